import { giveLockBack, locks, waitForLock } from '../app/foundation/database/locks.ts'
import type { Database } from '../app/foundation/database/transaction.ts'
import type { House } from '../app/foundation/house.ts'
import { buildDemo } from './build.ts'
import { removeRemains } from './remains.ts'
import { demoCode, demoPassword, demoTotpSecret } from './secrets.ts'

/** What the demo says when the server starts. */
export interface Demo {
  readonly welcome: string
}

/**
 * Fills an empty database with the demo municipality; one that is in use stays as it is.
 * A filling that was cut off is begun again: either all of it is there or nothing. Two processes that
 * start together on one database wait for each other.
 */
export async function prepareDemo(house: House, owner: Database): Promise<Demo> {
  await owner.connection().execute(async (db) => {
    await waitForLock(db, locks.filling)
    try {
      await removeRemains(db)
      if (await isEmpty(db)) await buildDemo(house, db)
    } finally {
      await giveLockBack(db, locks.filling)
    }
  })
  return { welcome: welcome() }
}

async function isEmpty(owner: Database): Promise<boolean> {
  const found = await owner.selectFrom('municipality').select('id').limit(1).executeTakeFirst()
  return found === undefined
}

function welcome(): string {
  return `
Dit is Gemeente Merwoude. Alles en iedereen hier is verzonnen.
Kies iemand op /demo, of meld je zelf aan op /aanmelden:

  rosa                  vijf bruggen in tweeënhalf jaar
  yusra                 haar brug staat klaar, in het Arabisch
  danique               half op weg, op haar telefoon
  noor@desluis.example  professional, zit met Priya aan tafel
  bram@merwoude.example richt de gemeente in

  Inwoners: code ${demoCode}
  Medewerkers: wachtwoord ${demoPassword}
  en een code uit een app met sleutel ${demoTotpSecret}

`
}
