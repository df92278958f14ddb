import { type Language, locales } from './language.ts'

/** Dates in words, on the clock of the Netherlands. */
const timeZone = 'Europe/Amsterdam'

type Format = Intl.DateTimeFormat

/** Made once and kept: making a format costs a thousand times as much as using it. */
function formatIn(locale: string, parts: Intl.DateTimeFormatOptions): Format {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone })
}

function inEach(parts: Intl.DateTimeFormatOptions): Record<Language, Format> {
  return {
    nl: formatIn(locales.nl, parts),
    en: formatIn(locales.en, parts),
    ar: formatIn(locales.ar, parts),
  }
}

const month = { month: 'long', year: 'numeric' } as const
const months = inEach(month)
const dates = inEach({ ...month, day: 'numeric' })
const days = inEach({ weekday: 'long', day: 'numeric', month: 'long' })
const daysOfOtherYears = inEach({ ...month, weekday: 'long', day: 'numeric' })
const times = formatIn('nl-NL', { hour: 'numeric', minute: '2-digit' })
const years = formatIn('en', { year: 'numeric' })
const calendarDays = formatIn('sv-SE', {})

/** «maandag 3 maart» and, in another year than now, «maandag 3 maart 2025». */
export function dayInWords(day: Date, language: Language, now: Date): string {
  const sameYear = years.format(day) === years.format(now)
  // English puts a comma after the weekday with a year, and none without.
  return (sameYear ? days : daysOfOtherYears)[language].format(day).replace(',', '')
}

/** «3 maart 2025», for lists and prints that are kept. */
export function dateInWords(day: Date, language: Language): string {
  return dates[language].format(day)
}

/** «maart 2025». */
export function monthInWords(day: Date, language: Language): string {
  return months[language].format(day)
}

/** «10.30 uur» in Dutch, «10:30» in the other languages. */
export function timeInWords(moment: Date, language: Language): string {
  const time = times.format(moment)
  return language === 'nl' ? `${time.replace(':', '.')} uur` : time
}

/** The calendar day here at this moment, as `2026-03-02`. */
export function dayOf(moment: Date): string {
  return calendarDays.format(moment)
}

/** A calendar day as a moment: noon, so that it is the same day in every zone near here. */
export function momentOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
