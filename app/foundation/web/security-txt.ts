import { days, later } from '../clock.ts'
import type { Ask } from './context.ts'
import { publicAddress } from './public-address.ts'
import { NotFound } from '../failures.ts'

export const securityTxtPath = '/.well-known/security.txt'

/** RFC 9116 (April 2022) advises less than a year, so that nobody trusts what was forgotten. */
const goodFor = days(180)

/**
 * Tells whoever found a leak where to go with it (RFC 9116). It is written anew at every look, from the
 * settings, and is the same all day.
 *
 * @throws NotFound when who runs the installation named nobody to tell.
 */
export function getSecurityTxt(c: Ask): Response {
  const { settings, clock } = c.var.house
  if (settings.security === undefined) throw new NotFound()
  const { contact, policy } = settings.security
  const expires = `${later(clock(), goodFor).toISOString().slice(0, 10)}T00:00:00Z`
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicAddress(c)}${securityTxtPath}`,
    ...(policy === undefined ? [] : [`Policy: ${policy}`]),
  ]
  return c.text(`${lines.join('\n')}\n`, 200, { 'cache-control': 'public, max-age=86400' })
}
