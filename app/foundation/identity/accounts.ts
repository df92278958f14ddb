import { throughDoor, type Tx } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { AccountId, MunicipalityId } from '../ids.ts'
import { no, type Verdict, yes } from '../verdict.ts'
import { mayOpenBy } from './provider/guard.ts'
import { cleanLogin } from './login.ts'

/**
 * Closes an account for good: no sign-in, no invitation or passkey that still works, and every open
 * screen ends.
 */
export async function closeAccount(
  house: House,
  municipality: MunicipalityId,
  account: AccountId,
): Promise<void> {
  await throughDoor(house.db, house.clock, 'identity', async (tx) => {
    await tx
      .updateTable('account')
      .set({ closed_at: house.clock() })
      .where('municipality_id', '=', municipality)
      .where('id', '=', account)
      .where('closed_at', 'is', null)
      .execute()
    for (const table of ['invitation', 'session', 'passkey'] as const) {
      await tx
        .deleteFrom(table)
        .where('municipality_id', '=', municipality)
        .where('account_id', '=', account)
        .execute()
    }
  })
}

/** Gives an account another sign-in name. Without an account there is nothing to rename. */
export async function renameLogin(
  house: House,
  municipality: MunicipalityId,
  account: AccountId,
  login: string,
): Promise<Verdict<string, 'login-taken'>> {
  const wanted = cleanLogin(login)
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    const other = await tx
      .selectFrom('account')
      .select('id')
      .where('municipality_id', '=', municipality)
      .where('login', '=', wanted)
      .where('id', '<>', account)
      .executeTakeFirst()
    if (other !== undefined) return no('login-taken')
    await tx
      .updateTable('account')
      .set({ login: wanted })
      .where('municipality_id', '=', municipality)
      .where('id', '=', account)
      .where('login', '<>', wanted)
      .execute()
    return yes(wanted)
  })
}

/**
 * Whether somebody opens their account with a secret of their own, and when they last chose another one,
 * so that they see when it was not them. Nothing for who comes through a provider.
 */
export async function findOwnSecret(
  tx: Tx,
  municipality: MunicipalityId,
  account: AccountId,
): Promise<{ readonly changedAt: Date | undefined } | undefined> {
  if (!(await mayOpenBy(tx, municipality, account, 'own'))) return undefined
  const row = await tx
    .selectFrom('account')
    .select(['secret', 'secret_changed_at'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', account)
    .executeTakeFirst()
  if (row?.secret == null) return undefined
  return { changedAt: row.secret_changed_at ?? undefined }
}
