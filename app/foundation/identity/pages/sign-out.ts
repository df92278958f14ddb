import { throughDoor } from '../../database/transaction.ts'
import type { Ask } from '../../web/context.ts'
import { dropSessionCookie } from '../../web/cookies.ts'
import { onTo } from '../../web/page.tsx'
import { showSigningOut, wayOutOf } from '../provider/pages/signing-out.tsx'
import { endSession } from '../sessions.ts'

/** Signs out on this device, and at the provider too when it was the way in. */
export async function postSignOut(c: Ask): Promise<Response> {
  const { house, visitor } = c.var
  const { session } = visitor
  const wayOut = session === undefined ? undefined : await wayOutOf(c, session)
  if (session !== undefined) {
    await throughDoor(house.db, house.clock, 'identity', (tx) =>
      endSession(tx, visitor.municipality.id, session.account, session.id),
    )
  }
  dropSessionCookie(c)
  return wayOut === undefined ? onTo(c, '/') : showSigningOut(c, wayOut)
}
