import { Kysely, PostgresDialect } from 'kysely'
import pg, { type PoolConfig } from 'pg'
import type { Database } from './transaction.ts'
import type { Tables } from './tables.ts'

/** Days stay text (`2026-03-02`) and counters become numbers, in every connection alike. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** How long one question to the database may take, waiting for others included, in milliseconds. */
const statementLimit = 10_000
/** How long a transaction may do nothing before the database ends it: it holds up others. In milliseconds. */
const idleInTransactionLimit = 20_000
/** How long a request waits for a free connection; then it hears that it is busy. In milliseconds. */
const waitForConnection = 5_000
/** Connections of one process, as the app. */
const poolSize = 10

/** Opens a pool of connections; a connection that erred is thrown away by the pool. */
export function connect(config: PoolConfig, size = poolSize): Database {
  const pool = new pg.Pool({
    max: size,
    connectionTimeoutMillis: waitForConnection,
    statement_timeout: statementLimit,
    idle_in_transaction_session_timeout: idleInTransactionLimit,
    keepAlive: true,
    application_name: 'voorop',
    ...config,
  })
  pool.on('error', () => {
    // An idle connection broke; the pool has already dropped it and opens another when asked.
  })
  pool.on('connect', (client) => {
    // Broken while in use: the question that fails says so, and the pool drops it afterwards.
    client.on('error', () => undefined)
  })
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** What PostgreSQL says when it stops, starts, is full or gives up; 08 are broken connections. */
const busyCodes = /^(08...|53...|55P03|57014|57P0[1-5]|25P03)$/
const brokenLines = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
])

/**
 * Whether an error says that the database cannot be reached or is too busy now, rather than that something
 * is wrong with what was asked: asking again later may well work.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (/^(timeout exceeded when trying to connect|Connection terminated)/.test(error.message)) {
    return true
  }
  const code = 'code' in error ? String(error.code) : ''
  return busyCodes.test(code) || brokenLines.has(code)
}
