import { throughDoor } from '../app/foundation/database/transaction.ts'
import type { Viewer } from '../app/foundation/viewer.ts'
import {
  type Otherwise,
  TestAuthenticator,
} from '../app/foundation/identity/passkey/authenticator-for-tests.ts'
import {
  askToMakePasskey,
  makePasskey,
  type Owner,
} from '../app/foundation/identity/passkey/making.ts'
import type { Site } from '../app/foundation/identity/passkey/site.ts'
import { findPasskeys } from '../app/foundation/identity/passkey/store.ts'
import { askToUsePasskey, signInWithPasskey } from '../app/foundation/identity/passkey/using.ts'
import { accountOf, type MunicipalityId, newId } from '../app/foundation/ids.ts'
import type { TestHouse } from './house.ts'

/** Where the test municipality is reached, as a device remembers it. */
export const testSite: Site = { host: 'voorop.test', origin: 'http://voorop.test' }

export const wrong = { ok: false, reason: 'wrong' } as const

export function ownerOf(viewer: Viewer): Owner {
  return { viewer, account: accountOf(viewer.id), called: 'Samira' }
}

export function named(answer: string) {
  return { name: 'mijn telefoon', answer }
}

/** What people do with passkeys in one municipality, as their browsers would. */
export function passkeysAt(house: TestHouse, municipality: MunicipalityId) {
  const ask = async (owner: Owner, browser: string) => {
    const asked = await askToMakePasskey(house, testSite, owner, browser)
    if (!asked.ok) throw new Error(asked.reason)
    return asked.value
  }
  const askToSignIn = async (browser: string, address: string = newId()) => {
    const purpose = { municipality, purpose: 'sign-in', account: undefined } as const
    const asked = await askToUsePasskey(house, testSite, purpose, { browser, address })
    if (!asked.ok) throw new Error(asked.reason)
    return asked.value
  }
  const knock = (browser: string, answer: string, address: string = newId()) => {
    const attempt = { municipality, address, device: 'Toets' }
    return signInWithPasskey(house, testSite, attempt, browser, answer)
  }
  return {
    ask,
    askToSignIn,
    knock,
    make: async (
      owner: Owner,
      device = new TestAuthenticator(testSite.origin),
      otherwise: Otherwise = {},
    ) => {
      const browser = newId()
      const answer = device.make(await ask(owner, browser), otherwise)
      return { device, made: await makePasskey(house, testSite, owner, browser, named(answer)) }
    },
    enter: async (device: TestAuthenticator, otherwise: Otherwise = {}) => {
      const browser = newId()
      return knock(browser, device.use(await askToSignIn(browser), otherwise))
    },
    of: ({ account }: Owner) =>
      throughDoor(house.db, house.clock, 'identity', (tx) =>
        findPasskeys(tx, municipality, account, house.clock()),
      ),
  }
}
