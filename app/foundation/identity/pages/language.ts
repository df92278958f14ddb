import { setCookie } from 'hono/cookie'
import { asLanguage } from '../../language/language.ts'
import { type Ask, languageCookie } from '../../web/context.ts'
import { readForm, typedText } from '../../web/forms.ts'
import { onTo } from '../../web/page.tsx'
import { safeReturn } from '../paths.ts'

const year = 365 * 24 * 3600

/** Remembers the language somebody chose, signed in or not, and goes back to where they were. */
export async function postLanguage(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const language = asLanguage(typedText(typed, 'taal'))
  if (language !== undefined) {
    setCookie(c, languageCookie, language, {
      path: '/',
      sameSite: 'Lax',
      maxAge: year,
      httpOnly: true,
    })
  }
  return onTo(c, safeReturn(typedText(typed, 'naar')))
}
