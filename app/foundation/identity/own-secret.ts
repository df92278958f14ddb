import { throughDoor, type Tx } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { AccountId, MunicipalityId } from '../ids.ts'
import { no, type Verdict, yes } from '../verdict.ts'
import { takeAppCode } from './app-code.ts'
import { type Brake, giveTryBack, takeTry } from './brakes.ts'
import { verifySecret } from './secrets.ts'

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
    const isCode = await takeAppCode(tx, key, { municipality, account }, given, at)
    if (!isCode && !(await isSecret(tx, municipality, account, given))) return no('wrong')
    await giveTryBack(tx, key, municipality, [brake])
    return yes('same-person')
  })
}

async function isSecret(
  tx: Tx,
  municipality: MunicipalityId,
  account: AccountId,
  given: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('account')
    .select('secret')
    .where('municipality_id', '=', municipality)
    .where('id', '=', account)
    .executeTakeFirst()
  return verifySecret(given, row?.secret)
}
