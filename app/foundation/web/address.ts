import { isIPv4, isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Ask } from './context.ts'

/** The network address a request comes from, for the brakes. */
export function addressOf(c: Ask): string {
  const { addressHeader } = c.var.house.settings
  // A proxy adds to what was there: only the last address in the line is its own word.
  const told = addressHeader === undefined ? undefined : c.req.header(addressHeader)
  if (told !== undefined) return lineOf(told.split(',').at(-1)?.trim() ?? '')
  try {
    return lineOf(getConnInfo(c).remote.address ?? '')
  } catch {
    // A request that did not come over the network, as in the tests.
    return 'unknown'
  }
}

/**
 * The line an address belongs to, so that nobody dodges a brake by another address of their own: one with
 * IPv6 has 2^64 of them (a /64, RFC 6177, March 2011), and some proxies add a port, another for each connection.
 */
export function lineOf(told: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/.exec(told) ?? []
  const address = (bracketed ?? plain ?? told).replace(/%.*$/, '').toLowerCase()
  const mapped = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : ''
  if (isIPv4(mapped)) return mapped
  if (!isIPv6(address)) return address === '' ? 'unknown' : address
  const [before = '', behind] = address.split('::')
  const begin = before === '' ? [] : before.split(':')
  const end = behind === undefined || behind === '' ? [] : behind.split(':')
  // An IPv4 address at the end stands for two groups.
  const written = begin.length + end.length + (address.includes('.') ? 1 : 0)
  const nothing = behind === undefined ? [] : Array.from({ length: 8 - written }, () => '0')
  const groups = [...begin, ...nothing, ...end].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
