import { hours } from '../clock.ts'
import { throughDoor } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { removeOldAttempts } from './provider/attempts.ts'
import { sweepPasskeys } from './passkey/store.ts'
import { removeEndedSessions } from './sessions.ts'

/** Sessions and passkeys that nobody can use any more are swept away once an hour, for as long as the app runs. */
export function startSweeping(house: House): { stop(): Promise<void> } {
  let running = Promise.resolve()
  const sweep = (): Promise<void> =>
    throughDoor(house.db, house.clock, 'identity', async (tx) => {
      await removeEndedSessions(tx, house.clock())
      await removeOldAttempts(tx, house.clock())
      await sweepPasskeys(tx, house.clock())
    })
  const timer = setInterval(() => {
    running = running.then(sweep).catch((error: unknown) => {
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
