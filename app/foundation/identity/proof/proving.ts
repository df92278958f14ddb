import { throughDoor, type Tx } from '../../database/transaction.ts'
import type { House } from '../../house.ts'
import type { AccountId, MunicipalityId } from '../../ids.ts'
import { no, type Verdict, yes } from '../../verdict.ts'
import { takeAppCode } from '../app-code.ts'
import { type Brake, giveTryBack, takeTry } from '../brakes.ts'
import { usePasskey, type UseProblem } from '../passkey/using.ts'
import type { Site } from '../passkey/site.ts'
import { mayOpenBy } from '../provider/guard.ts'
import { cleanSecret, verifySecret } from '../secrets.ts'
import { renewSession } from '../sessions.ts'
import { isStillSecret } from '../sign-in.ts'

/** Somebody who is signed in, and the reference their browser holds. */
export interface SignedInBrowser {
  readonly municipality: MunicipalityId
  readonly account: AccountId
  readonly token: string
}

/** Wrong proofs are counted for the person: whoever sits at an open screen cannot guess on. */
export function brakesOnProof(account: AccountId): Brake[] {
  return [{ kind: 'login', of: `prove ${account}` }]
}

/**
 * Somebody shows once more who they are, with all they sign in with: a resident their own code, who works
 * here the password and a code from the app.
 */
export async function proveWithSecret(
  house: House,
  browser: SignedInBrowser,
  given: { readonly secret: string; readonly appCode: string },
): Promise<Verdict<string | undefined, UseProblem>> {
  const { key } = house.settings
  const { municipality, account, token } = browser
  const at = house.clock()
  const brakes = brakesOnProof(account)
  const { mayTry, row } = await throughDoor(house.db, house.clock, 'identity', async (tx) => ({
    mayTry: await takeTry(tx, key, municipality, brakes, at),
    row: await findSecrets(tx, municipality, account),
  }))
  if (!mayTry) return no('too-often')
  const right = await verifySecret(cleanSecret(row?.kind, given.secret), row?.secret)
  if (row === undefined || !right) return no('wrong')
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    if (!(await isStillSecret(tx, municipality, account, row.secret))) return no('wrong')
    if (row.kind === 'staff' && !(await takeAppCode(tx, key, browser, given.appCode, at))) {
      return no('wrong')
    }
    await giveTryBack(tx, key, municipality, brakes)
    return yes(await renewSession(tx, municipality, token, at))
  })
}

async function findSecrets(tx: Tx, municipality: MunicipalityId, account: AccountId) {
  if (!(await mayOpenBy(tx, municipality, account, 'own'))) return undefined
  return tx
    .selectFrom('account')
    .select(['kind', 'secret'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', account)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

/** The same, with a passkey of their own. */
export function proveWithPasskey(
  house: House,
  site: Site,
  signedIn: SignedInBrowser,
  given: { readonly browser: string; readonly answer: string },
): Promise<Verdict<string | undefined, UseProblem>> {
  const { municipality, account, token } = signedIn
  const brakes = brakesOnProof(account)
  const purpose = { municipality, purpose: 'prove', account } as const
  return usePasskey(house, site, purpose, { ...given, brakes }, (tx, _account, at) =>
    renewSession(tx, municipality, token, at),
  )
}
