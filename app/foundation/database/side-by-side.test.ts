import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { atDatabase } from '../../../tests/database-server.ts'
import { openTestHouse } from '../../../tests/house.ts'
import { untilAnswered } from './embedded/waiting.ts'
import { policyEdition, policyRows } from '../policy.ts'
import { migrate, requireMigrated } from './migrate.ts'

/** The policy of each edition, by its hash: a changed policy is a new edition, so that the newest stays. */
const editions = ['e0qy22Nhdkyl', 'K7Y4Hb7pLOwl']

/** What an older release still needs may not go, change or wait for long. */
const forbidden: readonly [RegExp, string][] = [
  [/\bdrop\s+(table|column|function|view|type)\b/i, 'drops'],
  [/\brename\b/i, 'renames'],
  [/\balter\s+column\b(?!.*\bset\s+default\b)/i, 'changes a column'],
  [/\bset\s+not\s+null\b/i, 'demands what older rows may miss'],
  [
    /\badd\s+column\b(?![^,;]*\bdefault\b)[^,;]*\bnot\s+null\b/i,
    'adds what an older release does not fill',
  ],
  [
    /\badd\s+(constraint|check|unique|foreign|primary)\b(?![^;]*\bnot\s+valid\b)/i,
    'reads a whole table under a lock',
  ],
  [/\brevoke\b(?!\s+execute\b)/i, 'takes rights away'],
  [/\b(truncate|delete\s+from|lock\s+table|vacuum\s+full|cluster)\b/i, 'empties or holds a table'],
  [/\bsecurity\s+invoker\b|\bdisable\s+row\s+level/i, 'weakens a wall'],
]

/** What was looked at by hand: an older release goes on with it, and here is why. */
const lookedAt = new Map([
  // Made anew in the same transaction, under the same name; nobody asks for it by name.
  ['0005-providers.sql', 'alter table person drop constraint person_municipality_id_email_key'],
])

describe('a newer release beside an older one', async () => {
  const house = await openTestHouse()
  const name =
    (await sql<{ name: string }>`select current_database() as name`.execute(house.owner)).rows[0]
      ?.name ?? ''

  const folder = join(import.meta.dirname, 'migrations')
  const released = new Set(['0001-ground.sql', '0002-people.sql', '0003-bridge.sql'])
  const later = readdirSync(folder).filter((file) => !released.has(file))

  it.each(later)('migrates by adding only: %s', (file) => {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(/--.*$/gm, '')
    // Inside a function's body anything may be done to rows; what counts is done to tables.
    const statements = text
      .replaceAll(/\$(\w*)\$.*?\$\1\$/gs, '')
      .split(';')
      .filter((statement) => statement.trim() !== lookedAt.get(file))
    const found = statements.flatMap((statement) =>
      forbidden
        .filter(([sign]) => sign.test(statement))
        .map(([, what]) => `${what}: ${statement.trim()}`),
    )
    expect(found).toEqual([])
  })

  it.each([
    ['alter table session drop column way', 'drops'],
    ['alter table session rename column way to road', 'renames'],
    ['alter table session alter column way type int', 'changes a column'],
    ['alter table session add column x text not null', 'adds what an older release does not fill'],
    ['alter table session add check (way > 0)', 'reads a whole table under a lock'],
    ['revoke select on session from voorop_app', 'takes rights away'],
    ['delete from session', 'empties or holds a table'],
  ])('would be seen to do more: %s', (statement, what) => {
    expect(forbidden.filter(([sign]) => sign.test(statement)).map(([, sees]) => sees)).toContain(
      what,
    )
  })

  it('steps aside for who is using a table, and comes back', async () => {
    const reader = new pg.Client(atDatabase(inject('server').connection, name))
    await reader.connect()
    await sql`alter table access_rule drop column edition cascade`.execute(house.owner)
    await sql`drop function newest_policy_stays() cascade`.execute(house.owner)
    await sql`delete from migration where name = '0009-policy-edition'`.execute(house.owner)
    await reader.query('begin')
    await reader.query('select from access_rule')
    const migrating = migrate(house.owner)
    const waits = await untilAnswered(async () => {
      const { rows } = await sql`select from pg_locks where not granted
        and relation = 'access_rule'::regclass`.execute(house.db)
      return rows.length > 0 ? true : undefined
    }, 20_000)
    expect(waits).toBe(true)
    // The migration waits for the reader, and this waits behind the migration: until it steps aside.
    await expect(sql`select from access_rule`.execute(house.db)).resolves.toMatchObject({})
    await reader.query('commit')
    await migrating
    await reader.end()
    await expect(requireMigrated(house.db)).resolves.toBeUndefined()
  })

  it('keeps its policy when the older one starts again', async () => {
    const policy = async () =>
      (
        await sql`select part, standing, action, allowance from access_rule order by 1, 2, 3`.execute(
          house.owner,
        )
      ).rows
    const newest = await policy()
    expect(newest).toHaveLength(policyRows().length)
    // As the first release does it, which knows no editions and had a rule more.
    await house.owner.transaction().execute(async (tx) => {
      await sql`delete from access_rule`.execute(tx)
      await sql`insert into access_rule (part, standing, action, allowance)
        values ('bridge', 'none', 'read', 'always')`.execute(tx)
    })
    expect(await policy()).toEqual(newest)
    await migrate(house.owner)
    expect(await policy()).toEqual(newest)
  })

  it('gives way to a policy that is newer still', async () => {
    await house.owner.transaction().execute(async (tx) => {
      await sql`select set_config('app.policy_edition', '999', true)`.execute(tx)
      await sql`delete from access_rule`.execute(tx)
      await sql`insert into access_rule values ('looks', 'self', 'read', 'always', 999)`.execute(tx)
    })
    await migrate(house.owner)
    const { rows } = await sql`select part, edition from access_rule`.execute(house.owner)
    expect(rows).toEqual([{ part: 'looks', edition: 999 }])
    await expect(requireMigrated(house.db)).resolves.toBeUndefined()
  })

  it('without the owner’s login does not begin before the migrations are done', async () => {
    await sql`update migration set name = 'another' where name = '0009-policy-edition'`.execute(
      house.owner,
    )
    await expect(requireMigrated(house.db)).rejects.toThrow('npm run migrate')
    await sql`drop table migration`.execute(house.owner)
    await expect(requireMigrated(house.db)).rejects.toThrow('npm run migrate')
  })

  it('has a new edition with every change of the policy', () => {
    const hash = createHash('sha256').update(JSON.stringify(policyRows())).digest('base64url')
    expect(hash.slice(0, 12), 'A changed policy needs a new edition, and its hash here').toBe(
      editions[policyEdition - 1],
    )
    expect(editions).toHaveLength(policyEdition)
  })
})
