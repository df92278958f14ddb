import { throughDoor } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { AccountId, MunicipalityId } from '../ids.ts'
import { no, type Verdict, yes } from '../verdict.ts'
import { type Brake, giveTryBack, takeTry } from './brakes.ts'
import { decrypt } from './keys.ts'
import { verifySecret } from './secrets.ts'
import { checkTotp } from './totp.ts'

/** Whether somebody who is signed in is still the same person: by their secret, or a code from their app. */
export async function checkOwnSecret(
  house: House,
  municipality: MunicipalityId,
  account: AccountId,
  given: string,
): Promise<Verdict<'same-person', 'wrong' | 'too-often'>> {
  const { key } = house.settings
  const at = house.clock()
  const brake: Brake = { kind: 'login', of: `unlock ${account}` }
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    if (!(await takeTry(tx, key, municipality, [brake], at))) return no('too-often')
    const row = await tx
      .selectFrom('account')
      .select(['secret', 'totp_secret', 'totp_step'])
      .where('municipality_id', '=', municipality)
      .where('id', '=', account)
      .forUpdate()
      .executeTakeFirst()
    const totp =
      row?.totp_secret == null
        ? undefined
        : checkTotp(decrypt(key, row.totp_secret), given, at, row.totp_step)
    if (totp !== undefined) {
      await tx
        .updateTable('account')
        .set({ totp_step: totp.step })
        .where('municipality_id', '=', municipality)
        .where('id', '=', account)
        .execute()
    } else if (!(await verifySecret(given, row?.secret))) {
      return no('wrong')
    }
    await giveTryBack(tx, key, municipality, [brake])
    return yes('same-person')
  })
}
