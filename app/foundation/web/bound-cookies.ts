import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Ask } from './context.ts'

/**
 * In production a cookie is bound to https and to this host by its name. The demo has it without that bond,
 * so that a phone on the local network can sign in.
 */
export function isBound(c: Ask): boolean {
  return c.var.house.settings.mode === 'production'
}

/** Reads a cookie that was bound as this installation binds them, and no other of that name. */
export function readBound(c: Ask, name: string): string | undefined {
  return isBound(c) ? getCookie(c, name, 'host') : getCookie(c, name)
}

/** Writes a cookie that no script reads. Without `maxAge`, in seconds, it goes with the browser's window. */
export function writeBound(
  c: Ask,
  name: string,
  value: string,
  options: { readonly sameSite: 'Lax' | 'Strict'; readonly maxAge?: number },
): void {
  const common = { httpOnly: true, path: '/', ...options } as const
  if (isBound(c)) setCookie(c, name, value, { ...common, secure: true, prefix: 'host' })
  else setCookie(c, name, value, common)
}

/** Has the browser forget it. */
export function dropBound(c: Ask, name: string): void {
  if (isBound(c)) deleteCookie(c, name, { path: '/', secure: true, prefix: 'host' })
  else deleteCookie(c, name, { path: '/' })
}
