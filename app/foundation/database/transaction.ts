import { type Kysely, sql, type Transaction } from 'kysely'
import type { Clock } from '../clock.ts'
import type { MunicipalityId } from '../ids.ts'
import type { Viewer } from '../viewer.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>
/** One transaction, in which the database knows who is looking or through which door. */
export type Tx = Transaction<Tables>

/**
 * Work of the house itself that no person asks for, each with its own narrow rows:
 * `identity` finds accounts and sessions, `sealing` reads the journal to seal it.
 */
export type Door = 'identity' | 'sealing'

/** Runs work in one transaction in which the database knows who is looking. */
export function asViewer<T>(
  db: Database,
  clock: Clock,
  viewer: Viewer,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const roles = viewer.kind === 'resident' ? 'resident' : viewer.roles.join(',')
    await sql`select set_config('app.municipality', ${viewer.municipality}, true),
      set_config('app.viewer', ${viewer.id}, true),
      set_config('app.roles', ${roles}, true),
      set_config('app.now', ${clock().toISOString()}, true)`.execute(tx)
    return work(tx)
  })
}

/**
 * Within the door of identity: lets it write down who works in this municipality and what they do, for as
 * long as this work takes, and nothing else that an administrator sets up (0014-firmer-doors.sql). For who
 * comes in on the word of the municipality's own provider.
 *
 * The municipality is the one whose page was asked for, never one that a claim names. Nobody is the viewer
 * meanwhile, so no resident's file opens. The rights are laid down also when the work fails; where it failed
 * in the database, the transaction takes nothing any more but to be undone, and the rights with it.
 * Nobody goes back to a savepoint made within the work: that would bring the rights back (there are none).
 *
 * @throws when somebody is looking already, or through another door: nobody's own work gets more rights by it.
 */
export async function asMunicipality<T>(
  tx: Tx,
  municipality: MunicipalityId,
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql`select set_config('app.municipality', ${municipality}, true),
    set_config('app.roles', 'staff-book', true)
    where door() = 'identity' and here() is null and viewer() is null
      and coalesce(current_setting('app.roles', true), '') = ''`.execute(tx)
  if (rows.length === 0) throw new Error('Only the door of identity acts for a municipality, once.')
  const layDown = (): Promise<unknown> =>
    sql`select set_config('app.municipality', '', true), set_config('app.roles', '', true)`.execute(
      tx,
    )
  const done = await work().catch(async (error: unknown) => {
    await layDown().catch(() => undefined)
    throw error
  })
  await layDown()
  return done
}

/** Runs work of the house itself in one transaction, through one narrow door. */
export function throughDoor<T>(
  db: Database,
  clock: Clock,
  door: Door,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.door', ${door}, true),
      set_config('app.now', ${clock().toISOString()}, true)`.execute(tx)
    return work(tx)
  })
}
