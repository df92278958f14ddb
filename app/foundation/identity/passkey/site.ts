import type { Ask } from '../../web/context.ts'

/** What a passkey belongs to: it can be made and used at this address alone. */
export interface Site {
  /** The host without a port, as the device remembers it (the relying party id). */
  readonly host: string
  /** The whole origin, as the browser tells it. */
  readonly origin: string
}

/**
 * The address people reach this municipality at: never what a request merely says of itself. That is the
 * address of the installation, or, for a municipality with a host of its own, that host.
 */
export function siteOf(publicUrl: string, ownHost: string | undefined): Site {
  const address = new URL(publicUrl)
  if (ownHost !== undefined) address.hostname = ownHost
  return { host: address.hostname, origin: address.origin }
}

/** Without an address of its own (the demo only) it is the one that was asked for, as it is for letters. */
export function siteHere(c: Ask): Site {
  const { publicUrl } = c.var.house.settings
  return publicUrl === undefined
    ? siteOf(new URL(c.req.url).origin, undefined)
    : siteOf(publicUrl, c.var.visitor.municipality.host)
}
