import { later } from '../../clock.ts'
import type { Tx } from '../../database/transaction.ts'
import type { AccountId, MunicipalityId } from '../../ids.ts'
import { hashToken } from '../sessions.ts'
import { challengeLasts } from './passkey.ts'

/** What a browser is asked to sign a question for; without an account it is somebody who signs in. */
export interface Purpose {
  readonly municipality: MunicipalityId
  readonly purpose: 'make' | 'sign-in' | 'prove'
  readonly account: AccountId | undefined
}

/**
 * Keeps the question for this browser; an earlier one of the same browser is worth nothing any more.
 * It stands in the database, so that any app process can take the answer.
 */
export async function keepChallenge(
  tx: Tx,
  { municipality, purpose, account }: Purpose,
  browser: string,
  challenge: string,
  at: Date,
): Promise<void> {
  const kept = {
    purpose,
    account_id: account ?? null,
    challenge,
    expires_at: later(at, challengeLasts),
  }
  await tx
    .insertInto('passkey_challenge')
    .values({ municipality_id: municipality, browser_hash: hashToken(browser), ...kept })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'browser_hash']).doUpdateSet(kept),
    )
    .execute()
}

/**
 * Takes the question back, once: whoever answers a second time, too late, in another browser, for another
 * end or as somebody else finds none.
 */
export async function takeChallenge(
  tx: Tx,
  { municipality, purpose, account }: Purpose,
  browser: string,
  at: Date,
): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('passkey_challenge')
    .where('municipality_id', '=', municipality)
    .where('browser_hash', '=', hashToken(browser))
    .returning(['purpose', 'account_id', 'challenge', 'expires_at'])
    .executeTakeFirst()
  const fits =
    row !== undefined &&
    row.purpose === purpose &&
    row.account_id === (account ?? null) &&
    row.expires_at > at
  return fits ? row.challenge : undefined
}
