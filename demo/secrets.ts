import { throughDoor } from '../app/foundation/database/transaction.ts'
import type { House } from '../app/foundation/house.ts'
import { encrypt } from '../app/foundation/identity/keys.ts'
import { hashSecret } from '../app/foundation/identity/secrets.ts'
import type { MunicipalityId } from '../app/foundation/ids.ts'

/** What everybody in the demo signs in with. Known to all, and refused in production with the whole demo. */
export const demoPassword = 'voorop-demo-merwoude'
export const demoCode = '274951'
/** The secret behind the demo's authenticator codes, so that a tester can put it into an app. */
export const demoTotpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const hashes = new Map<string, Promise<string>>()

/** Hashing is slow on purpose; these secrets are known to all, so one hash serves everybody. */
function sharedHash(secret: string): Promise<string> {
  const known = hashes.get(secret) ?? hashSecret(secret)
  hashes.set(secret, known)
  return known
}

/** Gives a demo person an account that was taken up already. */
export async function giveSecret(
  house: House,
  municipality: MunicipalityId,
  account: string,
  kind: 'staff' | 'resident',
  login: string,
): Promise<void> {
  const secret = await sharedHash(kind === 'staff' ? demoPassword : demoCode)
  await throughDoor(house.db, house.clock, 'identity', (tx) =>
    tx
      .insertInto('account')
      .values({
        municipality_id: municipality,
        id: account,
        kind,
        login,
        secret,
        totp_secret: kind === 'staff' ? encrypt(house.settings.key, demoTotpSecret) : null,
        totp_step: 1,
        closed_at: null,
      })
      .execute(),
  )
}
