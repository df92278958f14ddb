import type { Ask } from '../../web/context.ts'
import { publicAddress } from '../../web/public-address.ts'

/** What a passkey belongs to: it can be made and used at this address alone. */
export interface Site {
  /** The host without a port, as the device remembers it (the relying party id). */
  readonly host: string
  /** The whole origin, as the browser tells it. */
  readonly origin: string
}

/** What a passkey belongs to at this address. */
export function siteAt(address: string): Site {
  const { hostname, origin } = new URL(address)
  return { host: hostname, origin }
}

/** What a passkey belongs to at this municipality: never what a request merely says of itself. */
export function siteHere(c: Ask): Site {
  return siteAt(publicAddress(c))
}
