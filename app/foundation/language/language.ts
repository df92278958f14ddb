/** The languages residents can read their pages in. Staff pages are in Dutch. */
export const languages = ['nl', 'en', 'ar'] as const
export type Language = (typeof languages)[number]

/** Each language in its own words, for whoever looks for theirs. */
export const languageNames: Record<Language, string> = {
  nl: 'Nederlands',
  en: 'English',
  ar: 'العربية',
}

/** How each language writes dates and lists here; Arabic with the digits that everybody knows. */
export const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB', ar: 'ar-u-nu-latn' }

const directions: Record<Language, 'ltr' | 'rtl'> = { nl: 'ltr', en: 'ltr', ar: 'rtl' }

/** Which way a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return directions[language]
}

/** Reads a language from outside; nothing when residents have no pages in it. */
export function asLanguage(text: string | undefined | null): Language | undefined {
  return languages.find((language) => language === text)
}

/** The first language of an Accept-Language header that is spoken here; nonsense counts as none. */
export function fromHeader(header: string | undefined): Language | undefined {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((entry) => entry.trim().slice(0, 2).toLowerCase())
  return wanted.map((code) => asLanguage(code)).find((language) => language !== undefined)
}
