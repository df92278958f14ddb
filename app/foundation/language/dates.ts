import type { Language } from './language.ts'

/** Dates in words, with digits everybody here knows, on the clock of the Netherlands. */
const locales: Record<Language, string> = { nl: 'nl-NL', ar: 'ar-u-nu-latn' }
const timeZone = 'Europe/Amsterdam'

/** «maandag 3 maart» and, in another year than now, «maandag 3 maart 2025». */
export function dayInWords(day: Date, language: Language, now: Date): string {
  const sameYear = yearOf(day) === yearOf(now)
  return new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone,
  }).format(day)
}

/** «3 maart 2025», for lists and prints that are kept. */
export function dateInWords(day: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(day)
}

/** «maart 2025». */
export function monthInWords(day: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(day)
}

/** «10.30 uur» in Dutch, «10:30» in Arabic. */
export function timeInWords(moment: Date, language: Language): string {
  const time = new Intl.DateTimeFormat('nl-NL', {
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(moment)
  return language === 'nl' ? `${time.replace(':', '.')} uur` : time
}

function yearOf(day: Date): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(day)
}

/** The calendar day here at this moment, as `2026-03-02`. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment)
}

/** A calendar day as a moment: noon, so that it is the same day in every zone near here. */
export function momentOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
