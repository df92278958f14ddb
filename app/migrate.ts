import { openAsOwner } from './foundation/database/open.ts'
import { readSettings } from './foundation/settings.ts'

/**
 * Brings the database to this release's shape, for installations whose app has no login that could. An
 * older release may go on serving meanwhile.
 *
 * @returns what to tell whoever ran the command.
 */
export async function migrateInstallation(environment: NodeJS.ProcessEnv): Promise<string> {
  const database = await openAsOwner(readSettings(environment))
  await database.close()
  return 'De database is bij.\n'
}
