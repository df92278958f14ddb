import type { Day } from '../calendar.ts'
import type { Source } from '../dated.ts'
import type { FactName, Told } from '../facts.ts'
import type { AnyFigure } from '../figure.ts'
import type { AssumptionName } from '../names.ts'
import { weigh } from '../weighing.ts'
import { conditionsOf, lookAt, type SchemeCondition } from './conditions.ts'
import { type Scheme, schemesOn } from './scheme.ts'

/** A condition of a scheme that was looked at, with the amounts that were compared. */
export interface SchemeReason {
  readonly condition: SchemeCondition
  readonly isMet: boolean
  readonly compared: readonly AnyFigure[]
  readonly source: Source
}

/** What comes out for one household. Never that they get it: a municipality looks at the person. */
export type SchemeOutcome =
  | {
      readonly kind: 'possible'
      readonly reasons: readonly SchemeReason[]
      readonly assumes: readonly AssumptionName[]
      /** What could not be looked at here: the municipality does. */
      readonly notLookedAt: readonly SchemeCondition[]
    }
  | {
      readonly kind: 'no'
      readonly reasons: readonly SchemeReason[]
      readonly because: SchemeReason
    }
  | {
      readonly kind: 'not-enough-known'
      readonly reasons: readonly SchemeReason[]
      /** Which facts would decide more, the most telling first. */
      readonly asks: readonly FactName[]
    }

export interface CheckedScheme {
  readonly scheme: Scheme
  readonly outcome: SchemeOutcome
}

/**
 * Holds the schemes of a municipality that are there on this day against what was told. It asks nothing more:
 * a check has its questions from the rules, and schemes make do with what is known.
 */
export function checkSchemes(
  schemes: readonly Scheme[],
  told: Told,
  on: Day,
): readonly CheckedScheme[] {
  return schemesOn(schemes, on).map((scheme) => ({
    scheme,
    outcome: checkScheme(scheme, told, on),
  }))
}

function checkScheme(scheme: Scheme, told: Told, on: Day): SchemeOutcome {
  const source = sourceOf(scheme)
  const at = weigh(told, source)
  const reasons: SchemeReason[] = []
  const notLookedAt: SchemeCondition[] = []
  let isSupposed = false
  for (const condition of conditionsOf(scheme.forWhom)) {
    const looked = lookAt(condition, at, source, on)
    if (looked === 'supposed') isSupposed = true
    else if (looked === 'not-looked-at') notLookedAt.push(condition)
    else if (looked !== 'missed') reasons.push({ condition, ...looked })
  }
  const because = reasons.find(({ isMet }) => !isMet)
  if (because !== undefined) return { kind: 'no', reasons, because }
  const asks = at.asks()
  if (asks.length > 0) return { kind: 'not-enough-known', reasons, asks }
  return { kind: 'possible', reasons, assumes: isSupposed ? ['owns-little'] : [], notLookedAt }
}

/** The municipality's own word for where a scheme stands. */
function sourceOf({ source, reviewedOn }: Scheme): Source {
  const { law, article } = source
  return { law, article, read: `nagekeken door de gemeente op ${reviewedOn}`, sure: 'official' }
}
