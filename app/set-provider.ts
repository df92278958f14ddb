import { systemClock } from './foundation/clock.ts'
import { openAsOwner } from './foundation/database/open.ts'
import type { House } from './foundation/house.ts'
import { setByCommand } from './foundation/identity/provider/set-by-command.ts'
import { readSettings } from './foundation/settings.ts'

/**
 * Sets a municipality's provider from the command line. The embedded database serves one app at a time
 * and refuses with a sentence while another is running.
 *
 * @returns what to tell whoever ran the command.
 */
export async function setProvider(
  written: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const settings = readSettings(environment)
  const database = await openAsOwner(settings)
  try {
    const house: House = { db: database.app, clock: systemClock, settings, log: () => undefined }
    return await setByCommand(house, database.owner, written, environment)
  } finally {
    await database.close()
  }
}
