import { hours } from '../clock.ts'
import { isLockFree, locks } from '../database/locks.ts'
import { throughDoor } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { removeOldBrakes } from './brakes.ts'
import { removeOldAttempts } from './provider/attempts.ts'
import { sweepPasskeys } from './passkey/store.ts'
import { removeEndedSessions } from './sessions.ts'

/** What nobody can use any more is swept away once an hour, for as long as the app runs. */
export function startSweeping(house: House): { stop(): Promise<void> } {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running
      .then(() => sweepOnce(house))
      .catch((error: unknown) => {
        house.log('sweeping-failed', { kind: error instanceof Error ? error.name : 'unknown' })
      })
  }, hours(1))
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

/** Sweeps once; when another process is at it already, that is enough. */
export function sweepOnce(house: House): Promise<void> {
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    if (!(await isLockFree(tx, locks.sweeping))) return
    const at = house.clock()
    await removeEndedSessions(tx, at)
    await removeOldAttempts(tx, at)
    await sweepPasskeys(tx, at)
    await removeOldBrakes(tx, at)
  })
}
