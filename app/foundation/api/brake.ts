import { throughDoor } from '../database/transaction.ts'
import { takeTry, waitsFor } from '../identity/brakes.ts'
import { addressOf } from '../web/address.ts'
import type { Step } from '../web/context.ts'
import { problem } from './problem.ts'

/** Counts a call by its network address, and answers 429 when there were too many. Nothing else is kept. */
export const brakeCalls: Step = async (c, next) => {
  const { house, visitor } = c.var
  const mayCall = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    takeTry(
      tx,
      house.settings.key,
      visitor.municipality.id,
      [{ kind: 'call', of: addressOf(c) }],
      house.clock(),
    ),
  )
  if (mayCall) {
    await next()
    return undefined
  }
  // The count began somewhere in this time: waiting all of it is always enough.
  c.header('Retry-After', String(waitsFor('call') / 1000))
  return problem(c, 429)
}
