import { describe, expect, it } from 'vitest'
import { dateInWords, dayInWords, dayOf, momentOf, monthInWords, timeInWords } from './dates.ts'
import { asLanguage, directionOf, fromHeader, languages } from './language.ts'

describe('the language of a browser', () => {
  it.each([
    ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    ['ar', 'ar'],
    ['AR-sa', 'ar'],
    ['pl-PL, fr;q=0.9, ar;q=0.1', 'ar'],
    ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
    ['en', 'en'],
    ['fr', undefined],
    ['', undefined],
    [undefined, undefined],
    ['*', undefined],
    [`${'x,'.repeat(200)}nl`, undefined],
  ])('is the first one that is spoken here: %s', (header, language) => {
    expect(fromHeader(header)).toBe(language)
  })

  it('is one of a few, each with its direction', () => {
    expect([
      asLanguage('nl'),
      asLanguage('NL'),
      asLanguage('constructor'),
      asLanguage(null),
    ]).toEqual(['nl', undefined, undefined, undefined])
    expect(languages.map((language) => [language, directionOf(language)])).toEqual([
      ['nl', 'ltr'],
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ])
  })
})

describe('a day in words', () => {
  const now = new Date('2026-03-02T09:00:00Z')
  const newYear = new Date('2025-12-31T23:30:00Z')

  it('has a year only when it is another one, on the clock of the Netherlands', () => {
    expect(dayInWords(now, 'nl', now)).toBe('maandag 2 maart')
    expect(dayInWords(momentOf('2025-03-03'), 'nl', now)).toBe('maandag 3 maart 2025')
    expect(dayInWords(newYear, 'nl', now)).toBe('donderdag 1 januari')
    expect(dateInWords(newYear, 'nl')).toBe('1 januari 2026')
    expect(monthInWords(newYear, 'nl')).toBe('januari 2026')
  })

  it('is British in English', () => {
    expect(dayInWords(now, 'en', now)).toBe('Monday 2 March')
    expect(dayInWords(momentOf('2025-03-03'), 'en', now)).toBe('Monday 3 March 2025')
    expect(dateInWords(newYear, 'en')).toBe('1 January 2026')
    expect(monthInWords(newYear, 'en')).toBe('January 2026')
    expect(timeInWords(now, 'en')).toBe('10:00')
  })

  it('has digits that everybody here knows, in Arabic too', () => {
    expect(dateInWords(now, 'ar')).toMatch(/^2 .+ 2026$/)
    expect(timeInWords(now, 'ar')).toBe('10:00')
    expect(timeInWords(now, 'nl')).toBe('10.00 uur')
  })

  it('is the same day there and back, winter and summer', () => {
    for (const day of ['2026-03-29', '2026-10-25', '2024-02-29', '2025-12-31']) {
      expect(dayOf(momentOf(day))).toBe(day)
    }
    expect(dayOf(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02')
  })
})
