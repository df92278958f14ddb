import { expect, test } from 'vitest'
import { nl } from '../../app/instruments/bridge/words/nl.ts'
import { moneyRestPaths } from '../../app/process/money-rest/public.ts'
import { found, size } from '../promises/size.ts'
import { open, openPerson, phone, type Visitor } from './visitor.ts'
import { walk } from './walking.ts'

const kilobyte = 1024

test.each([
  { page: 'her home', find: (_rosa: Visitor) => Promise.resolve('/') },
  { page: 'her last bridge', find: lastBridge },
  { page: 'all her bridges', find: allBridges },
])('$page is light on a phone', async ({ find }) => {
  const rosa = await openPerson('Rosa')
  const cost = await rosa.costOf(await find(rosa))
  expect(cost.page).toBeLessThan(60 * kilobyte)
  expect(cost.script).toBeLessThanOrEqual(15 * kilobyte)
  expect(cost.fonts).toBeGreaterThan(0)
  expect(cost.fonts).toBeLessThanOrEqual(40 * kilobyte)
  await rosa.leave()
})

test('a page of the bridge talk sends less than 40 KB of script', async () => {
  const danique = await openPerson('Danique')
  await danique.link('Open mijn brug').click()
  await danique.link(/^Geld /).click()
  await danique.answer(nl.pillar.carriedBy, nl.carriers.myself).waitFor()
  const cost = await danique.costOf(danique.path())
  expect(cost.script).toBeGreaterThan(0)
  expect(cost.script).toBeLessThan(40 * kilobyte)
  await danique.leave()
})

test.each(['nl', 'ar'] as const)(
  'the money check is light too, with all it computes by in the browser (%s)',
  async (language) => {
    const somebody = await open({ viewport: phone })
    await somebody.goTo('/')
    await somebody.speak(language)
    const cost = await somebody.costOf(moneyRestPaths.check)
    expect(cost.page).toBeLessThan(60 * kilobyte)
    // The rules come after the first look: without them it would be a page without an instrument.
    expect(cost.script).toBeGreaterThan(15 * kilobyte)
    expect(cost.script).toBeLessThan(40 * kilobyte)
    await somebody.leave()
  },
)

async function allBridges(rosa: Visitor): Promise<string> {
  await rosa.link('Bekijk mijn brug').click()
  await rosa.sees(nl.overTime.title)
  return rosa.path()
}

async function lastBridge(rosa: Visitor): Promise<string> {
  await allBridges(rosa)
  await rosa.page
    .getByRole('listitem')
    .filter({ hasText: nl.moments.end })
    .getByRole('link')
    .click()
  await rosa.sees(/^Je brug van /)
  return rosa.path()
}

test('her home in Arabic is light too, with one font of its own', async () => {
  const yusra = await openPerson('Yusra')
  await yusra.page.locator('html[lang=ar]').waitFor()
  const cost = await yusra.costOf('/')
  expect(cost.page).toBeLessThan(60 * kilobyte)
  expect(cost.script).toBeLessThanOrEqual(15 * kilobyte)
  expect(cost.fonts).toBeGreaterThan(0)
  expect(cost.fonts).toBeLessThanOrEqual(60 * kilobyte)
  await yusra.leave()
})

/** At size every page of every kind that a resident comes to is weighed, in small those above. */
const walkers =
  size === 'small'
    ? []
    : ([
        { name: 'Rosa', language: 'nl' },
        { name: 'Danique', language: 'nl' },
        { name: 'Rosa', language: 'en' },
        { name: 'Danique', language: 'en' },
        { name: 'Yusra', language: 'ar' },
      ] as const)

test.each(walkers)(
  'every page $name comes to is light in $language',
  async ({ name, language }) => {
    const resident = await openPerson(name)
    await resident.speak(language)
    const heavy: unknown[] = []
    for await (const { path, kind } of walk(resident, ['/'])) {
      const cost = await resident.costOf(path)
      const most = {
        page: 60 * kilobyte,
        script: (kind.startsWith('/brug/') ? 40 : 15) * kilobyte,
        fonts: (language === 'ar' ? 60 : 40) * kilobyte,
      }
      const isHeavy = cost.page >= most.page || cost.script > most.script || cost.fonts > most.fonts
      if (isHeavy) heavy.push({ path, cost, most })
      found('pages weighed', 1)
    }
    expect(heavy).toEqual([])
    await resident.leave()
  },
)
