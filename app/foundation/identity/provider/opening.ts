import { sql } from 'kysely'
import { throughDoor, type Tx } from '../../database/transaction.ts'
import type { Viewer } from '../../viewer.ts'
import type { House } from '../../house.ts'
import {
  type AccountId,
  accountOf,
  newId,
  type PersonId,
  type ResidentId,
  type SessionId,
} from '../../ids.ts'
import type { DoorAction } from '../../journal/actions.ts'
import { writeLine } from '../../journal/journal.ts'
import { no, type Verdict, yes } from '../../verdict.ts'
import { encrypt } from '../keys.ts'
import { withdrawPasskeys } from '../passkey/store.ts'
import { dropReplaced, openSession, renewSession } from '../sessions.ts'
import type { Proof } from './answer.ts'
import type { Attempt, Purpose } from './attempts.ts'
import type { StaffBook } from './newcomers.ts'
import { particularsFrom, type Provider, type Standing, standingFrom } from './provider.ts'
import { bind, type Binding, findBinding, keepHint, subjectHash, wasClosed } from './store.ts'

/** Why somebody whom the provider knows does not come in here. */
export type OpeningProblem = 'too-low' | 'unknown' | 'elsewhere' | 'letter-gone' | 'refused'

/** Who comes back from the provider, and on what. */
export interface Coming {
  readonly provider: Provider
  readonly attempt: Attempt
  readonly proof: Proof
  readonly device: string
  /** The reference this browser already held; it ends when a new session begins. */
  readonly replaces: string | undefined
  /** The session that is open in this browser now. */
  readonly session: SessionId | undefined
}

/**
 * Opens what this proof opens, in one transaction: a session for whom the subject is bound to, a letter
 * taken up, or the same session under a new reference because somebody showed again who they are.
 *
 * Who somebody is, is issuer and subject. An e-mail address opens nothing.
 */
export function openByProof(
  house: House,
  staffBook: StaffBook,
  coming: Coming,
): Promise<Verdict<string, OpeningProblem>> {
  const { provider, proof } = coming
  const subject = subjectHash(house, provider, proof.claims.sub)
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    // The same subject twice at once: one after the other, so that nobody is written down twice.
    await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 7217))`.execute(tx)
    const found = await findBinding(tx, provider, subject)
    if (!proof.strongEnough) {
      if (found !== undefined) await note(house, tx, coming, found.account, 'door.too-low')
      return no('too-low')
    }
    const account = await accountFor(house, staffBook, tx, coming, { found, subject })
    if (!account.ok) return account
    const token = await open(house, tx, coming, account.value)
    return token === undefined ? no('refused') : yes(token)
  })
}

interface Known {
  readonly found: Binding | undefined
  /** The fingerprint of who this is at the provider. */
  readonly subject: string
}

function accountFor(
  house: House,
  staffBook: StaffBook,
  tx: Tx,
  coming: Coming,
  known: Known,
): Promise<Verdict<AccountId, OpeningProblem>> {
  const { purpose } = coming.attempt
  if (purpose.kind === 'take-up-letter') return takeUpLetter(house, tx, coming, known, purpose)
  if (purpose.kind === 'prove-again') {
    return Promise.resolve(proveAgain(coming, known, purpose))
  }
  return signIn(house, staffBook, tx, coming, known)
}

async function signIn(
  house: House,
  staffBook: StaffBook,
  tx: Tx,
  coming: Coming,
  { found, subject }: Known,
): Promise<Verdict<AccountId, OpeningProblem>> {
  const { provider, proof } = coming
  if (found?.fromClaims === false) return yes(found.account)
  const standing = standingFrom(provider.mapping, proof.claims)
  if (standing === undefined) {
    // The claim was taken away there: what is still open here ends too.
    if (found !== undefined) await endAllSessions(tx, provider, found.account)
    return no('unknown')
  }
  if (found !== undefined) {
    const person = found.account as string as PersonId
    const at = house.clock()
    const roles = await staffBook.follow(tx, provider.municipality, person, standing, at)
    if (roles === 'changed') await note(house, tx, coming, found.account, 'door.roles-from-claims')
    return yes(found.account)
  }
  // Whoever left here does not come back by a claim that was forgotten there.
  if (await wasClosed(tx, provider, subject)) return no('unknown')
  return addFromClaims(house, staffBook, tx, coming, { subject, standing })
}

async function addFromClaims(
  house: House,
  staffBook: StaffBook,
  tx: Tx,
  coming: Coming,
  who: {
    readonly subject: string
    readonly standing: Standing
  },
): Promise<Verdict<AccountId, 'unknown'>> {
  const { provider, proof } = coming
  const { name, email, verified } = particularsFrom(proof.claims)
  if (email !== '' && (await isSomebodys(tx, provider, email))) return no('unknown')
  const id = newId<'person'>()
  const newcomer = { id, name, email: verified ? email : '', ...who.standing }
  const added = await staffBook.add(tx, provider.municipality, newcomer)
  if (!added.ok) return no('unknown')
  const account = accountOf(id)
  await tx
    .insertInto('account')
    .values({
      municipality_id: provider.municipality,
      id: account,
      kind: 'staff',
      // A name that nobody types: this account has no secret that would go with it.
      login: account,
      secret: null,
      totp_secret: null,
      closed_at: null,
    })
    .execute()
  const binding = { account, fromClaims: true, subjectHash: who.subject }
  await bind(tx, provider, binding, house.clock())
  await note(house, tx, coming, account, 'door.person-from-claims')
  return yes(account)
}

/** Whether this address is another's already, as a sign-in name or to be reached by. */
async function isSomebodys(tx: Tx, { municipality }: Provider, email: string): Promise<boolean> {
  const account = await tx
    .selectFrom('account')
    .select('id')
    .where('municipality_id', '=', municipality)
    .where('login', '=', email)
    .executeTakeFirst()
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('municipality_id', '=', municipality)
    .where('email', '=', email)
    .executeTakeFirst()
  return account !== undefined || person !== undefined
}

/**
 * Takes up a letter: its code is spent and the subject opens the account from now on, in the place of any
 * secret or passkey it had. Whoever opens another account already keeps that one.
 */
async function takeUpLetter(
  house: House,
  tx: Tx,
  coming: Coming,
  { found, subject }: Known,
  { account, codeHash }: Extract<Purpose, { kind: 'take-up-letter' }>,
): Promise<Verdict<AccountId, OpeningProblem>> {
  const { municipality, audience } = coming.provider
  if (found !== undefined && found.account !== account) return no('elsewhere')
  const at = house.clock()
  const spent = await tx
    .deleteFrom('invitation')
    .where('municipality_id', '=', municipality)
    .where('account_id', '=', account)
    .where('code_hash', '=', codeHash)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  if (spent.numDeletedRows !== 1n) return no('letter-gone')
  const opened = await tx
    .updateTable('account')
    .set({ secret: null, totp_secret: null })
    .where('municipality_id', '=', municipality)
    .where('id', '=', account)
    .where('kind', '=', audience)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (opened.numUpdatedRows !== 1n) return no('letter-gone')
  await endAllSessions(tx, coming.provider, account)
  await withdrawPasskeys(tx, municipality, account, 'all', at)
  await bind(tx, coming.provider, { account, fromClaims: false, subjectHash: subject }, at)
  await note(house, tx, coming, account, 'door.bound')
  return yes(account)
}

async function endAllSessions(
  tx: Tx,
  { municipality }: Provider,
  account: AccountId,
): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('municipality_id', '=', municipality)
    .where('account_id', '=', account)
    .execute()
}

/** The same person, in the browser and session that asked. */
function proveAgain(
  coming: Coming,
  { found }: Known,
  { account, session }: Extract<Purpose, { kind: 'prove-again' }>,
): Verdict<AccountId, 'refused'> {
  const isSame = found?.account === account && coming.session === session
  return isSame ? yes(account) : no('refused')
}

/** Opens a session; who showed again who they are goes on in the one they have, under another reference. */
async function open(
  house: House,
  tx: Tx,
  { provider, attempt, proof, device, replaces }: Coming,
  account: AccountId,
): Promise<string | undefined> {
  const { municipality } = provider
  const at = house.clock()
  const provedAt = new Date(Math.min(at.getTime(), Number(proof.claims.auth_time) * 1000))
  const there = { providerSession: proof.sid, provedAt }
  const session = { municipality, account, stage: 'open', device, way: 'provider' } as const
  const isAgain = attempt.purpose.kind === 'prove-again'
  if (!isAgain) await dropReplaced(tx, { municipality, replaces })
  const token = isAgain
    ? await renewSession(tx, municipality, replaces ?? '', at, there)
    : await openSession(tx, { ...session, ...there }, at)
  if (token === undefined) return undefined
  // A resident's token may hold a citizen service number: it is not kept, and never stands in an address.
  if (provider.audience === 'staff' && provider.signsOutThere) {
    await keepHint(tx, token, encrypt(house.settings.key, proof.idToken, 'provider-hint'))
  }
  return token
}

function note(
  house: House,
  tx: Tx,
  { provider: { municipality, audience } }: Coming,
  account: AccountId,
  action: DoorAction,
): Promise<void> {
  const viewer: Viewer =
    audience === 'resident'
      ? { kind: 'resident', municipality, id: account as string as ResidentId }
      : { kind: 'staff', municipality, id: account as string as PersonId, roles: [] }
  return writeLine(tx, { at: house.clock(), viewer, action, allowed: action !== 'door.too-low' })
}
