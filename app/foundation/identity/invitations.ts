import { randomInt } from 'node:crypto'
import { days, later } from '../clock.ts'
import { throughDoor, type Tx } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { AccountId, MunicipalityId } from '../ids.ts'
import { no, type Verdict, yes } from '../verdict.ts'
import { brakesOn, giveTryBack, takeTry } from './brakes.ts'
import { encrypt, fingerprint } from './keys.ts'
import { cleanLogin, suggestLogin } from './login.ts'
import { isHeldByProvider, mayOpenBy } from './provider/guard.ts'
import { withdrawPasskeys } from './passkey/store.ts'
import { checkNewSecret, hashSecret, type SecretProblem } from './secrets.ts'
import { dropReplaced, openSession } from './sessions.ts'
import type { Attempt, SignedIn } from './sign-in.ts'
import { newTotpSecret } from './totp.ts'

/** Somebody else in this municipality signs in with that name already. */
export class LoginTaken extends Error {
  override name = 'LoginTaken'
}

/** This account opens with DigiD: a letter would be another way in. */
export class ComesThroughProvider extends Error {
  override name = 'ComesThroughProvider'
}

/** How long the one-time code on a letter is good for. */
export const invitationLasts = days(21)

/** What stands on a letter. */
export interface Invitation {
  readonly login: string
  /** Eight digits, shown once, for the letter. */
  readonly code: string
  readonly expiresAt: Date
}

/**
 * Makes (or makes anew) an invitation for a resident or a member of staff.
 * An earlier code stops working; an account that is in use keeps its secret until the new code is used.
 *
 * @throws LoginTaken when the name is somebody else's, ComesThroughProvider when DigiD opens this account.
 */
export async function invite(
  house: House,
  municipality: MunicipalityId,
  who: {
    readonly account: AccountId
    readonly kind: 'staff' | 'resident'
    readonly login?: string
  },
): Promise<Invitation> {
  const at = house.clock()
  const code = String(randomInt(100_000_000)).padStart(8, '0')
  const expiresAt = later(at, invitationLasts)
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    if (await isHeldByProvider(tx, municipality, who.account)) throw new ComesThroughProvider()
    const login = await ensureAccount(tx, municipality, who)
    const code_hash = fingerprint(house.settings.key, 'one-time-code', `${login} ${code}`)
    await tx
      .insertInto('invitation')
      .values({
        municipality_id: municipality,
        account_id: who.account,
        code_hash,
        expires_at: expiresAt,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['municipality_id', 'account_id'])
          .doUpdateSet({ code_hash, expires_at: expiresAt }),
      )
      .execute()
    return { login, code, expiresAt }
  })
}

async function ensureAccount(
  tx: Tx,
  municipality: MunicipalityId,
  who: {
    readonly account: AccountId
    readonly kind: 'staff' | 'resident'
    readonly login?: string
  },
): Promise<string> {
  for (;;) {
    const found = await findLogin(tx, municipality, who)
    if (found !== undefined) return found
    const login = who.login === undefined ? suggestLogin() : cleanLogin(who.login)
    const made = await tx
      .insertInto('account')
      .values({
        municipality_id: municipality,
        id: who.account,
        kind: who.kind,
        login,
        secret: null,
        totp_secret: null,
        closed_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 1n) return login
    // Somebody else's name, or the same account made by the same form sent twice.
    if (who.login !== undefined && !(await findLogin(tx, municipality, who))) {
      throw new LoginTaken()
    }
  }
}

/**
 * What somebody signs in with, when they have an account.
 *
 * @throws when it is of another kind: who makes letters for residents makes none for colleagues.
 */
async function findLogin(
  tx: Tx,
  municipality: MunicipalityId,
  { account, kind }: { readonly account: AccountId; readonly kind: 'staff' | 'resident' },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('account')
    .select(['login', 'kind'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', account)
    .executeTakeFirst()
  if (row !== undefined && row.kind !== kind) {
    throw new Error('A letter is for an account of another kind.')
  }
  return row?.login
}

export type AcceptProblem = 'wrong' | 'too-often' | 'through-provider' | SecretProblem

/**
 * Takes up an invitation: the one-time code is spent and the person's own secret is set.
 * Whoever is invited as staff gets a new TOTP secret too, still to be confirmed.
 */
export async function acceptInvitation(
  house: House,
  attempt: Attempt & { readonly ownSecret: string },
): Promise<Verdict<SignedIn, AcceptProblem>> {
  const { key } = house.settings
  const at = house.clock()
  const login = cleanLogin(attempt.login)
  const found = await findInvited(house, attempt, login)
  if (typeof found === 'string') return no(found)
  if (!found.ownWay) return no('through-provider')

  const own = checkNewSecret(found.kind, attempt.ownSecret)
  if (!own.ok) return own
  const secret = await hashSecret(own.value)
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    const spent = await tx
      .deleteFrom('invitation')
      .where('municipality_id', '=', attempt.municipality)
      .where('account_id', '=', found.id)
      .where('code_hash', '=', found.code_hash)
      .executeTakeFirst()
    if (spent.numDeletedRows !== 1n) return no('wrong')
    const staff = found.kind === 'staff'
    await tx
      .updateTable('account')
      .set({
        secret,
        secret_changed_at: at,
        ...(staff ? { totp_secret: encrypt(key, newTotpSecret()), totp_step: 0 } : {}),
      })
      .where('municipality_id', '=', attempt.municipality)
      .where('id', '=', found.id)
      .execute()
    await tx
      .deleteFrom('session')
      .where('municipality_id', '=', attempt.municipality)
      .where('account_id', '=', found.id)
      .execute()
    // As after a lost phone: whoever holds it comes in no more.
    await withdrawPasskeys(tx, attempt.municipality, found.id as AccountId, 'all', at)
    await dropReplaced(tx, attempt)
    const stage = staff ? 'waiting-for-totp' : 'open'
    const token = await openSession(
      tx,
      {
        municipality: attempt.municipality,
        account: found.id as AccountId,
        stage,
        device: attempt.device,
        way: 'own',
      },
      at,
    )
    return yes({ token, stage } as const)
  })
}

/** Whose invitation this code opens, and whether a secret of one's own may; a wrong code is counted. */
export async function findInvited(
  house: House,
  attempt: Pick<Attempt, 'municipality' | 'secret' | 'address'>,
  login: string,
) {
  const { key } = house.settings
  const at = house.clock()
  const code = attempt.secret.replaceAll(/\D/g, '')
  const brakes = brakesOn(`invitation ${login}`, attempt.address)
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    if (!(await takeTry(tx, key, attempt.municipality, brakes, at))) return 'too-often' as const
    const row = await tx
      .selectFrom('invitation')
      .innerJoin('account', (join) =>
        join
          .onRef('account.municipality_id', '=', 'invitation.municipality_id')
          .onRef('account.id', '=', 'invitation.account_id'),
      )
      .select(['account.id', 'account.kind', 'code_hash'])
      .where('invitation.municipality_id', '=', attempt.municipality)
      .where('code_hash', '=', fingerprint(key, 'one-time-code', `${login} ${code}`))
      .where('expires_at', '>', at)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    if (row === undefined) return 'wrong' as const
    await giveTryBack(tx, key, attempt.municipality, brakes)
    const account = row.id as AccountId
    return { ...row, ownWay: await mayOpenBy(tx, attempt.municipality, account, 'own') }
  })
}
