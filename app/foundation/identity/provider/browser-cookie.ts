import { dropBound, readBound, writeBound } from '../../web/bound-cookies.ts'
import type { Ask } from '../../web/context.ts'

/**
 * The word that ties an attempt to the browser that set out: without it anybody could make somebody
 * else's browser come in as them. Bound to https and this host as the session's own cookie is.
 */
const name = 'voorop-onderweg'
/** As long as somebody may take at the provider, in seconds. */
const lasts = 15 * 60

export function readBrowserWord(c: Ask): string | undefined {
  return readBound(c, name)
}

export function writeBrowserWord(c: Ask, word: string): void {
  writeBound(c, name, word, { sameSite: 'Lax', maxAge: lasts })
}

export function dropBrowserWord(c: Ask): void {
  dropBound(c, name)
}
