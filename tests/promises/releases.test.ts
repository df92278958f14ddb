import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { connect } from '../../app/foundation/database/connect.ts'
import { appRole, migrate } from '../../app/foundation/database/migrate.ts'
import type { Database } from '../../app/foundation/database/transaction.ts'
import { totpCode } from '../../app/foundation/identity/totp.ts'
import { checkJournals } from '../../app/foundation/journal/checking.ts'
import { sealOnce, searchAll } from '../../app/foundation/journal/sealing-job.ts'
import { demoCode, demoPassword, demoTotpSecret } from '../../demo/secrets.ts'
import { atDatabase } from '../database-server.ts'
import { openTestHouse } from '../house.ts'
import { allReleases } from '../releases/open.ts'
import { askAgain } from '../releases/statements.ts'
import { signIn, walk } from '../releases/walk.ts'

const releases = allReleases()
const { connection } = inject('server')

/** Everything about the shape of a database that somebody wrote down, in words that can be compared. */
async function shapeOf(database: Database): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select format('%s.%s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      a.attnotnull, a.attidentity, pg_get_expr(d.adbin, d.adrelid)) || coalesce(a.attacl::text, '') as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    union all select format('%s %s %s %s', relname, relkind, relrowsecurity, relforcerowsecurity)
        || coalesce((select string_agg(acl::text, ',' order by acl::text) from unnest(relacl) acl), '')
      from pg_class where relnamespace = 'public'::regnamespace
    union all select format('%s: %s', conrelid::regclass, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all select format('%s %s %s %s %s %s %s', tablename, policyname, permissive, roles, cmd, qual, with_check)
      from pg_policies where schemaname = 'public'
    union all select pg_get_functiondef(oid)
        || coalesce((select string_agg(acl::text, ',' order by acl::text) from unnest(proacl) acl), '')
      from pg_proc where pronamespace = 'public'::regnamespace
    order by 1`.execute(database)
  return rows.map(({ line }) => line)
}

describe.each(releases)('what release $version left', async (left) => {
  const name = await left.makeDatabase(connection)
  const owner = connect(atDatabase(connection, name), 1)
  await migrate(owner)
  await owner.destroy()
  const folder = left.newDataFolder()
  const house = await openTestHouse({ DATA_FOLDER: folder }, name)
  const walked = await openTestHouse({ DATA_FOLDER: left.newDataFolder() }, name)
  const replayed = await openTestHouse({}, name)
  const fresh = await openTestHouse()
  for (const each of [house, walked]) each.setClock(new Date(left.at))

  it('keeps every row', async () => {
    for (const [table, before] of Object.entries(left.counts)) {
      // The policy and the list of migrations are the newest release's own.
      if (table === 'access_rule' || table === 'migration') continue
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from ${sql.table(table)}`.execute(house.owner)
      expect([table, rows[0]?.count]).toEqual([table, before])
    }
  })

  it('has the same shape as a database that is made today', async () => {
    const [migrated, made] = [await shapeOf(house.owner), await shapeOf(fresh.owner)]
    expect(made.length).toBeGreaterThan(300)
    expect(migrated).toEqual(made)
  })

  it('has a journal that is whole, and goes on', async () => {
    expect(await checkJournals(house.owner, house.settings)).toMatchObject({ isWhole: true })
    await searchAll(house)
    expect(await sealOnce(house)).toEqual([])
    await house.owner.deleteFrom('journal_seal').where('seq', '=', 100).execute()
    expect(await checkJournals(house.owner, house.settings)).toMatchObject({ isWhole: false })
  })

  it('lets everybody sign in, find every page and go on with their work', async () => {
    const answers = (request: Request) => walked.app.fetch(request)
    await signIn(answers, { naam: 'rosa', code: demoCode }, '')
    const noor = { naam: 'noor@desluis.example', code: demoPassword }
    await signIn(answers, noor, totpCode(demoTotpSecret, new Date(left.at)))
    const { pages, taken } = await walk(answers)
    expect(pages).toBeGreaterThanOrEqual(left.pages)
    expect(taken).toBeGreaterThanOrEqual(left.taken)
    expect(walked.logged).toEqual([])
  })

  it('still answers every statement of that release as it did then', async () => {
    const statements = left.asked()
    expect(new Set(statements.map(({ text }) => text)).size).toBeGreaterThan(80)
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
      replayed.owner,
    )
    const client = new pg.Client(atDatabase(connection, rows[0]?.name ?? '', appRole))
    await client.connect()
    const outcomes = await askAgain(client, statements)
    await client.end()
    const other = statements.flatMap((asked, place) => {
      const { columns, rows: count, hash, refused } = asked
      const before = { columns, rows: count, hash, ...(refused === undefined ? {} : { refused }) }
      const now = outcomes[place]
      return JSON.stringify(before) === JSON.stringify(now)
        ? []
        : [{ text: asked.text, before, now }]
    })
    expect(other.slice(0, 3)).toEqual([])
  })
})

describe('releases', () => {
  it('left something each, under the number they have in the changelog', () => {
    const changelog = readFileSync('CHANGELOG.md', 'utf8')
    const dated = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\] - \d{4}-/gm)].map(
      ([, number]) => number,
    )
    expect(releases.map(({ version }) => version)).toEqual(dated.toReversed())
  })

  it('have one number: in the changelog, the package and the public code', () => {
    const newest = /^## \[(\d+\.\d+\.\d+)\]/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(version).toBe(newest)
    expect(readFileSync('publiccode.yml', 'utf8')).toContain(`\nsoftwareVersion: ${version}\n`)
  })
})
