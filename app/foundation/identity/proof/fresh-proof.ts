import { later, minutes } from '../../clock.ts'
import { type Ask, sessionOf } from '../../web/context.ts'
import { NotProvenLately } from '../../failures.ts'
import type { VisitorSession } from '../../visitor.ts'

/** How long it counts that somebody showed who they are: once for a few acts in a row, not for a day. */
export const proofLasts = minutes(10)

/** Whether somebody showed who they are not long ago. */
export function provenLately(session: Pick<VisitorSession, 'provedAt'>, at: Date): boolean {
  return at <= later(session.provedAt, proofLasts)
}

/**
 * Stands before a grave act: something that opens a door, or that cannot be put back. An open screen that
 * somebody walked away from is no proof of who is asking.
 *
 * @throws NotProvenLately when the person has to show first who they are; they then go on with what they
 *   were doing, and what they typed is kept.
 */
export function requireFreshProof(c: Ask): VisitorSession {
  const session = sessionOf(c)
  if (!provenLately(session, c.var.house.clock())) throw new NotProvenLately()
  return session
}
