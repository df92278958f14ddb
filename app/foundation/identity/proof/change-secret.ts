import { throughDoor } from '../../database/transaction.ts'
import type { House } from '../../house.ts'
import { writeLine } from '../../journal/journal.ts'
import { no, type Verdict, yes } from '../../verdict.ts'
import { findOwnSecret } from '../accounts.ts'
import { checkNewSecret, hashSecret, type SecretProblem } from '../secrets.ts'
import { endOtherSessions } from '../sessions.ts'
import type { VisitorSession } from '../../visitor.ts'

/**
 * Somebody chooses another code or password of their own. Every other device has to sign in anew, as
 * whoever knew the old one should not stay in. A letter that is under way stops working too.
 */
export async function changeSecret(
  house: House,
  session: VisitorSession,
  wanted: string,
): Promise<Verdict<'changed', SecretProblem | 'not-here'>> {
  const { viewer, account } = session
  const { municipality } = viewer
  const own = checkNewSecret(viewer.kind, wanted)
  if (!own.ok) return own
  const secret = await hashSecret(own.value)
  const at = house.clock()
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    const present = await findOwnSecret(tx, municipality, account)
    if (present === undefined) return no('not-here')
    await tx
      .updateTable('account')
      .set({ secret, secret_changed_at: at })
      .where('municipality_id', '=', municipality)
      .where('id', '=', account)
      .execute()
    await tx
      .deleteFrom('invitation')
      .where('municipality_id', '=', municipality)
      .where('account_id', '=', account)
      .execute()
    await endOtherSessions(tx, municipality, account, session.id)
    await writeLine(tx, { at, viewer, action: 'own.change-secret', allowed: true })
    return yes('changed')
  })
}
