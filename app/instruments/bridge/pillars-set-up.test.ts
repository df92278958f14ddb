import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aStaffMember, browserOf } from '../../../tests/people.ts'
import { paths } from './paths.ts'
import { pillarNames } from './pillars.ts'

const form = (
  version: number,
  order: readonly string[] = pillarNames,
  shown: readonly string[] = order,
) => ({ version: String(version), order, shown })

describe('setting up the pillars', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const browser = await browserOf(house, administrator)

  const versions = (): Promise<{ version: number; pillars: unknown }[]> =>
    house.owner.selectFrom('pillar_set').select(['version', 'pillars']).orderBy('version').execute()

  it('moves a pillar without saving anything yet', async () => {
    const answer = await browser.post(paths.pillars, { ...form(1), move: 'up family' })
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page.indexOf('value="family"')).toBeLessThan(page.indexOf('value="housing"'))
    expect(page).toContain('nog niet bewaard')
    expect(await versions()).toHaveLength(1)
  })

  it('saves the order, what is shown and an own word as the next version', async () => {
    const order = ['work', ...pillarNames.filter((name) => name !== 'work')]
    const shown = order.filter((name) => name !== 'savings')
    const label = { 'label-work': 'Meedoen', 'label-work-en': 'Taking part', 'label-work-ar': '' }
    const answer = await browser.post(paths.pillars, { ...form(1, order, shown), ...label })
    expect(answer.status).toBe(303)
    const saved = await versions()
    expect(saved.map(({ version }) => version)).toEqual([1, 2])
    expect(saved[1]?.pillars).toMatchObject([
      { name: 'work', ownLabel: 'Meedoen', translations: { en: 'Taking part' } },
      {},
      {},
      {},
      {},
      {},
      {},
      {},
    ])
  })

  it('tells the second of two administrators who save at once', async () => {
    const answers = await Promise.all([
      browser.post(paths.pillars, form(2)),
      browser.post(paths.pillars, form(2)),
    ])
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['303', '409'])
    expect(await versions()).toHaveLength(3)
  })

  it('refuses a form from before, and shows what stands there now', async () => {
    const answer = await browser.post(paths.pillars, { ...form(1), 'label-work': 'Ander werk' })
    const page = await answer.text()
    expect(answer.status).toBe(409)
    expect(page).toContain('value="Ander werk"')
    expect(page).toContain('Nu staan er')
  })

  it.each([
    ['no pillar', { shown: [] }, 'minstens één pijler'],
    ['a word that is too long', { 'label-work': 'w'.repeat(30) }, 'te lang'],
  ])('keeps what was chosen and refuses %s', async (_what, wrong, sentence) => {
    const answer = await browser.post(paths.pillars, { ...form(3), ...wrong })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
    expect(await versions()).toHaveLength(3)
  })

  it('keeps the word for a pillar that the order leaves out', async () => {
    const sent = { ...form(3, ['work'], []), 'label-debts': 'Mijn schulden' }
    const answer = await browser.post(paths.pillars, sent)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="Mijn schulden"')
  })

  it('does not exist for a professional', async () => {
    const other = await browserOf(house, await aStaffMember(house, administrator))
    expect((await other.get(paths.pillars)).status).toBe(404)
    expect((await other.post(paths.pillars, form(3))).status).toBe(404)
  })
})
