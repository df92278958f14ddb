import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aStaffMember,
  manyColleagues,
  type StaffViewer,
} from '../../../tests/people.ts'
import { asViewer } from '../../foundation/database/transaction.ts'
import type { PersonId } from '../../foundation/ids.ts'
import { type Choice, mostFound, mostInList } from './choice.ts'
import { type Circle, findChoice, findColleague } from './choice-store.ts'

const professionals: Circle = { role: 'professional' }
const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, nth) => `${name} ${String(nth + 1).padStart(2, '0')}`)

describe('choosing a colleague', async () => {
  const house = await openTestHouse()
  let noor: StaffViewer
  let stranger: PersonId | undefined
  let gone: PersonId | undefined
  /** When one more would have been too many for a list. */
  let fits: Choice

  const choose = (circle: Circle, name = '', chosen = '', viewer = noor) =>
    asViewer(house.db, house.clock, viewer, (tx) =>
      findChoice(tx, circle, { chosen, name, before: '', pressed: name !== '' }, house.clock()),
    )
  const named = async (circle: Circle, name: string): Promise<string[]> =>
    (await choose(circle, name)).people.map((person) => person.name)

  beforeAll(async () => {
    const administrator = await aMunicipality(house)
    noor = await aStaffMember(house, administrator)
    await manyColleagues(house, administrator, numbered('Anna Berg', mostInList - 1))
    await manyColleagues(house, administrator, ['Mina Oudaen', 'Anna Oudaen'], 'expert')
    const elsewhere = await aMunicipality(house, { host: 'elders.test' })
    ;[stranger] = await manyColleagues(house, elsewhere, ['Anna Elders'])
    fits = await choose(professionals)
    await manyColleagues(house, administrator, ['Özlem Yıldız', 'Jan de Vries', 'Zoë 100%_'])
    ;[gone] = await manyColleagues(house, administrator, ['Anna Vertrokken'])
    await house.owner
      .updateTable('person')
      .set({ left_at: house.clock() })
      .where('id', '=', String(gone))
      .execute()
  })

  it('begins with nobody when they are many, and shows all of a few', async () => {
    expect(fits.people).toHaveLength(mostInList)
    expect(fits.search).toBeUndefined()
    expect(await choose(professionals)).toMatchObject({
      people: [],
      search: { found: 'not-asked' },
    })
    const experts = await choose({ role: 'expert' })
    expect(experts.people.map(({ name }) => name)).toEqual(['Anna Oudaen', 'Mina Oudaen'])
    expect(experts.search).toBeUndefined()
  })

  it.each([
    ['a last name', 'haverkamp', ['Noor Haverkamp']],
    ['letters from the middle', 'verk', ['Noor Haverkamp']],
    ['letters without their signs', 'ozlem yildiz', ['Özlem Yıldız']],
    ['letters with their signs, in capitals', 'ÖZLEM', ['Özlem Yıldız']],
    ['words with something between them', 'vries jan', ['Jan de Vries']],
    ['signs that mean something to a database', '%_', ['Zoë 100%_']],
    ['a name nobody has', 'xyz', []],
    ['an expert, who is no professional', 'oudaen', []],
    ['somebody of another municipality', 'elders', []],
    ['somebody who left', 'vertrokken', []],
  ])('finds by %s', async (_what, name, found) => {
    expect(await named(professionals, name)).toEqual(found)
  })

  it('finds a first few by name when there are more, and says so', async () => {
    const found = await choose(professionals, 'anna')
    expect(found.people.map(({ name }) => name)).toEqual(numbered('Anna Berg', mostFound))
    expect(found.search?.found).toBe('too-many')
  })

  it('leaves out who cannot be meant', async () => {
    const { id } = noor
    expect(await named({ ...professionals, except: [id] }, 'haverkamp')).toEqual([])
  })

  it('finds everybody for who looks back, those who left and experts included', async () => {
    expect(await named({}, 'vertrokken')).toEqual(['Anna Vertrokken'])
    expect(await named({}, 'oudaen')).toEqual(['Anna Oudaen', 'Mina Oudaen'])
    expect(await named({}, 'elders')).toEqual([])
  })

  it('keeps whom was chosen, and only somebody of the circle', async () => {
    expect((await choose(professionals, '', noor.id)).people).toMatchObject([{ id: noor.id }])
    for (const id of [stranger, gone, 'nobody']) {
      expect((await choose(professionals, '', id)).people).toEqual([])
      const found = await asViewer(house.db, house.clock, noor, (tx) =>
        findColleague(tx, professionals, String(id), house.clock()),
      )
      expect(found).toBeUndefined()
    }
  })
})
