import { createHash, randomBytes } from 'node:crypto'
import { days, hours, later, minutes } from '../clock.ts'
import type { Tx } from '../database/transaction.ts'
import { type AccountId, type MunicipalityId, newId, type SessionId, type TalkId } from '../ids.ts'
import type { SessionStage, Way } from '../visitor.ts'
import { requireWay } from './provider/guard.ts'

/** How long a session may rest, and how long it lives at the most. */
const idle = minutes(30)
/** A resident who came through the provider, in practice with DigiD. */
const idleThroughProvider = minutes(15)
/** At the table the device is in use even when nobody touches it. */
const idleAtTable = minutes(90)
const lifetime = hours(12)
/** A look is noted once a minute, not at every request. */
const noteEvery = minutes(1)

/** What is known of a session when it begins. */
export interface NewSession {
  readonly municipality: MunicipalityId
  readonly account: AccountId
  readonly stage: SessionStage
  readonly device: string
  readonly way: Way
  /** What the provider calls this session, to end it when the provider does. */
  readonly providerSession?: string | undefined
  /** When they showed who they are, when that was before now: the provider may have known them already. */
  readonly provedAt?: Date | undefined
}

/** Only the hash of a session's reference is stored: who reads the table cannot sign in with it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Opens a session and gives the reference that goes into the cookie, 256 random bits. */
export async function openSession(tx: Tx, session: NewSession, at: Date): Promise<string> {
  await requireWay(tx, session.municipality, session.account, session.way)
  const token = randomBytes(32).toString('base64url')
  await tx
    .insertInto('session')
    .values({
      municipality_id: session.municipality,
      token_hash: hashToken(token),
      id: newId<'session'>(),
      account_id: session.account,
      stage: session.stage,
      device: session.device,
      created_at: at,
      seen_at: at,
      ends_at: later(at, lifetime),
      table_talk: null,
      way: session.way,
      proved_at: session.provedAt ?? at,
      provider_session: session.providerSession ?? null,
    })
    .execute()
  return token
}

/**
 * Gives a session another reference, and notes that its owner just showed who they are. It stays the same
 * session otherwise: it ends when it would have ended, and what lies on the table stays there. The old
 * reference is worth nothing from now on. Nothing when the session had ended meanwhile.
 */
export async function renewSession(
  tx: Tx,
  municipality: MunicipalityId,
  token: string,
  at: Date,
  /** What a provider says of it: when they showed it there, and what it calls the session now. */
  there: Partial<Pick<NewSession, 'provedAt' | 'providerSession'>> = {},
): Promise<string | undefined> {
  const fresh = randomBytes(32).toString('base64url')
  const { provedAt = at, providerSession } = there
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({
      token_hash: hashToken(fresh),
      proved_at: provedAt,
      seen_at: at,
      ...(providerSession === undefined ? {} : { provider_session: providerSession }),
    })
    .where('municipality_id', '=', municipality)
    .where('token_hash', '=', hashToken(token))
    .where('stage', '=', 'open')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? fresh : undefined
}

/** What decides how long a session may rest. */
export interface Resting {
  readonly kind: 'staff' | 'resident'
  readonly way: Way
  readonly table_talk: string | null
  readonly seen_at: Date
}

/** When a session that nobody touches again has rested too long. */
export function restsUntil({ kind, way, table_talk, seen_at }: Resting): Date {
  if (table_talk !== null) return later(seen_at, idleAtTable)
  return later(seen_at, kind === 'resident' && way === 'provider' ? idleThroughProvider : idle)
}

/** Notes that somebody is there; gives when that was noted last. */
export async function noteSeen(tx: Tx, tokenHash: string, seenAt: Date, at: Date): Promise<Date> {
  if (at < later(seenAt, noteEvery)) return seenAt
  await tx.updateTable('session').set({ seen_at: at }).where('token_hash', '=', tokenHash).execute()
  return at
}

/** Ends the session a browser held before it got a new one. */
export async function dropReplaced(
  tx: Tx,
  { municipality, replaces }: { municipality: MunicipalityId; replaces?: string | undefined },
): Promise<void> {
  if (replaces === undefined) return
  await tx
    .deleteFrom('session')
    .where('municipality_id', '=', municipality)
    .where('token_hash', '=', hashToken(replaces))
    .execute()
}

/** Ends one session of an account. */
export async function endSession(
  tx: Tx,
  municipality: MunicipalityId,
  account: AccountId,
  session: SessionId,
): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('municipality_id', '=', municipality)
    .where('account_id', '=', account)
    .where('id', '=', session)
    .execute()
}

/** Ends all sessions of an account but one. Gives how many that were. */
export async function endOtherSessions(
  tx: Tx,
  municipality: MunicipalityId,
  account: AccountId,
  stays: SessionId,
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where('municipality_id', '=', municipality)
    .where('account_id', '=', account)
    .where('id', '<>', stays)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** An open session as its owner sees it. */
export interface OwnSession {
  readonly id: SessionId
  readonly device: string
  readonly since: Date
  readonly lastSeen: Date
}

/** Where an account is signed in now, the device that was used last first. */
export async function findOwnSessions(
  tx: Tx,
  municipality: MunicipalityId,
  account: AccountId,
  at: Date,
): Promise<OwnSession[]> {
  const rows = await tx
    .selectFrom('session as s')
    .innerJoin('account as a', (join) =>
      join.onRef('a.municipality_id', '=', 's.municipality_id').onRef('a.id', '=', 's.account_id'),
    )
    .select(['s.id', 's.device', 's.created_at', 's.seen_at', 's.table_talk', 's.way', 'a.kind'])
    .where('s.municipality_id', '=', municipality)
    .where('s.account_id', '=', account)
    .where('s.stage', '=', 'open')
    .where('s.ends_at', '>', at)
    .orderBy('s.seen_at', 'desc')
    .execute()
  return rows
    .filter((row) => at <= restsUntil(row))
    .map((row) => ({
      id: row.id as SessionId,
      device: row.device,
      since: row.created_at,
      lastSeen: row.seen_at,
    }))
}

/** Before anybody can have shown who they are. */
const never = new Date(0)

/**
 * Hands the device to the table: from now on this session opens only that talk, and what its owner showed of
 * themselves before says nothing any more of who holds the device.
 */
export async function setTableTalk(
  tx: Tx,
  municipality: MunicipalityId,
  session: SessionId,
  talk: TalkId | null,
): Promise<void> {
  await tx
    .updateTable('session')
    .set({
      table_talk: talk,
      table_turned: false,
      ...(talk === null ? {} : { proved_at: never }),
    })
    .where('municipality_id', '=', municipality)
    .where('id', '=', session)
    .execute()
}

/** Turns the screen upside down for the other side of the table, and back. */
export async function turnTable(
  tx: Tx,
  municipality: MunicipalityId,
  session: SessionId,
): Promise<void> {
  await tx
    .updateTable('session')
    .set((eb) => ({ table_turned: eb.not('table_turned') }))
    .where('municipality_id', '=', municipality)
    .where('id', '=', session)
    .execute()
}

/** Sweeps away what nobody can use any more. */
export async function removeEndedSessions(tx: Tx, at: Date): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('ends_at', '<', later(at, -days(1)))
    .execute()
}
