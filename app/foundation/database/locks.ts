import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database, Tx } from './transaction.ts'

/**
 * The advisory locks of one database, that every app process and command knows: what only one of them may
 * do at a time. The numbers never change, an older release may be beside.
 */
export const locks = {
  /** Waited for: bringing the database to its newest shape. */
  migrating: 7_216_001,
  /** Tried: sealing new lines of the journal. */
  sealing: 7_216_002,
  /** Waited for: filling an empty database with the demo. */
  filling: 7_216_003,
  /** Tried: sweeping away what nobody can use any more. */
  sweeping: 7_216_004,
  /** Tried: one backup of a database. */
  backingUp: 7_216_005,
} as const

/** Takes a lock until the transaction ends; false when another process has it. */
export async function isLockFree(tx: Tx, lock: number): Promise<boolean> {
  const { rows } = await sql<{
    free: boolean
  }>`select pg_try_advisory_xact_lock(${lock}) as free`.execute(tx)
  return rows[0]?.free === true
}

/** How often a lock that is waited for is asked for again, in milliseconds. */
const askAgain = 200

/**
 * Waits for a lock and takes it for as long as the connection lives. It asks again and again: a connection that
 * waits inside the database would run into the limit on questions, and hold up an index that is built there.
 */
export async function waitForLock(db: Database, lock: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{
      free: boolean
    }>`select pg_try_advisory_lock(${lock}) as free`.execute(db)
    if (rows[0]?.free === true) return
    await pause(askAgain)
  }
}

export async function giveLockBack(db: Database, lock: number): Promise<void> {
  await sql`select pg_advisory_unlock(${lock})`.execute(db)
}
