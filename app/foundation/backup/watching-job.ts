import { sql } from 'kysely'
import type { Database } from '../database/transaction.ts'
import type { House } from '../house.ts'

const every = 60_000

/** Looks every minute whether the embedded database can still copy what it writes, and says when not. */
export function startWatchingArchive(house: House, owner: Database): { stop(): Promise<void> } {
  const { database, backupFolder } = house.settings
  if (database !== undefined || backupFolder === undefined) return { stop: () => Promise.resolve() }
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => watchArchive(house, owner))
  }, every)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

/**
 * Says `backup-behind` when the last try to copy a piece of the log failed. The database keeps what it
 * could not copy and tries again, until its own disk is full.
 */
export async function watchArchive({ log }: Pick<House, 'log'>, owner: Database): Promise<void> {
  try {
    const { rows } = await sql<{ behind: boolean | null; failures: number }>`
      select last_failed_time > coalesce(last_archived_time, '-infinity') as behind,
        failed_count as failures from pg_stat_archiver`.execute(owner)
    if (rows[0]?.behind === true) log('backup-behind', { failures: rows[0].failures })
  } catch (error) {
    log('watching-backup-failed', { kind: error instanceof Error ? error.name : 'unknown' })
  }
}
