import { setCookie } from 'hono/cookie'
import { asLanguage } from '../../language/language.ts'
import type { Ask } from '../../web/context.ts'
import { languageCookie } from '../../web/chosen-language.ts'
import { readForm, typedText } from '../../web/forms.ts'
import { onTo } from '../../web/page.tsx'
import { safeReturn } from '../paths.ts'

const year = 365 * 24 * 3600

/**
 * Remembers the language somebody chose, signed in or not, and goes back to where they were. A page that was
 * made of what somebody told, and keeps nothing, has it sent along: then the same form goes on to that page.
 */
export async function postLanguage(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const language = asLanguage(typedText(typed, 'taal'))
  if (language !== undefined) {
    setCookie(c, languageCookie, language, {
      path: '/',
      sameSite: 'Lax',
      maxAge: year,
      httpOnly: true,
      secure: c.var.house.settings.mode === 'production',
    })
  }
  const back = safeReturn(typedText(typed, 'naar'))
  const { taal: _, naar: __, ...along } = typed
  return Object.keys(along).length === 0 ? onTo(c, back) : c.redirect(back, 307)
}
