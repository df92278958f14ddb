import type { Source } from './dated.ts'
import type { FactName, Facts, Told } from './facts.ts'
import type { AnyFigure, Figure } from './figure.ts'
import type { AssumptionName, ConditionName, PossibleName } from './names.ts'
import type { Outcome, Reason } from './outcome.ts'

/** One rule that is held against one household: what was looked at, and what is missing. */
export interface Weighing {
  /** The fact, or nothing: it is then missed. Ask first for what decides soonest. */
  ask<Name extends FactName>(name: Name): Facts[Name] | undefined
  /** Whether this is asked and not known; what is then taken to be so is said with the amount. */
  suppose(name: FactName, assumption: AssumptionName): boolean
  /** Looks at a condition; `undefined` when too little is known to say whether it is met. */
  require(condition: ConditionName, isMet: boolean | undefined, ...compared: AnyFigure[]): void
  /** Whether a condition is not met, or something is missed: then there is nothing to compute. */
  isOver(): boolean
  /** What was missed. */
  asks(): readonly FactName[]
  /** No, or not enough known. */
  undecided(): Outcome
  possible(why: PossibleName): Outcome
  /** Yes, unless a condition is not met. */
  likely(
    amount: { readonly month: Figure<'month'>; readonly year: Figure<'year'> },
    ...assumes: readonly AssumptionName[]
  ): Outcome
}

export function weigh(told: Told, source: Source): Weighing {
  const reasons: Reason[] = []
  const missed: FactName[] = []
  const supposed: AssumptionName[] = []
  const because = (): Reason | undefined => reasons.find(({ isMet }) => !isMet)
  const no = (): Outcome | undefined => {
    const reason = because()
    return reason === undefined ? undefined : { kind: 'no', reasons, because: reason }
  }
  return {
    ask: (name) => {
      const fact = told[name]
      if (fact !== undefined && fact !== 'unknown') return fact as Facts[typeof name]
      if (!missed.includes(name)) missed.push(name)
      return undefined
    },
    suppose: (name, assumption) => {
      if (told[name] !== 'unknown') return false
      supposed.push(assumption)
      return true
    },
    require: (condition, isMet, ...compared) => {
      if (isMet !== undefined) reasons.push({ condition, isMet, compared, source })
    },
    isOver: () => missed.length > 0 || because() !== undefined,
    asks: () => missed,
    undecided: () => no() ?? { kind: 'not-enough-known', reasons, asks: missed },
    possible: (why) => no() ?? { kind: 'possible', why, reasons, source },
    likely: ({ month, year }, ...assumes) =>
      no() ?? { kind: 'likely', month, year, reasons, assumes: [...supposed, ...assumes] },
  }
}

/** For a day of which no figures are known here. */
export const noFigures: Outcome = { kind: 'not-computed', why: 'no-figures-for-this-day' }
