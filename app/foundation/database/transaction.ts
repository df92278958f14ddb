import { type Kysely, sql, type Transaction } from 'kysely'
import type { Clock } from '../clock.ts'
import type { MunicipalityId, PersonId, ResidentId } from '../ids.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

export const staffRoles = ['professional', 'expert', 'administrator', 'privacy-officer'] as const
export type StaffRole = (typeof staffRoles)[number]

/** Who is asking, as the database and the policy know them. */
export type Viewer =
  | {
      readonly kind: 'resident'
      readonly municipality: MunicipalityId
      readonly id: ResidentId
    }
  | {
      readonly kind: 'staff'
      readonly municipality: MunicipalityId
      readonly id: PersonId
      readonly roles: readonly StaffRole[]
    }

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
 * Within work of the house: lets it write down what an administrator of this municipality would, for as
 * long as this work takes. For who comes in on the word of the municipality's own provider.
 */
export async function asMunicipality<T>(
  tx: Tx,
  municipality: MunicipalityId,
  work: () => Promise<T>,
): Promise<T> {
  const act = (here: string, roles: string): Promise<unknown> =>
    sql`select set_config('app.municipality', ${here}, true),
      set_config('app.roles', ${roles}, true)`.execute(tx)
  await act(municipality, 'administrator')
  const done = await work()
  await act('', '')
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
