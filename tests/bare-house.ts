import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PoolConfig } from 'pg'
import { sql } from 'kysely'
import { afterAll, inject } from 'vitest'
import { connect } from '../app/foundation/database/connect.ts'
import { appRole } from '../app/foundation/database/migrate.ts'
import type { Database } from '../app/foundation/database/transaction.ts'
import type { House } from '../app/foundation/house.ts'
import { readSettings } from '../app/foundation/settings.ts'
import { atDatabase, template } from './database-server.ts'

/** A house without its pages: a fresh database and a clock to turn, for tests that need no more. */
export interface BareHouse extends House {
  readonly owner: Database
  /** How its database is reached by its owner. */
  readonly connection: PoolConfig
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
export async function openBareHouse(
  environment: NodeJS.ProcessEnv = {},
  from = template,
): Promise<BareHouse> {
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
  afterAll(async () => {
    await db.destroy()
    await owner.destroy()
    await sql.raw(`drop database ${name} with (force)`).execute(main)
    await main.destroy()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return {
    db,
    owner,
    connection: atDatabase(connection, name),
    clock: () => now,
    settings: readSettings({ DATA_FOLDER: dataFolder, ...environment }),
    log: (event, details) => logged.push(JSON.stringify({ event, ...details })),
    logged,
    setClock: (moment) => {
      now = moment
    },
    passTime: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds)
    },
  }
}
