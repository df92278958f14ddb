import { explain, type Line } from '../explaining.ts'
import type { Explanation } from '../words/nl.ts'
import type { SchemeOutcome, SchemeReason } from './check-schemes.ts'
import type { SchemeCondition } from './conditions.ts'
import type { SchemeExplanation } from './words/nl.ts'

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
export function explainSchemeReason(reason: SchemeReason, words: Explanation): Line {
  return {
    text: sayCondition(reason.condition, reason.isMet, words.schemes),
    source: reason.source,
    parts: reason.compared.map((figure) => explain(figure, words)),
  }
}

/** What was looked at, what was taken to be so, and what the municipality looks at itself. */
export function explainScheme(outcome: SchemeOutcome, words: Explanation): readonly Line[] {
  const reasons = outcome.reasons.map((reason) => explainSchemeReason(reason, words))
  if (outcome.kind !== 'possible') return reasons
  return [
    ...reasons,
    ...outcome.assumes.map((name) => alone(words.assumptions[name])),
    ...outcome.notLookedAt.map(({ about }) =>
      alone(about === 'income' ? words.schemes.looksAtIncome : words.schemes.looksAtAssets),
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
