import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { atDatabase } from '../../../tests/database-server.ts'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality } from '../../../tests/people.ts'
import { untilAnswered } from './embedded/waiting.ts'
import { migrate } from './migrate.ts'

describe('an index on a table that may be long', async () => {
  const house = await openTestHouse()
  const { municipality } = await aMunicipality(house)
  const line = `insert into journal (municipality_id, at, actor_kind, action, allowed)
    values ('${municipality}', now(), 'house', 'looks.open', true)`
  const indexes = async () => {
    const { rows } = await sql<{ name: string; valid: boolean }>`
      select indexrelid::regclass::text as name, indisvalid as valid from pg_index
      where indexrelid::regclass::text in ('journal_in_time', 'journal_refused') order by 1`.execute(
      house.owner,
    )
    return rows
  }
  const all = [
    { name: 'journal_in_time', valid: true },
    { name: 'journal_refused', valid: true },
  ]
  const unmigrate = () => sql`delete from migration where name = '0007-scale'`.execute(house.owner)

  it('is built while people write, by two that start at the same moment', async () => {
    await unmigrate()
    await sql`drop index journal_in_time, journal_refused`.execute(house.owner)
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
      house.owner,
    )
    const writer = new pg.Client(atDatabase(inject('server').connection, rows[0]?.name ?? ''))
    await writer.connect()
    await writer.query('begin')
    await writer.query(line)
    const migrating = Promise.all([migrate(house.owner), migrate(house.owner)])
    const builds = await untilAnswered(async () => {
      const found = await sql`select from pg_stat_progress_create_index`.execute(house.db)
      return found.rows.length > 0 ? true : undefined
    }, 20_000)
    expect(builds).toBe(true)
    // The build waits for the writer, and holds up nobody else who writes.
    const another = new pg.Client({
      ...atDatabase(inject('server').connection, rows[0]?.name ?? ''),
      statement_timeout: 3000,
    })
    await another.connect()
    await expect(another.query(line)).resolves.toMatchObject({ rowCount: 1 })
    await another.end()
    await writer.query('commit')
    await writer.end()
    await migrating
    expect(await indexes()).toEqual(all)
  })

  it('is built anew when it was cut off before', async () => {
    await unmigrate()
    await sql`update pg_index set indisvalid = false
      where indexrelid = 'journal_in_time'::regclass`.execute(house.owner)
    await migrate(house.owner)
    expect(await indexes()).toEqual(all)
  })
})
