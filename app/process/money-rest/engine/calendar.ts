/** A calendar day as `2026-11-22`. */
export type Day = `${number}-${number}-${number}`

/** The day that stands here, or nothing when there is no such day. */
export function asDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return undefined
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  const moment = new Date(Date.UTC(year, month - 1, day))
  const isThere = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day
  return isThere ? (text as Day) : undefined
}

/** How old somebody is on this day, in whole years; below zero when they are born later. */
export function ageOn(born: Day, on: Day): number {
  const years = yearOf(on) - yearOf(born)
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

/** Benefits go by calendar months: what is so on the first day counts for the whole month. */
export function firstOfMonth(on: Day): Day {
  return `${on.slice(0, 8)}01` as Day
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function firstOfQuarter(on: Day): Day {
  const month = Number(on.slice(5, 7))
  const first = month - ((month - 1) % 3)
  return `${on.slice(0, 5)}${String(first).padStart(2, '0')}-01` as Day
}
