import type { PoolConfig } from 'pg'
import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import { connect } from './connect.ts'
import { openEmbedded, usualShelter } from './embedded/embedded.ts'
import { appRole, ensureAppRole, migrate, requirePowerlessRole } from './migrate.ts'
import type { Database } from './transaction.ts'

/** The database, open and in its newest shape. */
export interface OpenDatabase {
  readonly app: Database
  /** For what no person at work may do: adding a municipality, making demo data, proving promises. */
  readonly owner: Database
  /** Resolves when the embedded server is gone without our asking; the app must then end. */
  readonly lost: Promise<Error>
  close(): Promise<void>
}

/**
 * Opens the database the settings point to: a PostgreSQL of one's own, or the embedded one.
 *
 * @throws when the app's role has more power than row-level security can hold.
 */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  const server =
    settings.database === undefined
      ? await openEmbedded(
          join(settings.dataFolder, 'database'),
          usualShelter,
          settings.backupFolder,
        )
      : undefined
  const ownerConfig: PoolConfig =
    server === undefined ? { connectionString: settings.database?.ownerUrl } : server.connection
  const appConfig: PoolConfig =
    server === undefined
      ? { connectionString: settings.database?.appUrl }
      : { ...server.connection, user: appRole }
  const owner = connect(ownerConfig, 2)
  const app = connect(appConfig)
  const close = async (): Promise<void> => {
    await app.destroy()
    await owner.destroy()
    await server?.stop()
  }
  try {
    await ensureAppRole(owner)
    await migrate(owner)
    await requirePowerlessRole(app)
  } catch (error) {
    await close()
    throw error
  }
  const lost = server?.lost ?? new Promise<never>(() => undefined)
  return { app, owner, lost, close }
}
