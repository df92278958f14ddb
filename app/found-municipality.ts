import { systemClock } from './foundation/clock.ts'
import { openAsOwner } from './foundation/database/open.ts'
import type { House } from './foundation/house.ts'
import { readSettings } from './foundation/settings.ts'
import { defaultPillars } from './instruments/bridge/public.ts'
import { foundByCommand, readFounding } from './people/municipality/public.ts'

/**
 * Founds a municipality from the command line: what was written, the settings, the database. The
 * embedded database serves one app at a time and refuses with a sentence while another is running.
 *
 * @returns what to tell whoever ran the command.
 */
export async function found(
  written: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const founding = readFounding(written)
  const settings = readSettings(environment)
  const database = await openAsOwner(settings)
  try {
    const house: House = { db: database.app, clock: systemClock, settings, log: () => undefined }
    return await foundByCommand(house, database.owner, founding, defaultPillars)
  } finally {
    await database.close()
  }
}
