import { getCookie } from 'hono/cookie'
import { dropBound, isBound, readBound, writeBound } from './bound-cookies.ts'
import type { Ask } from './context.ts'
import { styleCookie } from './style-cookie.ts'

/** The demo's cookie has another name than the bound one: neither is taken for the other. */
function nameHere(c: Ask): string {
  return isBound(c) ? 'voorop' : 'voorop-demo'
}

/** The reference of the session this browser holds. */
export function readSessionCookie(c: Ask): string | undefined {
  return readBound(c, nameHere(c))
}

export function writeSessionCookie(c: Ask, token: string): void {
  writeBound(c, nameHere(c), token, { sameSite: 'Lax' })
}

export function dropSessionCookie(c: Ask): void {
  dropBound(c, nameHere(c))
}

/** Whether the browser says that it has our present style sheet from an earlier page. */
export function keepsStyle(c: Ask): boolean {
  const { style } = c.var.assets
  return style !== undefined && getCookie(c, styleCookie) === style.href
}
