import { days, later, minutes } from '../../app/foundation/clock.ts'
import { dayOf, momentOf } from '../../app/foundation/language/dates.ts'
import type { When } from '../stories/story.ts'

/**
 * The moment a story means. Nobody here works in the weekend: days become the same share of working
 * days, so that the order of what happened never depends on the day the demo is started.
 */
export function momentBefore(now: Date, when: When): Date {
  if ('minutesAgo' in when) return later(now, -minutes(when.minutesAgo))
  const day = workingDaysBefore(now, Math.ceil((when.daysAgo * 5) / 7))
  const inSummer = new Date(`${day}T${when.at}:00+02:00`)
  return clockHere.format(inSummer) === when.at ? inSummer : new Date(`${day}T${when.at}:00+01:00`)
}

const clockHere = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
})

function workingDaysBefore(now: Date, count: number): string {
  let day = momentOf(dayOf(now))
  for (let left = count; left > 0;) {
    day = later(day, -days(1))
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1
  }
  return dayOf(day)
}
