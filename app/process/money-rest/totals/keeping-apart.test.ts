import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { aStaffMember } from '../../../../tests/people.ts'
import { asViewer } from '../../../foundation/database/transaction.ts'
import type { StaffRole } from '../../../foundation/viewer.ts'
import { checksOf, granted, townsIn } from '../../../../tests/totals-towns.ts'

describe('the totals that were given', async () => {
  const house = await openTestHouse()
  const { aTown, look, rowsFor } = townsIn(house)

  it('never change after a look, whatever happens to checks, teams and people', async () => {
    const { reader, write, team, municipality } = await aTown()
    const [north, south] = [await team('Noord'), await team('Zuid')]
    await write([...checksOf(15, north, granted(10_000)), ...checksOf(15, south, granted(10_000))])
    const first = await rowsFor(reader)
    await write(checksOf(1, north, granted(99_999)))
    await house.owner
      .updateTable('money_check')
      .set({ organisation_id: north })
      .where('municipality_id', '=', municipality)
      .execute()
    expect(await rowsFor(reader)).toEqual(first)
    await house.owner
      .deleteFrom('provision_step')
      .where('municipality_id', '=', municipality)
      .execute()
    await house.owner.deleteFrom('provision').where('municipality_id', '=', municipality).execute()
    await house.owner
      .deleteFrom('money_check')
      .where('municipality_id', '=', municipality)
      .execute()
    expect(await rowsFor(reader)).toEqual(first)
    await write(checksOf(1, south, [], new Date('2024-03-01T09:00:00Z')))
    expect(await rowsFor(reader)).toEqual(first)
  })

  it('are for an insight reader of this municipality alone, in the database too', async () => {
    const here = await aTown()
    const there = await aTown()
    await here.write(checksOf(12, undefined, granted(10_000)))
    expect(await look(there.reader)).toEqual([])
    expect(await look(here.reader)).toHaveLength(1)
    const roles: StaffRole[] = ['professional', 'expert', 'administrator', 'privacy-officer']
    const colleague = await aStaffMember(house, here.administrator, roles)
    expect(await look(colleague)).toEqual([])
    // Roles that the app would say without the municipality having given them.
    expect(await look({ ...colleague, roles: ['insight-reader'] })).toEqual([])
    expect(await look({ ...there.reader, municipality: here.municipality })).toEqual([])
    await house.owner
      .updateTable('person')
      .set({ left_at: house.clock() })
      .where('id', '=', here.reader.id)
      .execute()
    expect(await look(here.reader)).toEqual([])
  })

  it('leave every table around them closed to who reads them', async () => {
    const { reader, write } = await aTown()
    await write(checksOf(12, undefined, granted(10_000)))
    await look(reader)
    const count = (table: string) =>
      asViewer(house.db, house.clock, reader, (tx) =>
        sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx),
      )
    for (const table of [
      'money_check',
      'provision',
      'provision_step',
      'money_half_year',
      'resident',
      'seat',
    ]) {
      expect((await count(table)).rows[0]?.n, table).toBe(0)
    }
    const inner = [
      sql`insert into money_half_year values (here(), '2025-01-01', '[]', now())`,
      sql`delete from money_half_year`,
      sql`select money_facts(here(), '2025-01-01')`,
      sql`select count_half_year(here(), '2025-01-01')`,
      sql`select * from money_rows('[]', '{}', '{}')`,
    ]
    for (const asked of inner) {
      await expect(
        asViewer(house.db, house.clock, reader, (tx) => asked.execute(tx)),
      ).rejects.toThrow('permission denied')
    }
  })
})
