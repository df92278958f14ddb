import type { Clock } from './clock.ts'
import type { Database } from './database/transaction.ts'
import type { Settings } from './settings.ts'

/** What every room stands on: the database, the time, the settings and the log. */
export interface House {
  readonly db: Database
  readonly clock: Clock
  readonly settings: Settings
  readonly log: Log
}

/** Lines for who runs the installation. Never names or content of a file. */
export type Log = (event: string, details?: Record<string, string | number | boolean>) => void

/** One line of JSON an event, on standard output. */
export const consoleLog: Log = (event, details) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...details })}\n`)
}
