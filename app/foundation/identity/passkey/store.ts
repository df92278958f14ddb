import { later } from '../../clock.ts'
import type { Tx } from '../../database/transaction.ts'
import type { AccountId, MunicipalityId } from '../../ids.ts'
import type { Credential } from './ceremony.ts'
import { type Passkey, type PasskeyId, withdrawnShown } from './passkey.ts'

/** All passkeys of an account, with those that were withdrawn not long ago; the newest first. */
export async function findPasskeys(
  tx: Tx,
  municipality: MunicipalityId,
  account: AccountId,
  at: Date,
): Promise<Passkey[]> {
  const rows = await tx
    .selectFrom('passkey')
    .select(['id', 'name', 'made_at', 'used_at', 'withdrawn_at'])
    .where('municipality_id', '=', municipality)
    .where('account_id', '=', account)
    .where((eb) =>
      eb.or([eb('withdrawn_at', 'is', null), eb('withdrawn_at', '>', later(at, -withdrawnShown))]),
    )
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as PasskeyId,
    name: row.name,
    madeAt: row.made_at,
    usedAt: row.used_at ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
  }))
}

/** What the devices call the keys of an account that still open something. */
export async function findCredentialIds(
  tx: Tx,
  municipality: MunicipalityId,
  account: AccountId,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('passkey')
    .select('credential_id')
    .where('municipality_id', '=', municipality)
    .where('account_id', '=', account)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => row.credential_id)
}

/** Adds a passkey; one that is known already, whoever's it is, is not added. */
export async function insertPasskey(
  tx: Tx,
  passkey: Credential & {
    readonly municipality: MunicipalityId
    readonly account: AccountId
    readonly id: PasskeyId
    readonly name: string
  },
  at: Date,
): Promise<boolean> {
  const added = await tx
    .insertInto('passkey')
    .values({
      municipality_id: passkey.municipality,
      id: passkey.id,
      account_id: passkey.account,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      sign_count: passkey.signCount,
      transports: [...passkey.transports],
      name: passkey.name,
      made_at: at,
      used_at: null,
      withdrawn_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** A key that opens an account, held fast while it is being used. */
export interface HeldPasskey extends Credential {
  readonly id: PasskeyId
  readonly account: AccountId
}

/**
 * Finds the key by the name its device gives it, when it still opens an account that is open. It stands
 * beside a secret of one's own: where a provider took that one's place, it opens nothing.
 */
export async function holdPasskey(
  tx: Tx,
  municipality: MunicipalityId,
  credentialId: string,
): Promise<HeldPasskey | undefined> {
  const row = await tx
    .selectFrom('passkey')
    .innerJoin('account', (join) =>
      join
        .onRef('account.municipality_id', '=', 'passkey.municipality_id')
        .onRef('account.id', '=', 'passkey.account_id'),
    )
    .select(['passkey.id', 'account_id', 'public_key', 'sign_count', 'transports'])
    .where('passkey.municipality_id', '=', municipality)
    .where('credential_id', '=', credentialId)
    .where('withdrawn_at', 'is', null)
    .where('closed_at', 'is', null)
    .where('account.secret', 'is not', null)
    .forUpdate('passkey')
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id as PasskeyId,
    account: row.account_id as AccountId,
    credentialId,
    publicKey: new Uint8Array(row.public_key),
    signCount: row.sign_count,
    transports: row.transports,
  }
}

/** Keeps the device's new count: one that goes back tells of a copy. */
export async function notePasskeyUsed(
  tx: Tx,
  municipality: MunicipalityId,
  passkey: PasskeyId,
  signCount: number,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('passkey')
    .set({ sign_count: signCount, used_at: at })
    .where('municipality_id', '=', municipality)
    .where('id', '=', passkey)
    .execute()
}

/** Withdraws one passkey of an account, or all of them. Gives how many still opened something. */
export async function withdrawPasskeys(
  tx: Tx,
  municipality: MunicipalityId,
  account: AccountId,
  which: PasskeyId | 'all',
  at: Date,
): Promise<number> {
  const all = tx
    .updateTable('passkey')
    .set({ withdrawn_at: at })
    .where('municipality_id', '=', municipality)
    .where('account_id', '=', account)
    .where('withdrawn_at', 'is', null)
  const { numUpdatedRows } = await (
    which === 'all' ? all : all.where('id', '=', which)
  ).executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Takes away what nobody needs to see any more, and questions that nobody answered in time. */
export async function sweepPasskeys(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('passkey').where('withdrawn_at', '<', later(at, -withdrawnShown)).execute()
  await tx.deleteFrom('passkey_challenge').where('expires_at', '<', at).execute()
}
