import type { Tx } from '../database/transaction.ts'
import type { AccountId, MunicipalityId } from '../ids.ts'
import { decrypt } from './keys.ts'
import { checkTotp } from './totp.ts'

/**
 * Whether this is a code from the person's app that was not used yet; from now on it was. The account is held
 * meanwhile, so that the same code sent twice at once counts once.
 */
export async function takeAppCode(
  tx: Tx,
  key: Buffer,
  who: { readonly municipality: MunicipalityId; readonly account: AccountId },
  code: string,
  at: Date,
): Promise<boolean> {
  const row = await tx
    .selectFrom('account')
    .select(['totp_secret', 'totp_step'])
    .where('municipality_id', '=', who.municipality)
    .where('id', '=', who.account)
    .forUpdate()
    .executeTakeFirst()
  if (row?.totp_secret == null) return false
  const checked = checkTotp(decrypt(key, row.totp_secret), code, at, row.totp_step)
  if (checked === undefined) return false
  await tx
    .updateTable('account')
    .set({ totp_step: checked.step })
    .where('municipality_id', '=', who.municipality)
    .where('id', '=', who.account)
    .execute()
  return true
}
