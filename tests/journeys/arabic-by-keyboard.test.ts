import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { ar } from '../../app/instruments/bridge/words/ar.ts'
import { domainNames, pillarNames, domainOfPillar } from '../../app/instruments/bridge/pillars.ts'
import { residentHomeWords } from '../../app/homes/resident/words.ts'
import { prepareTalk, register, takeUp } from './registering.ts'
import { stepOn } from './talking.ts'
import { desktop, openPerson, phone, type Visitor } from './visitor.ts'

test('the same talk can be held in Arabic, from right to left, by keyboard alone', async () => {
  const noor = await openPerson('Noor Haverkamp', { viewport: desktop })
  const letter = await register(noor, { called: 'سميرة', language: 'ar' })
  await prepareTalk(noor, letter.resident, { held: /op de eigen telefoon/ })
  await noor.leave()

  const samira = await takeUp(letter, { viewport: phone, locale: 'ar' })
  await arrive(samira, residentHomeWords.ar.hello('سميرة'), 'begin')
  await press(samira, samira.link(residentHomeWords.ar.open), 'Enter')
  await arrive(samira, ar.titleOf('سميرة'), 'brug')
  for (const domain of domainNames) {
    await press(samira, samira.link(new RegExp(`^${ar.domains[domain]} `)), 'Enter')
    for (const pillar of pillarNames.filter((name) => domainOfPillar[name] === domain)) {
      await arrive(samira, ar.pillars[pillar], pillar)
      await choose(samira, radioIn(stepOn(samira, ar.pillar.now, 2, ar)))
      await choose(samira, radioIn(stepOn(samira, ar.pillar.wanted, 4, ar)))
      await press(samira, samira.page.getByRole('checkbox', { name: ar.carriers.myself }), 'Space')
      await press(samira, samira.button(ar.pillar.next), 'Enter')
    }
    await arrive(samira, ar.domain.title(ar.domains[domain]), domain)
    await choose(samira, radioIn(samira.answer(ar.stress.legend, ar.stress.faces[2] ?? '')))
    await choose(samira, radioIn(samira.answer(ar.coping.legend, ar.coping.hands[3] ?? '')))
    await press(samira, samira.button(ar.pillar.next), 'Enter')
    await samira.sees(ar.titleOf('سميرة'))
  }
  await press(samira, samira.link(ar.talk.choose), 'Enter')
  await arrive(samira, ar.beginning.title, 'kies')
  await press(samira, samira.page.getByRole('checkbox', { name: ar.domains.home }), 'Space')
  await press(samira, samira.button(ar.beginning.go), 'Enter')
  await arrive(samira, ar.whole.title, 'kijk')
  await press(samira, samira.button(ar.whole.record), 'Enter')
  await samira.reads(ar.reading.recorded)
  await arrive(samira, /./, 'vastgelegd')
  await samira.reads(ar.scenes.housing[1])
  await samira.reads(ar.scenes.work[3])
  await samira.leave()
})

/** A new page: in Arabic, from right to left, and open to everybody. */
async function arrive(visitor: Visitor, heading: string | RegExp, page: string): Promise<void> {
  await visitor.sees(heading)
  const html = visitor.page.locator('html')
  expect(await html.getAttribute('dir')).toBe('rtl')
  expect(await html.getAttribute('lang')).toBe('ar')
  await visitor.scan()
  await visitor.shoot(`arabisch-${page}`)
}

function radioIn(label: Locator): Locator {
  return label.getByRole('radio')
}

/** Goes to something with Tab, as far as it takes, and presses a key on it. */
async function press(visitor: Visitor, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabUntil(visitor, target, (element) => element === document.activeElement)
  await visitor.page.keyboard.press(key)
}

/** Goes to a row of answers with Tab, and to the wanted one with the arrows. */
async function choose(visitor: Visitor, wanted: Locator): Promise<void> {
  await tabUntil(visitor, wanted, (element) => {
    const here = document.activeElement
    const sameQuestion = (one: HTMLInputElement, other: HTMLInputElement): boolean =>
      one.type === 'radio' && one.name === other.name && one.form === other.form
    return (
      here instanceof HTMLInputElement &&
      element instanceof HTMLInputElement &&
      sameQuestion(here, element)
    )
  })
  const { keyboard } = visitor.page
  if (await wanted.evaluate((element) => element === document.activeElement)) {
    await keyboard.press('Space')
  }
  for (let presses = 0; presses < 5 && !(await wanted.isChecked()); presses += 1) {
    await keyboard.press('ArrowDown')
  }
  expect(await wanted.isChecked()).toBe(true)
}

/** Far enough for every page of a talk; whoever needs more cannot find it. */
const mostTabs = 60

async function tabUntil(
  visitor: Visitor,
  target: Locator,
  isThere: (element: Element) => boolean,
): Promise<void> {
  await target.waitFor({ state: 'attached' })
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await target.evaluate(isThere)) return
    await visitor.page.keyboard.press('Tab')
  }
  throw new Error(`${String(target)} cannot be reached with Tab on ${visitor.path()}.`)
}
