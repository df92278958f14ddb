import { dateInWords, momentOf } from '../../../../foundation/language/dates.ts'
import type { Day } from '../../engine/calendar.ts'
import { schemeWords as words } from '../words/staff.ts'

/** «1 januari 2026». */
export function writtenDay(day: Day): string {
  return dateInWords(momentOf(day), 'nl')
}

/** «van 1 januari 2026 tot en met 31 maart 2026», or «vanaf 1 januari 2026». */
export function periodInWords(from: Day, until: Day | undefined): string {
  return until === undefined
    ? words.openPeriod(writtenDay(from))
    : words.period(writtenDay(from), writtenDay(until))
}
