import { sql } from 'kysely'
import { policyRows } from '../access/policy.ts'
import ground from './migrations/0001-ground.sql?raw'
import people from './migrations/0002-people.sql?raw'
import bridge from './migrations/0003-bridge.sql?raw'
import waysIn from './migrations/0004-ways-in.sql?raw'
import providers from './migrations/0005-providers.sql?raw'
import type { Database } from './transaction.ts'

/** In order, each shipped one unchanged for ever. */
const migrations = [
  { name: '0001-ground', script: ground },
  { name: '0002-people', script: people },
  { name: '0003-bridge', script: bridge },
  { name: '0004-ways-in', script: waysIn },
  { name: '0005-providers', script: providers },
] as const

/** The shapes of the database that this release knows. */
export const migrationNames: readonly string[] = migrations.map(({ name }) => name)

/** The name of the login role the app works as: no owner, no superuser, bound by row-level security. */
export const appRole = 'voorop_app'

const migrationLock = 7_216_001

/**
 * Brings the database to the newest shape and copies the access policy into it.
 * Each migration is one transaction; two processes that start together wait for each other.
 */
export async function migrate(owner: Database): Promise<void> {
  await owner.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(${migrationLock})`.execute(db)
    try {
      await sql`create table if not exists migration (name text primary key, run_at timestamptz not null default now())`.execute(
        db,
      )
      const done = await sql<{ name: string }>`select name from migration`.execute(db)
      const names = new Set(done.rows.map((row) => row.name))
      for (const { name, script } of migrations) {
        if (names.has(name)) continue
        await db.transaction().execute(async (tx) => {
          await sql.raw(script).execute(tx)
          await sql`insert into migration (name) values (${name})`.execute(tx)
        })
      }
      await copyPolicy(db)
    } finally {
      await sql`select pg_advisory_unlock(${migrationLock})`.execute(db)
    }
  })
}

async function copyPolicy(db: Database): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('access_rule').execute()
    await tx.insertInto('access_rule').values(policyRows()).execute()
  })
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
