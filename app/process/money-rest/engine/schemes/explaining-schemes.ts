import { explain, type Line } from '../explaining.ts'
import type { Explanation } from '../words/nl.ts'
import type { SchemeOutcome, SchemeReason } from './check-schemes.ts'
import type { SchemeCondition } from './conditions.ts'
import type { SchemeExplanation } from './words/nl.ts'

/** The words of the engine, and those of schemes. */
export interface SchemeSaying {
  readonly explained: Explanation
  readonly schemes: SchemeExplanation
}

/** Says a condition as it is met, or as it is not. */
export function sayCondition(
  condition: SchemeCondition,
  isMet: boolean,
  { conditions }: SchemeExplanation,
): string {
  const way = isMet ? 'met' : 'notMet'
  switch (condition.about) {
    case 'age-from':
    case 'age-to':
      return conditions[condition.about][way](condition.years)
    case 'children':
      return conditions.children[way](condition.from, condition.to)
    case 'income':
      return conditions.income[way](inWords(condition.percent))
    case 'before-aow':
    case 'home':
    case 'studies':
    case 'no-studies':
    case 'owns-little':
      return conditions[condition.about][way]
    default:
      return condition satisfies never
  }
}

/** Says what was looked at, down to what was told and what the law says. */
export function explainSchemeReason(reason: SchemeReason, saying: SchemeSaying): Line {
  return {
    text: sayCondition(reason.condition, reason.isMet, saying.schemes),
    source: reason.source,
    parts: reason.compared.map((figure) => explain(figure, saying.explained)),
  }
}

/** What was looked at, what was taken to be so, and what the municipality looks at itself. */
export function explainScheme(outcome: SchemeOutcome, saying: SchemeSaying): readonly Line[] {
  const reasons = outcome.reasons.map((reason) => explainSchemeReason(reason, saying))
  if (outcome.kind !== 'possible') return reasons
  return [
    ...reasons,
    ...outcome.assumes.map((name) => alone(saying.explained.assumptions[name])),
    ...outcome.notLookedAt.map(({ about }) =>
      alone(about === 'income' ? saying.schemes.looksAtIncome : saying.schemes.looksAtAssets),
    ),
  ]
}

function alone(text: string): Line {
  return { text, source: undefined, parts: [] }
}

/** `112,5` for 112.5. */
function inWords(percent: number): string {
  return String(percent).replace('.', ',')
}
