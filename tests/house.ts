import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, inject, vi } from 'vitest'
import { createApplication } from '../app/application.ts'
import { connect } from '../app/foundation/database/connect.ts'
import { appRole } from '../app/foundation/database/migrate.ts'
import type { Database } from '../app/foundation/database/transaction.ts'
import type { House } from '../app/foundation/house.ts'
import { noAssets } from '../app/foundation/web/assets.ts'
import { readSettings } from '../app/foundation/settings.ts'
import { atDatabase, template } from './database-server.ts'

/** A house of one's own for a test file: a fresh database, a clock to turn, the whole application. */
export interface TestHouse extends House {
  readonly owner: Database
  readonly app: ReturnType<typeof createApplication>
  /** What the house logged, for tests that look for leaks. */
  readonly logged: readonly string[]
  setClock(moment: Date): void
  passTime(milliseconds: number): void
}

/** Monday, ten in the morning, in the Netherlands. */
export const testStart = new Date('2026-03-02T09:00:00Z')

/**
 * Opens a house on a database of its own, empty or a copy of `from`; it is gone when the test file is done.
 */
export async function openTestHouse(
  environment: NodeJS.ProcessEnv = {},
  from = template,
): Promise<TestHouse> {
  const { connection } = inject('server')
  const name = `voorop_${randomBytes(6).toString('hex')}`
  // Making and dropping a database may wait for others that do so too.
  const main = connect({ ...connection, statement_timeout: 0 }, 1)
  await sql.raw(`create database ${name} template ${from}`).execute(main)
  const owner = connect(atDatabase(connection, name), 2)
  const db = connect(atDatabase(connection, name, appRole), 4)
  const dataFolder = mkdtempSync(join(tmpdir(), 'voorop-house-'))
  let now = testStart
  const logged: string[] = []
  const house: House = {
    db,
    clock: () => now,
    settings: readSettings({ DATA_FOLDER: dataFolder, ...environment }),
    log: (event, details) => logged.push(JSON.stringify({ event, ...details })),
  }
  afterAll(async () => {
    await db.destroy()
    await owner.destroy()
    await sql.raw(`drop database ${name} with (force)`).execute(main)
    await main.destroy()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return {
    ...house,
    owner,
    app: createApplication(house, noAssets),
    logged,
    setClock: (moment) => {
      now = moment
    },
    passTime: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds)
    },
  }
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
