import { getCookie } from 'hono/cookie'
import type { Language } from '../../foundation/language/language.ts'
import type { Ask } from '../../foundation/web/context.ts'
import { languageCookie } from '../../foundation/web/chosen-language.ts'
import type { Resident } from './resident.ts'

/** At the table the resident's language counts, unless another one was chosen on this device. */
export function languageAtTable(c: Ask, person: Pick<Resident, 'language'>): Language {
  return getCookie(c, languageCookie) === undefined ? person.language : c.var.language
}
