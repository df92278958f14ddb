import { throughDoor, type Tx } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { AccountId, MunicipalityId } from '../ids.ts'
import { no, type Verdict, yes } from '../verdict.ts'
import type { SessionStage } from '../visitor.ts'
import { type Brake, brakesOn, giveTryBack, takeTry } from './brakes.ts'
import { decrypt } from './keys.ts'
import { cleanLogin } from './login.ts'
import { mayOpenBy } from './provider/guard.ts'
import { cleanSecret, verifySecret } from './secrets.ts'
import { dropReplaced, hashToken, openSession } from './sessions.ts'
import { checkTotp } from './totp.ts'

/** Who knocks, and where the knock comes from. */
export interface Attempt {
  readonly municipality: MunicipalityId
  readonly login: string
  readonly secret: string
  readonly address: string
  readonly device: string
  /** The session reference this browser already held; it ends when a new one begins. */
  readonly replaces?: string | undefined
}

/** The reference for the cookie, and whether a second step is still to come. */
export interface SignedIn {
  readonly token: string
  readonly stage: SessionStage
}

/**
 * Signs in with a login name and a secret: a professional's password, a resident's own code.
 * Staff then still have to show a code from their authenticator app.
 *
 * A name that does not exist gives the same answer, in the same time, as a wrong secret.
 */
export async function signIn(
  house: House,
  attempt: Attempt,
): Promise<Verdict<SignedIn, 'wrong' | 'too-often'>> {
  const login = cleanLogin(attempt.login)
  const brakes = brakesOn(login, attempt.address)
  const { key } = house.settings
  const at = house.clock()
  const { mayTry, account } = await throughDoor(house.db, house.clock, 'identity', async (tx) => ({
    mayTry: await takeTry(tx, key, attempt.municipality, brakes, at),
    account: await findAccount(tx, attempt.municipality, login),
  }))
  if (!mayTry) return no('too-often')

  const right = await verifySecret(cleanSecret(account?.kind, attempt.secret), account?.secret)
  if (account === undefined || !right) return no('wrong')
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    const id = account.id as AccountId
    if (!(await isStillSecret(tx, attempt.municipality, id, account.secret))) return no('wrong')
    if (!(await mayOpenBy(tx, attempt.municipality, id, 'own'))) return no('wrong')
    await giveTryBack(tx, key, attempt.municipality, brakes)
    const stage = account.kind === 'staff' ? 'waiting-for-totp' : 'open'
    await dropReplaced(tx, attempt)
    const token = await openSession(
      tx,
      {
        municipality: attempt.municipality,
        account: id,
        stage,
        device: attempt.device,
        way: 'own',
      },
      at,
    )
    return yes({ token, stage } as const)
  })
}

/**
 * Whether this is still the secret that was checked, outside any transaction because that takes a while. Held
 * until the transaction ends: who changes it at this moment ends all sessions, and this one must be among them.
 */
export async function isStillSecret(
  tx: Tx,
  municipality: MunicipalityId,
  account: AccountId,
  secret: string | null,
): Promise<boolean> {
  const row = await tx
    .selectFrom('account')
    .select('secret')
    .where('municipality_id', '=', municipality)
    .where('id', '=', account)
    .where('closed_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row !== undefined && row.secret === secret
}

async function findAccount(tx: Tx, municipality: MunicipalityId, login: string) {
  return tx
    .selectFrom('account')
    .select(['id', 'kind', 'secret'])
    .where('municipality_id', '=', municipality)
    .where('login', '=', login)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

/**
 * The second step for staff: a code from the authenticator app, each time step only once.
 * A right code opens a new session, so that a reference from before the step is worth nothing after it.
 * Only who just did the first step is there to do the second: with a session that is open already a code alone
 * would be a fresh proof, and the session would last anew.
 */
export async function showTotp(
  house: House,
  municipality: MunicipalityId,
  waiting: { readonly token: string; readonly account: AccountId; readonly device: string },
  code: string,
): Promise<Verdict<SignedIn, 'wrong' | 'too-often'>> {
  const { key } = house.settings
  const at = house.clock()
  const brake: Brake = { kind: 'login', of: `totp ${waiting.account}` }
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    if (!(await takeTry(tx, key, municipality, [brake], at))) return no('too-often')
    const account = await tx
      .selectFrom('account')
      .select(['totp_secret', 'totp_step'])
      .where('municipality_id', '=', municipality)
      .where('id', '=', waiting.account)
      .forUpdate()
      .executeTakeFirst()
    const secret = account?.totp_secret
    const checked =
      account !== undefined && typeof secret === 'string'
        ? checkTotp(decrypt(key, secret), code, at, account.totp_step)
        : undefined
    if (checked === undefined || !(await endWaiting(tx, municipality, waiting))) return no('wrong')
    await tx
      .updateTable('account')
      .set({ totp_step: checked.step })
      .where('municipality_id', '=', municipality)
      .where('id', '=', waiting.account)
      .execute()
    await giveTryBack(tx, key, municipality, [brake])
    const token = await openSession(
      tx,
      { municipality, account: waiting.account, stage: 'open', device: waiting.device, way: 'own' },
      at,
    )
    return yes({ token, stage: 'open' } as const)
  })
}

/** Ends the session that waits for the second step; false when none does. */
async function endWaiting(
  tx: Tx,
  municipality: MunicipalityId,
  { token, account }: { readonly token: string; readonly account: AccountId },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where('municipality_id', '=', municipality)
    .where('token_hash', '=', hashToken(token))
    .where('account_id', '=', account)
    .where('stage', '=', 'waiting-for-totp')
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}
