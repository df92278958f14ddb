import type { Client } from 'pg'
import { untilAnswered } from './waiting.ts'

/** "Voorop" on a telephone keypad. Any number will do, as long as it never changes. */
const key = 866767

/** How long the lock of an app that was just killed may linger, ms. */
const linger = 1000

/**
 * Takes the app's own lock on the data: true when we have it, false when another app does.
 *
 * The lock belongs to this connection, so that it is given back whenever and however the app ends.
 * The server notices the end of a killed app a moment later; hence the short wait.
 */
export async function takeAppLock(client: Client): Promise<boolean> {
  const taken = await untilAnswered(async () => {
    const { rows } = await client.query<{ ours: boolean }>(
      'select pg_try_advisory_lock($1) as ours',
      [key],
    )
    return rows[0]?.ours === true ? true : undefined
  }, linger)
  return taken === true
}
