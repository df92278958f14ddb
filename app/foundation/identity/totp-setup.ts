import { throughDoor } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { AccountId, MunicipalityId } from '../ids.ts'
import { decrypt } from './keys.ts'
import { totpAddress } from './totp.ts'

/**
 * The secret to put into an authenticator app, as long as no code from it was ever shown.
 * From the first right code on it is never shown again.
 */
export async function totpToSetUp(
  house: House,
  municipality: MunicipalityId,
  account: AccountId,
): Promise<{ readonly secret: string; readonly address: string } | undefined> {
  const row = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    tx
      .selectFrom('account')
      .select(['login', 'totp_secret', 'totp_step'])
      .where('municipality_id', '=', municipality)
      .where('id', '=', account)
      .executeTakeFirst(),
  )
  if (row?.totp_secret == null || row.totp_step > 0) return undefined
  const secret = decrypt(house.settings.key, row.totp_secret)
  return { secret, address: totpAddress(secret, row.login) }
}
