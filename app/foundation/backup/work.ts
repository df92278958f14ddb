import type { Client } from 'pg'
import type { Clock } from '../clock.ts'
import { locks } from '../database/locks.ts'
import type { Database, Tx } from '../database/transaction.ts'
import type { Checked } from '../journal/checking.ts'
import type { Contents } from './manifest.ts'
import { BackupProblem } from './problem.ts'

/** How a backup or a restore goes on: when it is, whom to tell, and whether to break off. */
export interface Work {
  readonly clock: Clock
  /** Says in plain Dutch what is happening, while it happens. */
  readonly say: (sentence: string) => void | Promise<void>
  readonly signal: AbortSignal
}

/**
 * One backup of a database at a time. The lock is the connection's, and ends with it.
 *
 * @throws BackupProblem when another command is at it.
 */
export async function takeBackupLock(client: Client): Promise<void> {
  const { rows } = await client.query<{ ours: boolean }>(
    'select pg_try_advisory_lock($1) as ours',
    [locks.backingUp],
  )
  if (rows[0]?.ours === true) return
  throw new BackupProblem(
    'Er wordt al een back-up van deze gegevens gemaakt. Wacht tot die klaar is.',
  )
}

/** Reads in one transaction that sees the database as it is at one moment and changes nothing. */
export function readOnce<T>(db: Database, read: (tx: Tx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read)
}

/** What whoever restores chose. */
export interface Asked {
  /** Puts back as it was at this moment (ISO); without it everything there is. */
  readonly until: string | undefined
  /** Puts back the backup alone, and not what was copied of the log since. */
  readonly withoutLater: boolean
  /** The secret keys (age) to open an encrypted backup with. */
  readonly keys: readonly string[]
}

/** What was put back. */
export interface Restored {
  readonly contents: Contents
  readonly journal: Checked
  /** How many pieces of the log from after the backup were replayed. */
  readonly later: number
}
