import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aStaffMember, manyColleagues } from '../../../tests/people.ts'
import { asViewer } from '../../foundation/database/transaction.ts'
import { newId, type OrganisationId } from '../../foundation/ids.ts'
import { mostFound, mostInList, type Sought } from './choice.ts'
import { countPeople, findPeople, insertOrganisation } from './store.ts'

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, nth) => `${name} ${String(nth + 1).padStart(2, '0')}`)

describe('who works here', async () => {
  const house = await openTestHouse()
  const bea = await aMunicipality(house)
  const elsewhere = await aMunicipality(house, { host: 'elders.test' })
  await manyColleagues(house, elsewhere, ['Anna Elders'])
  await manyColleagues(house, bea, numbered('Anna Berg', mostInList - 2))
  const [gone] = await manyColleagues(house, bea, ['Zoë Vertrokken'])
  await house.owner
    .updateTable('person')
    .set({ left_at: house.clock() })
    .where('id', '=', String(gone))
    .execute()

  const find = async (sought: Partial<Sought> = {}) => {
    const { people, search } = await asViewer(house.db, house.clock, bea, (tx) =>
      findPeople(tx, { name: '', before: '', pressed: false, ...sought }),
    )
    return { names: people.map(({ name }) => name), search }
  }
  /** When one more would have been too many. */
  const fits = await find({ name: 'berg 01', pressed: true })
  const lotte = await aStaffMember(house, bea, ['expert'], 'Lotte Özdemir')
  const sluis = newId<'organisation'>()
  await asViewer(house.db, house.clock, bea, (tx) =>
    insertOrganisation(tx, bea, { id: sluis, name: 'De Sluis', does: 'denkt mee', tasks: [] }),
  )
  await house.owner
    .updateTable('person')
    .set({ organisation_id: sluis })
    .where('id', '=', lotte.id)
    .execute()

  it('is everybody while they are few, who left included, whatever is looked for', () => {
    const names = [...numbered('Anna Berg', mostInList - 2), 'Bea Heer', 'Zoë Vertrokken']
    expect(fits.names).toEqual(names)
    expect(fits.search).toBeUndefined()
  })

  it('is nobody of many before a name is looked for', async () => {
    expect(await find()).toMatchObject({ names: [], search: { found: 'not-asked' } })
    const pressed = await find({ pressed: true })
    expect(pressed).toMatchObject({ names: [], search: { found: 'nothing-typed' } })
  })

  it.each([
    ['without an organisation', 'heer', ['Bea Heer']],
    ['of an organisation, without the signs on letters', 'ozdemir', ['Lotte Özdemir']],
    ['who left', 'zoe vertrokken', ['Zoë Vertrokken']],
    ['of another municipality', 'elders', []],
  ])('is found by a part of the name: somebody %s', async (_who, name, names) => {
    const found = names.length === 0 ? 'nobody' : 'some'
    expect(await find({ name })).toMatchObject({ names, search: { found, isNew: true } })
  })

  it('is a first few by name when more are found', async () => {
    expect(await find({ name: 'anna' })).toMatchObject({
      names: numbered('Anna Berg', mostFound),
      search: { found: 'too-many', count: mostFound },
    })
  })

  it('is counted by organisation, without who left', async () => {
    const counts = await asViewer(house.db, house.clock, bea, countPeople)
    expect(counts).toEqual(
      new Map<OrganisationId | undefined, number>([
        [undefined, mostInList - 1],
        [sluis, 1],
      ]),
    )
  })
})
