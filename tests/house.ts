import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, inject, vi } from 'vitest'
import { createApplication } from '../app/application.ts'
import { connect } from '../app/foundation/database/connect.ts'
import { appRole } from '../app/foundation/database/migrate.ts'
import type { House } from '../app/foundation/house.ts'
import { noAssets } from '../app/foundation/web/assets.ts'
import { type BareHouse, openBareHouse, testStart } from './bare-house.ts'
import { atDatabase } from './database-server.ts'

export { testStart }

/** A house of one's own for a test file: a fresh database, a clock to turn, the whole application. */
export interface TestHouse extends BareHouse {
  readonly app: ReturnType<typeof createApplication>
}

/**
 * Opens a house on a database of its own, empty or a copy of `from`; it is gone when the test file is done.
 */
export async function openTestHouse(
  environment?: NodeJS.ProcessEnv,
  from?: string,
): Promise<TestHouse> {
  const house = await openBareHouse(environment, from)
  return { ...house, app: createApplication(house, noAssets) }
}

/**
 * A second app process on the database of this house, as far as one test can be two: connections, folder and
 * application of its own, whose modules are loaded anew so that not even a module's state is shared. The
 * clock is the same, as it should be on two machines.
 */
export async function openBeside(house: TestHouse): Promise<TestHouse> {
  const { connection } = inject('server')
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
    house.owner,
  )
  const db = connect(atDatabase(connection, rows[0]?.name ?? '', appRole), 4)
  const dataFolder = mkdtempSync(join(tmpdir(), 'voorop-house-'))
  const own: House = {
    db,
    clock: house.clock,
    settings: { ...house.settings, dataFolder },
    log: house.log,
  }
  vi.resetModules()
  const application = await import('../app/application.ts')
  afterAll(async () => {
    await db.destroy()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return {
    ...house,
    ...own,
    app: application.createApplication(own, noAssets),
  }
}

/** Both behind a proxy that gives every next request to the other. */
export function inTurn(one: TestHouse, other: TestHouse): TestHouse {
  let turn = 0
  const request: TestHouse['app']['request'] = (...asked) => {
    turn += 1
    return (turn % 2 === 1 ? one : other).app.request(...asked)
  }
  return { ...one, app: Object.assign(Object.create(one.app) as TestHouse['app'], { request }) }
}
