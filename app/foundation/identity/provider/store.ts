import { z } from 'zod'
import type { Tx } from '../../database/transaction.ts'
import { staffRoles } from '../../viewer.ts'
import type { House } from '../../house.ts'
import type { AccountId, MunicipalityId } from '../../ids.ts'
import { fingerprint } from '../keys.ts'
import { hashToken } from '../sessions.ts'
import type { Audience, Provider } from './provider.ts'

const mappingShape = z.object({
  claim: z.string(),
  values: z.record(
    z.string(),
    z.object({ roles: z.array(z.enum(staffRoles)), organisation: z.string().optional() }),
  ),
})

const providers = (tx: Tx, municipality: MunicipalityId) =>
  tx.selectFrom('provider').selectAll().where('municipality_id', '=', municipality)

type ProviderRow = Awaited<ReturnType<ReturnType<typeof providers>['executeTakeFirstOrThrow']>>

function toProvider(row: ProviderRow): Provider {
  return {
    municipality: row.municipality_id as MunicipalityId,
    audience: row.audience,
    issuer: row.issuer,
    clientId: row.client_id,
    authentication: row.authentication,
    credential: row.credential,
    acceptedLevels: row.accepted_levels,
    maxAge: row.max_age,
    scopes: row.scopes,
    mapping: row.mapping === null ? undefined : mappingShape.parse(row.mapping),
    localWay: row.local_way,
    signsOutThere: row.signs_out_there,
    setAt: row.set_at,
  }
}

/** The providers of a municipality: at most one for staff and one for residents. */
export async function findProviders(tx: Tx, municipality: MunicipalityId): Promise<Provider[]> {
  return (await providers(tx, municipality).orderBy('audience').execute()).map(toProvider)
}

/** The provider of a municipality for these people, when it has one. */
export async function findProvider(
  tx: Tx,
  municipality: MunicipalityId,
  audience: Audience,
): Promise<Provider | undefined> {
  const row = await providers(tx, municipality).where('audience', '=', audience).executeTakeFirst()
  return row === undefined ? undefined : toProvider(row)
}

/** The public halves of the keys a municipality shows itself with. */
export async function findPublicKeys(tx: Tx, municipality: MunicipalityId): Promise<object[]> {
  const rows = await tx
    .selectFrom('provider')
    .select('public_key')
    .where('municipality_id', '=', municipality)
    .where('public_key', 'is not', null)
    .execute()
  return rows.flatMap(({ public_key }) => public_key ?? [])
}

/**
 * Who somebody is at the provider: issuer and subject, and nothing else. Kept as a fingerprint, because
 * a broker's subject may be a citizen service number.
 */
export function subjectHash(
  { settings }: Pick<House, 'settings'>,
  { audience, issuer }: Provider,
  subject: string,
): string {
  return fingerprint(settings.key, 'provider-subject', `${audience}\n${issuer}\n${subject}`)
}

/** An account that somebody at the provider opens. */
export interface Binding {
  readonly account: AccountId
  /** Let in by claims, so that roles follow them; otherwise registered by somebody here. */
  readonly fromClaims: boolean
}

/** Whose account this subject opens: never one that was closed. */
export async function findBinding(
  tx: Tx,
  { municipality, audience }: Provider,
  subject: string,
): Promise<Binding | undefined> {
  const row = await tx
    .selectFrom('provider_binding as b')
    .innerJoin('account as a', (join) =>
      join.onRef('a.municipality_id', '=', 'b.municipality_id').onRef('a.id', '=', 'b.account_id'),
    )
    .select(['b.account_id', 'b.from_claims'])
    .where('b.municipality_id', '=', municipality)
    .where('b.audience', '=', audience)
    .where('b.subject_hash', '=', subject)
    .where('a.closed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : { account: row.account_id as AccountId, fromClaims: row.from_claims }
}

/**
 * Binds an account to a subject, in the place of an earlier subject of the same account, and of an
 * earlier account of the same subject that was closed.
 */
export async function bind(
  tx: Tx,
  provider: Provider,
  binding: Binding & { readonly subjectHash: string },
  at: Date,
): Promise<void> {
  await tx
    .deleteFrom('provider_binding')
    .where('municipality_id', '=', provider.municipality)
    .where((eb) =>
      eb.or([
        eb('account_id', '=', binding.account),
        eb.and([
          eb('audience', '=', provider.audience),
          eb('subject_hash', '=', binding.subjectHash),
        ]),
      ]),
    )
    .execute()
  await tx
    .insertInto('provider_binding')
    .values({
      municipality_id: provider.municipality,
      audience: provider.audience,
      subject_hash: binding.subjectHash,
      issuer: provider.issuer,
      account_id: binding.account,
      from_claims: binding.fromClaims,
      bound_at: at,
    })
    .execute()
}

/** Keeps the provider's own word for a session, to sign out there with. */
export async function keepHint(tx: Tx, token: string, hint: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ provider_hint: hint })
    .where('token_hash', '=', hashToken(token))
    .execute()
}

/** Whether this subject opened an account that was closed since. */
export async function wasClosed(
  tx: Tx,
  { municipality, audience }: Provider,
  subject: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('provider_binding')
    .select('account_id')
    .where('municipality_id', '=', municipality)
    .where('audience', '=', audience)
    .where('subject_hash', '=', subject)
    .executeTakeFirst()
  return row !== undefined
}
