import { rm } from 'node:fs/promises'
import { systemClock } from '../../app/foundation/clock.ts'
import { connect } from '../../app/foundation/database/connect.ts'
import type { House } from '../../app/foundation/house.ts'
import { readSettings } from '../../app/foundation/settings.ts'
import { newDataFolder } from '../../tests/journeys/server.ts'
import type { World } from '../world/world.ts'

/** Does work with the house of a world in this process, without a web server around it. */
export async function withHouse<T>(world: World, work: (house: House) => Promise<T>): Promise<T> {
  const folder = newDataFolder()
  const settings = readSettings({ ...world.settings, DATA_FOLDER: folder })
  const db = connect({ connectionString: world.settings.DATABASE_URL }, 2)
  try {
    return await work({ db, clock: systemClock, settings, log: () => undefined })
  } finally {
    await db.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}
