import { expect, test } from 'vitest'
import { nl } from '../../app/instruments/bridge/words/nl.ts'
import { staffWords } from '../../app/instruments/bridge/words/staff.ts'
import { domainNames, pillarNames } from '../../app/instruments/bridge/pillars.ts'
import { nowInNovember } from './demo.ts'
import { prepareTalk, register, takeUp } from './registering.ts'
import { chooseAndRecord, talkAbout } from './talking.ts'
import { desktop, openPerson, phone, type Visitor } from './visitor.ts'

const halfAYear = 183 * 24 * 3600 * 1000

test('a second talk half a year later shows growth first', async () => {
  const noor = await openPerson('Noor Haverkamp', { viewport: desktop })
  const letter = await register(noor, { called: 'Groeiende Gerda' })
  const day = new Date(nowInNovember().getTime() - halfAYear).toISOString().slice(0, 10)
  await prepareTalk(noor, letter.resident, { held: /ingevuld blad/, day })
  await copySheet(noor, 'Groeiende Gerda')
  await prepareTalk(noor, letter.resident, { held: /op de eigen telefoon/, moment: 'Onderweg' })
  await noor.leave()

  const gerda = await takeUp(letter, { viewport: phone })
  await gerda.link('Open mijn brug').click()
  await talkAbout(gerda, 'Thuis', { now: 4, wanted: 5, stress: 2, coping: 4 })
  await talkAbout(gerda, 'Geld', { now: 1, wanted: 4, stress: 4, coping: 2 })
  await talkAbout(gerda, 'Leren en werken', { now: 2, wanted: 4, stress: 4, coping: 2 })
  await chooseAndRecord(gerda, ['Geld'], () => gerda.scan())
  await gerda.reads(nl.overTime.earlier)

  await gerda.link(nl.reading.overTime).click()
  await gerda.sees(nl.overTime.title)
  await gerda.scan()
  await gerda.shoot('over-elkaar')
  const { grown, calmer, same, harder, onlyOnce, all } = nl.overTime
  const headings = await gerda.page.getByRole('heading', { level: 2 }).allInnerTexts()
  expect(headings).toEqual([grown, calmer, same, harder, onlyOnce, all])
  await gerda.reads(/wonen: 2 stappen omhoog, sinds/i)
  await gerda.reads(nl.overTime.calmerIn('Thuis'))
  await gerda.reads(nl.overTime.harderText)
  await gerda.leave()
})

/** Copies a filled-in sheet: everywhere the second step now, and the fourth wanted. */
async function copySheet(noor: Visitor, called: string): Promise<void> {
  await noor.sees(staffWords.paper.title(called))
  await noor.scan()
  await noor.shoot('professional-blad-overnemen')
  for (const pillar of pillarNames) {
    for (const [when, step] of [
      [nl.reading.now, 2],
      [nl.reading.wanted, 4],
    ] as const) {
      const question = `${nl.pillars[pillar]}, ${when}`
      const scene = nl.scenes[pillar][step - 1]
      await noor.answer(question, `${question}: ${scene}`).check()
    }
  }
  for (const domain of domainNames) {
    const place = noor.page.locator('section').filter({
      has: noor.page.getByRole('heading', { level: 2, name: nl.domains[domain], exact: true }),
    })
    const faces = place.getByRole('group', { name: nl.reading.stress, exact: true })
    await faces.locator('label').nth(3).check()
  }
  await noor.button(staffWords.paper.go).click()
  await noor.sees(nl.whole.title)
  await noor.scan()
  await noor.button(nl.whole.record).click()
  await noor.reads(nl.reading.recorded)
}
