import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Ask } from '../../web/context.ts'

/**
 * The word that ties an attempt to the browser that set out: without it anybody could make somebody
 * else's browser come in as them. Bound to https and this host as the session's own cookie is.
 */
const name = 'voorop-onderweg'
const lasts = 15 * 60

const isBound = (c: Ask): boolean => c.var.house.settings.mode === 'production'

export function readBrowserWord(c: Ask): string | undefined {
  return isBound(c) ? getCookie(c, name, 'host') : getCookie(c, name)
}

export function writeBrowserWord(c: Ask, word: string): void {
  const common = { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: lasts } as const
  if (isBound(c)) setCookie(c, name, word, { ...common, secure: true, prefix: 'host' })
  else setCookie(c, name, word, common)
}

export function dropBrowserWord(c: Ask): void {
  if (isBound(c)) deleteCookie(c, name, { path: '/', secure: true, prefix: 'host' })
  else deleteCookie(c, name, { path: '/' })
}
