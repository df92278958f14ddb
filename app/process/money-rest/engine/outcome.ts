import type { Source } from './dated.ts'
import type { FactName } from './facts.ts'
import type { AnyFigure, Figure } from './figure.ts'
import type { AssumptionName, ConditionName, PossibleName } from './names.ts'

/** A condition that was looked at, with the amounts that were compared. */
export interface Reason {
  readonly condition: ConditionName
  readonly isMet: boolean
  readonly compared: readonly AnyFigure[]
  readonly source: Source
}

/** What comes out of one rule for one household on one day. */
export type Outcome =
  | {
      readonly kind: 'likely'
      /** What it comes to in a month and in a year; it says how it came about. */
      readonly month: Figure<'month'>
      readonly year: Figure<'year'>
      readonly reasons: readonly Reason[]
      readonly assumes: readonly AssumptionName[]
    }
  | { readonly kind: 'no'; readonly reasons: readonly Reason[]; readonly because: Reason }
  | {
      readonly kind: 'possible'
      readonly why: PossibleName
      readonly reasons: readonly Reason[]
      readonly source: Source
    }
  | {
      readonly kind: 'not-enough-known'
      readonly reasons: readonly Reason[]
      /** Which facts would decide more, the most telling first. */
      readonly asks: readonly FactName[]
    }
  /** There are no figures here for this day. */
  | { readonly kind: 'not-computed'; readonly why: 'no-figures-for-this-day' }
