import { Kysely, PostgresDialect } from 'kysely'
import pg, { type PoolConfig } from 'pg'
import type { Database } from './transaction.ts'
import type { Tables } from './tables.ts'

/** Days stay text (`2026-03-02`) and counters become numbers, in every connection alike. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** How long one question to the database may take before it is given up, in milliseconds. */
const statementLimit = 10_000

/** Opens a pool of connections; a connection that erred is thrown away by the pool. */
export function connect(config: PoolConfig, size = 10): Database {
  const pool = new pg.Pool({
    max: size,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementLimit,
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
