import { getConnInfo } from '@hono/node-server/conninfo'
import type { Ask } from './context.ts'

/** The network address a request comes from, for the brakes. */
export function addressOf(c: Ask): string {
  const { addressHeader } = c.var.house.settings
  // A proxy adds to what was there: only the last address in the line is its own word.
  const told = addressHeader === undefined ? undefined : c.req.header(addressHeader)
  if (told !== undefined) return told.split(',').at(-1)?.trim() ?? 'unknown'
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    // A request that did not come over the network, as in the tests.
    return 'unknown'
  }
}
