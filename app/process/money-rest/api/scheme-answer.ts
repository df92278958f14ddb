import type { CheckedScheme } from '../engine/schemes/check-schemes.ts'
import { sayCondition } from '../engine/schemes/explaining-schemes.ts'
import type { Scheme } from '../engine/schemes/scheme.ts'
import type { Explanation } from '../engine/words/nl.ts'
import type { MoneyWords } from '../words/nl.ts'
import { fieldOf } from './request.ts'
import { amountFields, type SchemeAnswer, type SchemeOutcomeAnswer } from './scheme-shape.ts'

/** A scheme as the municipality wrote it, in Dutch. */
export function answerScheme(scheme: Scheme): SchemeAnswer {
  const { key, kind, name, gives, amount, alsoAsks, howToAsk, papers, from, until } = scheme
  return {
    key,
    kind,
    title: name,
    gives,
    ...(amount === undefined ? {} : { [amountFields[amount.per]]: amount.amount }),
    alsoAsks: [...alsoAsks],
    howToAsk,
    papers: [...papers],
    validFrom: from,
    validUntil: until ?? null,
    ...scheme.source,
    reviewedOn: scheme.reviewedOn,
  }
}

/** What came out of a scheme for one household. */
export function answerOnScheme(
  { scheme: { key }, outcome }: CheckedScheme,
  words: MoneyWords,
  explained: Explanation,
): SchemeOutcomeAnswer {
  const reasons = outcome.reasons.map(({ condition, isMet }) => ({
    text: sayCondition(condition, isMet, explained.schemes),
    isMet,
  }))
  switch (outcome.kind) {
    case 'possible': {
      const assumptions = outcome.assumes.map((name) => explained.assumptions[name])
      return { key, outcome: outcome.kind, because: words.schemes.maybe, assumptions, reasons }
    }
    case 'no': {
      const because = sayCondition(outcome.because.condition, false, explained.schemes)
      return { key, outcome: outcome.kind, because, reasons }
    }
    case 'not-enough-known': {
      const missing = outcome.asks.map((fact) => fieldOf[fact])
      return { key, outcome: outcome.kind, missing, reasons }
    }
    default:
      return outcome satisfies never
  }
}
