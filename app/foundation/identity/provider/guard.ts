import { throughDoor, type Tx } from '../../database/transaction.ts'
import type { House } from '../../house.ts'
import type { AccountId, MunicipalityId } from '../../ids.ts'
import type { Way } from '../../visitor.ts'

/** An account that opens through its provider only was asked to open by another way. */
export class OnlyThroughProvider extends Error {
  override name = 'OnlyThroughProvider'
}

/**
 * Whether this account may be opened by this way: the one place that says so.
 *
 * An account that came in with DigiD is never reopened by another way: not by a code of one's own, a
 * passkey or a new letter, whoever asks. And where a municipality closed the local way, nobody of that
 * kind comes in by it. The database refuses the first too (0005-providers.sql).
 */
export async function mayOpenBy(
  tx: Tx,
  municipality: MunicipalityId,
  account: AccountId,
  way: Way,
): Promise<boolean> {
  if (way === 'provider') return true
  const row = await tx
    .selectFrom('account as a')
    .leftJoin('provider as p', (join) =>
      join.onRef('p.municipality_id', '=', 'a.municipality_id').onRef('p.audience', '=', 'a.kind'),
    )
    .leftJoin('provider_binding as b', (join) =>
      join
        .onRef('b.municipality_id', '=', 'a.municipality_id')
        .onRef('b.account_id', '=', 'a.id')
        .on('b.audience', '=', 'resident'),
    )
    .select(['b.account_id as held', 'p.local_way'])
    .where('a.municipality_id', '=', municipality)
    .where('a.id', '=', account)
    .executeTakeFirst()
  return row !== undefined && row.held === null && row.local_way !== false
}

/** @throws OnlyThroughProvider when this account may not be opened by this way. */
export async function requireWay(
  tx: Tx,
  municipality: MunicipalityId,
  account: AccountId,
  way: Way,
): Promise<void> {
  if (!(await mayOpenBy(tx, municipality, account, way))) throw new OnlyThroughProvider()
}

/**
 * Whether this account is held by the resident's provider, so that no letter can be made for it. When the
 * municipality has gone over to another broker, a letter leads to that broker once more, and nowhere else.
 */
export async function isHeldByProvider(
  tx: Tx,
  municipality: MunicipalityId,
  account: AccountId,
): Promise<boolean> {
  const row = await tx
    .selectFrom('provider_binding as b')
    .leftJoin('provider as p', (join) =>
      join
        .onRef('p.municipality_id', '=', 'b.municipality_id')
        .onRef('p.audience', '=', 'b.audience'),
    )
    .select(['b.issuer', 'p.issuer as now'])
    .where('b.municipality_id', '=', municipality)
    .where('b.account_id', '=', account)
    .where('b.audience', '=', 'resident')
    .executeTakeFirst()
  return row !== undefined && (row.now === null || row.now === row.issuer)
}

/** The same, for who would make a letter. */
export function comesThroughProvider(
  house: House,
  municipality: MunicipalityId,
  account: AccountId,
): Promise<boolean> {
  return throughDoor(house.db, house.clock, 'identity', (tx) =>
    isHeldByProvider(tx, municipality, account),
  )
}
