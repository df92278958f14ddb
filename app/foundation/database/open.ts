import type { PoolConfig } from 'pg'
import { join } from 'node:path'
import { ownerUrlOf, type Settings } from '../settings.ts'
import { connect } from './connect.ts'
import { archiveIn } from './embedded/archiving.ts'
import { openEmbedded, usualShelter } from './embedded/embedded.ts'
import {
  appRole,
  ensureAppRole,
  migrate,
  requireMigrated,
  requirePowerlessRole,
} from './migrate.ts'
import type { Database } from './transaction.ts'

/** As the owner only a command or the start works, never a request. */
const ownerConnections = 2

/** The database, open and in its newest shape. */
export interface OpenDatabase {
  readonly app: Database
  /**
   * For what no person at work may do: migrating, adding a municipality, making demo data. A process that
   * only serves people has no login for it.
   */
  readonly owner: Database | undefined
  /** Resolves when the embedded server is gone without our asking; the app must then end. */
  readonly lost: Promise<Error>
  close(): Promise<void>
}

/**
 * Opens the database the settings point to: a PostgreSQL of one's own, or the embedded one. Brings it to
 * the newest shape when there is an owner's login, and looks whether it has that shape otherwise.
 *
 * @throws when it has not, or the app's role has more power than row-level security can hold.
 */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  const server =
    settings.database === undefined
      ? await openEmbedded(join(settings.dataFolder, 'database'), usualShelter, archiveIn(settings))
      : undefined
  const ownerConfig: PoolConfig | undefined =
    server?.connection ?? asAddress(settings.database?.ownerUrl)
  const appConfig: PoolConfig =
    server === undefined
      ? { connectionString: settings.database?.appUrl }
      : { ...server.connection, user: appRole }
  const owner = ownerConfig === undefined ? undefined : connect(ownerConfig, ownerConnections)
  const app = connect(appConfig)
  const close = async (): Promise<void> => {
    await app.destroy()
    await owner?.destroy()
    await server?.stop()
  }
  try {
    if (owner === undefined) await requireMigrated(app)
    else {
      await ensureAppRole(owner)
      await migrate(owner)
    }
    await requirePowerlessRole(app)
  } catch (error) {
    await close()
    throw error
  }
  const lost = server?.lost ?? new Promise<never>(() => undefined)
  return { app, owner, lost, close }
}

function asAddress(url: string | undefined): PoolConfig | undefined {
  return url === undefined ? undefined : { connectionString: url }
}

/**
 * Opens the database for a command that works as its owner.
 *
 * @throws WrongSetting when DATABASE_OWNER_URL is not set.
 */
export async function openAsOwner(
  settings: Settings,
): Promise<OpenDatabase & { readonly owner: Database }> {
  if (settings.database !== undefined) ownerUrlOf(settings)
  const { owner, ...database } = await openDatabase(settings)
  if (owner === undefined) throw new Error('The database was opened without its owner.')
  return { ...database, owner }
}
