import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { later, minutes } from '../../clock.ts'
import { throughDoor, type Tx } from '../../database/transaction.ts'
import type { House } from '../../house.ts'
import type { AccountId, MunicipalityId, SessionId } from '../../ids.ts'
import { decrypt, encrypt, fingerprint } from '../keys.ts'
import type { Audience } from './provider.ts'

/** Why somebody goes to the provider: to come in, to take up a letter, or to show again who they are. */
export type Purpose =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'take-up-letter'; readonly account: AccountId; readonly codeHash: string }
  | { readonly kind: 'prove-again'; readonly account: AccountId; readonly session: SessionId }

/** Somebody who is under way to the provider and back. */
export interface Attempt {
  readonly audience: Audience
  readonly issuer: string
  readonly purpose: Purpose
  /** What only we know of this attempt: for PKCE (RFC 7636), and to know the token by. */
  readonly verifier: string
  readonly nonce: string
  /** Where they were going, within this site. */
  readonly back: string
  readonly startedAt: Date
}

/** How long somebody may take at the provider. */
const lasts = minutes(15)

const purposeShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign-in') }),
  z.object({ kind: z.literal('take-up-letter'), account: z.string(), codeHash: z.string() }),
  z.object({ kind: z.literal('prove-again'), account: z.string(), session: z.string() }),
])

const bodyShape = z.object({
  audience: z.enum(['staff', 'resident']),
  issuer: z.string(),
  purpose: purposeShape,
  verifier: z.string(),
  nonce: z.string(),
  back: z.string(),
  startedAt: z.coerce.date(),
})

/** A word for the browser that sets out, so that only that browser comes back with the answer. */
export function newBrowserWord(): string {
  return randomBytes(32).toString('base64url')
}

/** Remembers who set out. The state and the browser's word are kept as fingerprints, the rest encrypted. */
export async function rememberAttempt(
  house: House,
  municipality: MunicipalityId,
  known: { readonly state: string; readonly browser: string },
  attempt: Attempt,
): Promise<void> {
  const { key } = house.settings
  await throughDoor(house.db, house.clock, 'identity', (tx) =>
    tx
      .insertInto('provider_attempt')
      .values({
        municipality_id: municipality,
        state_hash: fingerprint(key, 'provider-token', `state ${known.state}`),
        audience: attempt.audience,
        browser_hash: fingerprint(key, 'provider-token', `browser ${known.browser}`),
        body: encrypt(key, JSON.stringify(attempt), 'provider-attempt'),
        expires_at: later(attempt.startedAt, lasts),
      })
      .execute(),
  )
}

/**
 * Takes an attempt up, once: by the browser that set out, at the provider it set out for, in time.
 * An answer that another browser brings takes nothing away from who is still under way.
 */
export async function takeAttempt(
  house: House,
  municipality: MunicipalityId,
  audience: Audience,
  known: { readonly state: string; readonly browser: string },
): Promise<Attempt | undefined> {
  const { key } = house.settings
  const row = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    tx
      .deleteFrom('provider_attempt')
      .where('municipality_id', '=', municipality)
      .where('state_hash', '=', fingerprint(key, 'provider-token', `state ${known.state}`))
      .where('browser_hash', '=', fingerprint(key, 'provider-token', `browser ${known.browser}`))
      .where('audience', '=', audience)
      .returning(['body', 'expires_at'])
      .executeTakeFirst(),
  )
  if (row === undefined || row.expires_at <= house.clock()) return undefined
  return bodyShape.parse(JSON.parse(decrypt(key, row.body, 'provider-attempt'))) as Attempt
}

/** Sweeps away who never came back, and logout tokens that are too old to be sent again. */
export async function removeOldAttempts(tx: Tx, at: Date): Promise<void> {
  for (const table of ['provider_attempt', 'provider_logout'] as const) {
    await tx.deleteFrom(table).where('expires_at', '<', at).execute()
  }
}
