import type { PersonId } from '../../foundation/ids.ts'
import { no, type Verdict, yes } from '../../foundation/verdict.ts'

/** From and until which day, both included, as `2026-03-02`. */
export interface Days {
  readonly from: string
  readonly until: string
}

/** Somebody's absence, now or to come, and who stands in. */
export interface Absence extends Days {
  readonly id: string
  readonly standIn: PersonId
  readonly standInName: string
}

/** When a colleague wants to be away, and who would stand in. */
export interface Wish extends Days {
  readonly standIn: PersonId | undefined
}

/** What is known of the two when a wish is weighed. */
export interface AbsenceFacts {
  readonly me: PersonId
  readonly today: string
  /** When I am away already, and when I stand in for others. */
  readonly ownAbsences: readonly Days[]
  readonly ownStandIns: readonly Days[]
  /** The one who would stand in: still a professional here, and away when? */
  readonly standIn: { readonly here: boolean; readonly absences: readonly Days[] } | undefined
}

/** Who is away for longer hands over for good. */
const longestInDays = 183

function overlap(one: Days, other: Days): boolean {
  return one.from <= other.until && one.until >= other.from
}

function daysBetween(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000
}

/**
 * Whether a colleague can be away in these days.
 *
 * A resident always has somebody with a name: so there is a stand-in, who is here and not away
 * then. And who stands in for another in those days first finds somebody else for that.
 */
export function mayBeAway(
  wish: Wish,
  facts: AbsenceFacts,
): Verdict<
  Days & { readonly standIn: PersonId },
  | 'ends-before-it-begins'
  | 'is-over'
  | 'absence-too-long'
  | 'away-already'
  | 'stands-in-then'
  | 'stand-in-missing'
  | 'stand-in-self'
  | 'stand-in-not-here'
  | 'stand-in-away'
> {
  const { from, until, standIn } = wish
  if (until < from) return no('ends-before-it-begins')
  if (until < facts.today) return no('is-over')
  if (daysBetween(from, until) > longestInDays) return no('absence-too-long')
  if (facts.ownAbsences.some((days) => overlap(days, wish))) return no('away-already')
  if (facts.ownStandIns.some((days) => overlap(days, wish))) return no('stands-in-then')
  if (standIn === undefined) return no('stand-in-missing')
  if (standIn === facts.me) return no('stand-in-self')
  if (facts.standIn?.here !== true) return no('stand-in-not-here')
  if (facts.standIn.absences.some((days) => overlap(days, wish))) return no('stand-in-away')
  return yes({ from, until, standIn })
}
