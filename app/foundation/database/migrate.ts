import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { policyEdition, policyRows } from '../policy.ts'
import { giveLockBack, locks, waitForLock } from './locks.ts'
import ground from './migrations/0001-ground.sql?raw'
import people from './migrations/0002-people.sql?raw'
import bridge from './migrations/0003-bridge.sql?raw'
import waysIn from './migrations/0004-ways-in.sql?raw'
import providers from './migrations/0005-providers.sql?raw'
import passkeys from './migrations/0006-passkeys.sql?raw'
import scale from './migrations/0007-scale.sql?raw'
import policyEditions from './migrations/0009-policy-edition.sql?raw'
import peopleByName from './migrations/0010-people-by-name.sql?raw'
import money from './migrations/0011-money.sql?raw'
import schemes from './migrations/0012-schemes.sql?raw'
import totals from './migrations/0013-totals.sql?raw'
import firmerDoors from './migrations/0014-firmer-doors.sql?raw'
import type { Database } from './transaction.ts'

interface Migration {
  readonly name: string
  readonly script: string
  /** Indexes on tables that may be long: built while people write in them, outside a transaction. */
  readonly isBesidePeople?: true
}

/** In order, each shipped one unchanged for ever. */
const migrations: readonly Migration[] = [
  { name: '0001-ground', script: ground },
  { name: '0002-people', script: people },
  { name: '0003-bridge', script: bridge },
  { name: '0004-ways-in', script: waysIn },
  { name: '0005-providers', script: providers },
  { name: '0006-passkeys', script: passkeys },
  { name: '0007-scale', script: scale, isBesidePeople: true },
  { name: '0009-policy-edition', script: policyEditions },
  { name: '0010-people-by-name', script: peopleByName },
  { name: '0011-money', script: money },
  { name: '0012-schemes', script: schemes },
  { name: '0013-totals', script: totals },
  { name: '0014-firmer-doors', script: firmerDoors },
]

/** The shapes of the database that this release knows. */
export const migrationNames: readonly string[] = migrations.map(({ name }) => name)

/** The name of the login role the app works as: no owner, no superuser, bound by row-level security. */
export const appRole = 'voorop_app'

/** How long a migration waits for a table that somebody is using, and with it everybody behind it. */
const lockLimit = '2s'
/** How often it then steps aside and tries again, and how long it lets others go first, in milliseconds. */
const lockTries = 30
const lockPause = 500

/**
 * Brings the database to the newest shape and copies the access policy into it, while an older release may
 * be serving. Each migration is one transaction, but for indexes on long tables; two processes that start together
 * wait for each other.
 */
export async function migrate(owner: Database): Promise<void> {
  await owner.connection().execute(async (db) => {
    // However many wait here, and however long a migration takes.
    await sql`set statement_timeout = 0`.execute(db)
    await waitForLock(db, locks.migrating)
    try {
      await sql`create table if not exists migration (name text primary key, run_at timestamptz not null default now())`.execute(
        db,
      )
      await letAppRead(db)
      const names = await migrationsIn(db)
      for (const migration of migrations) {
        if (names.has(migration.name)) continue
        await (migration.isBesidePeople === true ? build(db, migration) : run(db, migration))
      }
      await copyPolicy(db)
    } finally {
      await giveLockBack(db, locks.migrating)
      await sql`reset statement_timeout`.execute(db)
    }
  })
}

/** Steps aside when a table is in use: whoever waits for a table holds up everybody who comes after. */
async function run(db: Database, { name, script }: Migration): Promise<void> {
  for (let left = lockTries; ; left -= 1) {
    try {
      await db.transaction().execute(async (tx) => {
        await sql.raw(`set local lock_timeout = '${lockLimit}'`).execute(tx)
        await sql.raw(script).execute(tx)
        await sql`insert into migration (name) values (${name})`.execute(tx)
      })
      return
    } catch (error) {
      if (left === 0 || !isLockTimeout(error)) throw error
      await pause(lockPause)
    }
  }
}

/**
 * Builds indexes one by one. One that was cut off stays behind as an invalid index, which `if not exists`
 * would take for a good one: it goes first.
 */
async function build(db: Database, { name, script }: Migration): Promise<void> {
  const { rows } = await sql<{ name: string }>`select c.relname as name
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where not i.indisvalid and c.relnamespace = 'public'::regnamespace`.execute(db)
  for (const broken of rows) {
    if (!script.includes(` ${broken.name} `)) continue
    await sql`drop index concurrently ${sql.id(broken.name)}`.execute(db)
  }
  for (const statement of script.split(';')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db)
  }
  await sql`insert into migration (name) values (${name})`.execute(db)
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03'
}

/** A process without the owner's login sees by this list whether it can begin. */
async function letAppRead(db: Database): Promise<void> {
  const { rows } = await sql<{
    may: boolean
  }>`select has_table_privilege(${appRole}, 'migration', 'select') as may`.execute(db)
  if (rows[0]?.may !== true) {
    await sql.raw(`grant select on migration to ${appRole}`).execute(db)
  }
}

async function migrationsIn(db: Database): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(db)
  return new Set(rows.map(({ name }) => name))
}

/** In one transaction: nobody ever sees half a policy. A newer release's policy stays as it is. */
async function copyPolicy(db: Database): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select set_config('app.policy_edition', ${String(policyEdition)}, true)`.execute(tx)
    await tx.deleteFrom('access_rule').execute()
    const rows = policyRows().map((row) => ({ ...row, edition: policyEdition }))
    await tx.insertInto('access_rule').values(rows).execute()
  })
}

/**
 * Looks, as the app, whether the owner has brought the database to this release's shape. A newer shape
 * is fine: releases go on side by side.
 *
 * @throws with a sentence that says which command to run.
 */
export async function requireMigrated(app: Database): Promise<void> {
  const names = await migrationsIn(app).catch((error: unknown) => {
    if (isNotThere(error)) return new Set<string>()
    throw error
  })
  if (migrations.every(({ name }) => names.has(name))) {
    const { rows } = await sql<{
      edition: number | null
    }>`select max(edition) as edition from access_rule`.execute(app)
    if ((rows[0]?.edition ?? 0) >= policyEdition) return
  }
  throw new Error(
    'De database is nog niet zoals deze uitgave haar nodig heeft. Voer eerst npm run migrate uit, met ' +
      'DATABASE_OWNER_URL, zoals docs/operations.md beschrijft.',
  )
}

/** No list of migrations, or not yet one that the app may read. */
function isNotThere(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === '42P01' || code === '42501'
}

/** Makes the app's login role where it is missing; on a server of one's own the owner may have made it. */
export async function ensureAppRole(owner: Database): Promise<void> {
  const found = await sql`select from pg_roles where rolname = ${appRole}`.execute(owner)
  if (found.rows.length === 0) await sql.raw(`create role ${appRole} login`).execute(owner)
}

/**
 * Refuses to work with a login that row-level security does not hold.
 *
 * @throws when the role is a superuser, may bypass row-level security, or owns a table itself or
 *   through a role it is a member of.
 */
export async function requirePowerlessRole(app: Database): Promise<void> {
  const { rows } = await sql<{ powerful: boolean; owns: boolean }>`
    select r.rolsuper or r.rolbypassrls as powerful,
      exists (select from pg_tables t where t.schemaname = 'public'
                and pg_has_role(r.oid, t.tableowner, 'member')) as owns
    from pg_roles r where r.rolname = current_user`.execute(app)
  const role = rows[0]
  if (role === undefined || role.powerful || role.owns) {
    throw new Error(
      'De rol van DATABASE_URL mag geen eigenaar of superuser zijn en geen BYPASSRLS hebben. ' +
        'Maak een rol zonder macht, zoals docs/operations.md beschrijft.',
    )
  }
}
