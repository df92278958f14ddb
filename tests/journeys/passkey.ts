import type { CDPSession } from 'playwright-core'
import type { Visitor } from './visitor.ts'

/** The device of a visitor that keeps passkeys and knows its owner, as Chromium plays it. */
export interface Keyring {
  /** How many keys it keeps. */
  count(): Promise<number>
  /** From now on its owner stops halfway, or is known again. */
  knowsOwner(knows: boolean): Promise<void>
}

/** Gives a visitor's browser a device that asks for a finger and keeps keys. */
export async function giveKeyring({ page }: Visitor): Promise<Keyring> {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    count: async () => {
      const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId })
      return credentials.length
    },
    knowsOwner: async (isUserVerified) => {
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
  }
}
