import type { Ask } from '../../web/context.ts'

/**
 * How this municipality is reached, to send people back to: the address of the installation when it was
 * asked for by that, otherwise the municipality's own host. What is not written down at the provider is
 * refused there.
 */
export function ownAddress(c: Ask): string {
  const { mode, publicUrl } = c.var.house.settings
  const asked = new URL(c.req.url)
  if (publicUrl !== undefined && new URL(publicUrl).host === asked.host) return publicUrl
  return mode === 'production' ? `https://${asked.host}` : asked.origin
}
