import type { Settings } from '../settings.ts'
import type { Ask } from './context.ts'

/**
 * The address people reach this municipality at, for letters, QR codes, passkeys and providers: never what a
 * request merely says of itself. Without PUBLIC_URL (the demo only) it is the one that was asked for.
 */
export function publicAddress(c: Ask): string {
  const { publicUrl } = c.var.house.settings
  return publicUrl === undefined
    ? new URL(c.req.url).origin
    : addressAt(publicUrl, c.var.visitor.municipality.host)
}

/** The same for a command, where no request says anything. Without PUBLIC_URL (the demo only): this computer. */
export function addressFor(
  { publicUrl, port }: Pick<Settings, 'publicUrl' | 'port'>,
  ownHost: string | undefined,
): string {
  return addressAt(publicUrl ?? `http://localhost:${port}`, ownHost)
}

/** The installation's address, at a municipality's own host where it has one. */
export function addressAt(publicUrl: string, ownHost: string | undefined): string {
  const address = new URL(publicUrl)
  if (ownHost !== undefined) address.hostname = ownHost
  return address.origin
}
