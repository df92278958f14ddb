import { z } from 'zod'
import { asId } from '../../foundation/ids.ts'
import type { LooksWanted } from '../../foundation/journal/looks.ts'
import { no, type Verdict, yes } from '../../foundation/verdict.ts'

/** What the privacy officer typed to search with, as it stands in the address. */
export interface Search {
  readonly person: string
  readonly from: string
  readonly until: string
  readonly refused: boolean
}

type Field = 'person' | 'from' | 'until'
type Problem = `${Field}:${'no-day' | 'days-reversed' | 'choose-one'}`

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success

/**
 * Turns a search into what is looked for; the first thing that cannot be is named with its field. Whose lines
 * they are is somebody who works or worked here, and nobody else.
 */
export function readSearch(search: Search, isOneOfUs: boolean): Verdict<LooksWanted, Problem> {
  const { person, from, until, refused } = search
  if (from !== '' && !isDay(from)) return no('from:no-day')
  if (until !== '' && !isDay(until)) return no('until:no-day')
  if (from !== '' && until !== '' && until < from) return no('until:days-reversed')
  const known = asId<'person'>(person)
  if (person !== '' && (known === undefined || !isOneOfUs)) return no('person:choose-one')
  return yes({
    person: known,
    from: from === '' ? undefined : beginOf(from),
    until: until === '' ? undefined : beginOf(dayAfter(until)),
    refusedOnly: refused,
  })
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T12:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** Midnight in the Netherlands at the beginning of a calendar day, in summer and in winter time. */
function beginOf(day: string): Date {
  const winter = new Date(`${day}T00:00:00+01:00`)
  const summer = new Date(`${day}T00:00:00+02:00`)
  const hour = new Intl.DateTimeFormat('nl-NL', {
    hour: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Amsterdam',
  }).format(summer)
  return hour.startsWith('00') ? summer : winter
}
