import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { appRole } from '../database/migrate.ts'
import type { Tx } from '../database/transaction.ts'
import { readHeads } from '../journal/seal.ts'
import type { Contents } from './manifest.ts'

/** How many sums of rows are held in memory at a time. */
const stretch = 10_000

/**
 * Counts and sums everything in the database, as one transaction sees it.
 *
 * A table's sum is over the sums of its rows in their own order, so that it depends neither on where rows
 * lie on the disk nor on how a language sorts.
 */
export async function readContents(tx: Tx): Promise<Contents> {
  await sql`select set_config('statement_timeout', '0', true), set_config('timezone', 'UTC', true),
    set_config('datestyle', 'ISO', true), set_config('intervalstyle', 'postgres', true),
    set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)`.execute(
    tx,
  )
  const named = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
      and n.nspname not like 'pg\\_t%'
    order by format('%I.%I', n.nspname, c.relname) collate "C"`.execute(tx)
  const tables: Contents['tables'] = []
  for (const { name } of named.rows) tables.push({ name, ...(await sumTable(tx, name)) })
  const migrations = await sql<{ name: string }>`select name from migration order by name`.execute(
    tx,
  )
  return {
    migrations: migrations.rows.map((row) => row.name),
    tables,
    walls: await sumWalls(tx),
    journal: Object.fromEntries(await readHeads(tx)),
  }
}

async function sumTable(tx: Tx, name: string): Promise<{ rows: number; sha256: string }> {
  const sum = createHash('sha256')
  let rows = 0
  await sql`declare sums no scroll cursor for
    select sha256(convert_to(t::text, 'UTF8')) as row from ${sql.raw(name)} t order by 1`.execute(
    tx,
  )
  for (;;) {
    const part = await sql<{ row: Buffer }>`fetch ${sql.raw(String(stretch))} from sums`.execute(tx)
    for (const { row } of part.rows) sum.update(row)
    rows += part.rows.length
    if (part.rows.length < stretch) break
  }
  await sql`close sums`.execute(tx)
  return { rows, sha256: sum.digest('hex') }
}

/** Row-level security, its policies by name, and the rights of the app's role, as one sum. */
async function sumWalls(tx: Tx): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select line from (
      select format('guarded %s %s', c.relname, c.relrowsecurity) as line from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      union all
      select format('policy %s %s %s %s %s', tablename, policyname, cmd, permissive, roles)
        from pg_policies where schemaname = 'public'
      union all
      select format('right %s %s', c.relname, a.privilege_type)
        from pg_class c cross join lateral aclexplode(c.relacl) a
        where c.relnamespace = 'public'::regnamespace and a.grantee = ${appRole}::regrole
      union all
      select format('right %s.%s %s', c.relname, t.attname, a.privilege_type)
        from pg_class c join pg_attribute t on t.attrelid = c.oid
        cross join lateral aclexplode(t.attacl) a
        where c.relnamespace = 'public'::regnamespace and a.grantee = ${appRole}::regrole
    ) as walls order by line collate "C"`.execute(tx)
  const sum = createHash('sha256')
  for (const { line } of rows) sum.update(`${line}\n`)
  return sum.digest('hex')
}

/** What is not as it was, each in a plain Dutch sentence; nothing when all is the same. */
export function differences(then: Contents, now: Contents): readonly string[] {
  const there = new Map(now.tables.map((table) => [table.name, table]))
  const said: string[] = []
  for (const { name, rows, sha256 } of then.tables) {
    const found = there.get(name)
    there.delete(name)
    if (found === undefined) said.push(`De tabel ${name} mist.`)
    else if (found.rows !== rows)
      said.push(`De tabel ${name} heeft ${found.rows} rijen; dat waren er ${rows}.`)
    else if (found.sha256 !== sha256)
      said.push(`In de tabel ${name} staat iets anders dan bij de back-up.`)
  }
  for (const name of there.keys()) said.push(`De tabel ${name} is erbij gekomen.`)
  if (then.walls !== now.walls) {
    said.push('De regels over wie wat mag zien zijn niet dezelfde als bij de back-up.')
  }
  return said
}

export function countRows(contents: Contents): number {
  return contents.tables.reduce((total, { rows }) => total + rows, 0)
}
