import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Ask } from './context.ts'
import { styleCookie } from './style-cookie.ts'

/**
 * In production the cookie is bound to https and to this host by its name. The demo uses another name
 * without that bond, so that a phone on the local network can sign in; neither is taken for the other.
 */
function isBound(c: Ask): boolean {
  return c.var.house.settings.mode === 'production'
}

const demoName = 'voorop-demo'
const boundName = 'voorop'

export function readSessionCookie(c: Ask): string | undefined {
  return isBound(c) ? getCookie(c, boundName, 'host') : getCookie(c, demoName)
}

export function writeSessionCookie(c: Ask, token: string): void {
  const common = { httpOnly: true, sameSite: 'Lax', path: '/' } as const
  if (isBound(c)) setCookie(c, boundName, token, { ...common, secure: true, prefix: 'host' })
  else setCookie(c, demoName, token, common)
}

export function dropSessionCookie(c: Ask): void {
  if (isBound(c)) deleteCookie(c, boundName, { path: '/', secure: true, prefix: 'host' })
  else deleteCookie(c, demoName, { path: '/' })
}

/** Whether the browser says that it has our present style sheet from an earlier page. */
export function keepsStyle(c: Ask): boolean {
  const { style } = c.var.assets
  return style !== undefined && getCookie(c, styleCookie) === style.href
}
