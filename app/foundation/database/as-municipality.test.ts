import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember } from '../../../tests/people.ts'
import { type MunicipalityId, newId } from '../ids.ts'
import { asMunicipality, asViewer, throughDoor, type Tx } from './transaction.ts'

describe('the door of identity, acting for a municipality', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const samira = await aResident(house, noor)
  const here = administrator.municipality
  const elsewhere = newId<'municipality'>()
  await house.owner
    .insertInto('municipality')
    .values({ id: elsewhere, name: 'Elders', theme: 'voorop', host: 'elders.test' })
    .execute()

  const atDoor = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    throughDoor(house.db, house.clock, 'identity', work)
  const rights = async (tx: Tx): Promise<string> => {
    const { rows } = await sql<{
      rights: string
    }>`select concat_ws('|', here(), viewer(), current_setting('app.roles', true)) as rights`.execute(
      tx,
    )
    return rows[0]?.rights ?? ''
  }
  const addPerson = (tx: Tx, municipality: MunicipalityId = here) =>
    tx
      .insertInto('person')
      .values({
        municipality_id: municipality,
        id: newId(),
        organisation_id: null,
        name: 'Lotte Vermaat',
        does: 'helpt',
        portrait: 'duin',
        phone: '',
        email: '',
        roles: ['professional'],
        left_at: null,
      })
      .execute()
  const forbidden = { code: '42501' }

  it('may write down who works there, and nothing before or after', async () => {
    await expect(atDoor((tx) => addPerson(tx))).rejects.toMatchObject(forbidden)
    await atDoor((tx) => asMunicipality(tx, here, () => addPerson(tx)))
    const after = atDoor(async (tx) => {
      await asMunicipality(tx, here, () => Promise.resolve())
      expect(await rights(tx)).toBe('')
      return addPerson(tx)
    })
    await expect(after).rejects.toMatchObject(forbidden)
  })

  it('does so for that municipality only', async () => {
    const other = atDoor((tx) => asMunicipality(tx, elsewhere, () => addPerson(tx)))
    await expect(other).rejects.toMatchObject(forbidden)
  })

  it.each(['trajectory', 'seat', 'sharing', 'bridge_talk', 'bridge_reading'] as const)(
    'opens nothing of a resident: %s',
    async (table) => {
      const count = (tx: Tx) => tx.selectFrom(table).selectAll().execute()
      const seen = await atDoor((tx) => asMunicipality(tx, here, () => count(tx)))
      expect(seen).toEqual([])
    },
  )

  const asBook = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    atDoor((tx) => asMunicipality(tx, here, () => work(tx)))
  const other = { municipality_id: here, id: newId() }
  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    [
      'adds no organisation',
      (tx) =>
        tx
          .insertInto('organisation')
          .values({ ...other, name: 'Elders', does: 'helpt', closed_at: null })
          .execute(),
    ],
    [
      'changes no pillars',
      (tx) =>
        sql`insert into pillar_set (municipality_id, version, pillars, changed_at)
          values (${here}, 99, '[]', now())`.execute(tx),
    ],
    [
      'proposes no scheme',
      (tx) =>
        sql`insert into scheme_version (municipality_id, id, scheme_key, kind, from_day, proposed_by, proposed_at)
          values (${here}, ${newId()}, 'pas', 'city-pass', '2026-01-01', ${noor.id}, now())`.execute(
          tx,
        ),
    ],
    ['passes no seats on', (tx) => sql`select pass_on_seats(${noor.id}, null)`.execute(tx)],
  ])('has no other work of an administrator: it %s', async (_, work) => {
    await expect(asBook(work)).rejects.toMatchObject(forbidden)
  })

  it('changes nothing of the municipality and its organisations', async () => {
    await sql`insert into organisation (municipality_id, id, name, does)
      values (${here}, ${newId()}, 'De Sluis', 'helpt')`.execute(house.owner)
    for (const table of ['municipality', 'organisation'] as const) {
      const changed = asBook((tx) => tx.updateTable(table).set({ tasks: [] }).executeTakeFirst())
      expect((await changed).numUpdatedRows).toBe(0n)
    }
  })

  it('gives nobody else that right: not who calls themselves so, nor somebody through another door', async () => {
    const named = { ...noor, roles: ['staff-book'] as never }
    const asNamed = asViewer(house.db, house.clock, named, (tx) => addPerson(tx))
    await expect(asNamed).rejects.toMatchObject(forbidden)
  })

  it('lays its rights down when the work fails and somebody goes on', async () => {
    await atDoor(async (tx) => {
      const failed = asMunicipality(tx, here, () => Promise.reject(new Error('halverwege')))
      await expect(failed).rejects.toThrow('halverwege')
      expect(await rights(tx)).toBe('')
    })
  })

  it('lays them down when the database refuses and somebody goes on from a savepoint', async () => {
    await atDoor(async (tx) => {
      await sql`savepoint before_it`.execute(tx)
      const failed = asMunicipality(tx, here, () => addPerson(tx, elsewhere))
      await expect(failed).rejects.toMatchObject(forbidden)
      await sql`rollback to savepoint before_it`.execute(tx)
      expect(await rights(tx)).toBe('')
    })
  })

  it('leaves nothing on the connection', async () => {
    await atDoor((tx) => asMunicipality(tx, here, () => Promise.resolve()))
    const stopped = atDoor((tx) =>
      asMunicipality(tx, here, () => Promise.reject(new Error('halverwege'))),
    )
    await expect(stopped).rejects.toThrow('halverwege')
    // As many at once as there are connections, so that the one that was used is among them.
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => house.db.transaction().execute((tx) => rights(tx))),
    )
    expect(all).toEqual(['', '', '', ''])
  })

  it('is no way to more rights for who is looking, whoever it is', async () => {
    for (const viewer of [samira, noor, administrator]) {
      await asViewer(house.db, house.clock, viewer, async (tx) => {
        const before = await rights(tx)
        const more = asMunicipality(tx, here, () => addPerson(tx))
        await expect(more).rejects.toThrow('Only the door of identity')
        expect(await rights(tx)).toBe(before)
      })
    }
  })

  it('is not there through another door, or without one', async () => {
    const sealing = throughDoor(house.db, house.clock, 'sealing', (tx) =>
      asMunicipality(tx, here, () => addPerson(tx)),
    )
    await expect(sealing).rejects.toThrow('Only the door of identity')
    const bare = house.db
      .transaction()
      .execute((tx) => asMunicipality(tx, here, () => addPerson(tx)))
    await expect(bare).rejects.toThrow('Only the door of identity')
  })

  it('does not act for a second municipality within the first, and the first stays as it was', async () => {
    await atDoor((tx) =>
      asMunicipality(tx, here, async () => {
        const nested = asMunicipality(tx, elsewhere, () => addPerson(tx, elsewhere))
        await expect(nested).rejects.toThrow('Only the door of identity')
        expect(await rights(tx)).toBe(`${here}|staff-book`)
      }),
    )
  })
})
