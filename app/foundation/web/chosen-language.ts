import { getCookie } from 'hono/cookie'
import { asLanguage, fromHeader, type Language } from '../language/language.ts'
import type { Visitor } from '../visitor.ts'
import type { Ask } from './context.ts'

/** Holds the language that was chosen on this device, signed in or not. */
export const languageCookie = 'taal'

/** The language of this request: chosen here, else known of the person, else what the browser asks for. */
export function languageFor(c: Ask, visitor: Visitor): Language {
  return (
    asLanguage(getCookie(c, languageCookie)) ??
    asLanguage(visitor.session?.language) ??
    (visitor.session?.viewer.kind === 'staff'
      ? 'nl'
      : fromHeader(c.req.header('accept-language'))) ??
    'nl'
  )
}
