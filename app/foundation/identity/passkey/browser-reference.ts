import { randomBytes } from 'node:crypto'
import { dropBound, readBound, writeBound } from '../../web/bound-cookies.ts'
import type { Ask } from '../../web/context.ts'
import { challengeLasts } from './passkey.ts'

const name = 'voorop-passkey'

/** A reference that only this browser holds while it answers one question. */
export function giveBrowserReference(c: Ask): string {
  const browser = randomBytes(32).toString('base64url')
  writeBound(c, name, browser, { sameSite: 'Strict', maxAge: challengeLasts / 1000 })
  return browser
}

/** Takes the reference back: whoever answers a second time holds none. */
export function takeBrowserReference(c: Ask): string {
  const browser = readBound(c, name)
  dropBound(c, name)
  return browser ?? ''
}
