import type { Source } from './dated.ts'
import type { AnyFigure, How } from './figure.ts'
import { cents, type Exact, type Share } from './money.ts'
import type { Outcome, Reason } from './outcome.ts'
import type { Explanation } from './words/nl.ts'

/** One sentence of an explanation, and what stands below it. */
export interface Line {
  readonly text: string
  readonly source: Source | undefined
  readonly parts: readonly Line[]
}

/** Says a figure and everything it is made of, down to what was told and what the law says. */
export function explain(figure: AnyFigure, words: Explanation): Line {
  return {
    text: say(figure, words),
    source: sourceOf(figure.how),
    parts: figure.parts.map((part) => explain(part, words)),
  }
}

/** Says a condition that was looked at, with the amounts that were compared. */
export function explainReason(reason: Reason, words: Explanation): Line {
  const { met, notMet } = words.conditions[reason.condition]
  return {
    text: reason.isMet ? met : notMet,
    source: reason.source,
    parts: reason.compared.map((figure) => ({
      text: say(figure, words),
      source: sourceOf(figure.how),
      parts: [],
    })),
  }
}

/** How an amount came about, what was looked at, and what was taken to be so. */
export function explainOutcome(outcome: Outcome, words: Explanation): readonly Line[] {
  if (outcome.kind === 'not-computed') return []
  const reasons = outcome.reasons.map((reason) => explainReason(reason, words))
  if (outcome.kind !== 'likely') return reasons
  const assumed = outcome.assumes.map((name) => ({
    text: words.assumptions[name],
    source: undefined,
    parts: [],
  }))
  return [explain(outcome.month, words), ...reasons, ...assumed]
}

/** What a figure is, how much it is and how it came about. */
function say(figure: AnyFigure, words: Explanation): string {
  const amount = inEuros(centsOf(figure))
  const often = figure.per === 'once' ? amount : `${amount} ${words.per[figure.per]}`
  return `${words.figures[figure.name]}: ${often} – ${sayHow(figure.how, words)}`
}

function sayHow(how: How, { how: words }: Explanation): string {
  if (how.kind === 'times' || how.kind === 'divided') return words[how.kind](how.count)
  return how.kind === 'share' ? words.share(percentage(how.part)) : words[how.kind]
}

function sourceOf(how: How): Source | undefined {
  return 'source' in how ? how.source : undefined
}

/** `13,73` for a share of 13,730 hundred thousandths. */
function percentage(part: Share): string {
  return String(part / 1000).replace('.', ',')
}

/** Whole cents as `€ 1.349,48`, and `€ 131` when it is whole euros; sign and amount stay on one line. */
export function inEuros(amount: number): string {
  const size = Math.abs(amount)
  const rest = size % 100
  const whole = inThousands(Math.floor(size / 100))
  const sign = amount < 0 ? '−€\u{A0}' : '€\u{A0}'
  if (rest === 0) return sign + whole
  return `${sign}${whole},${rest < 10 ? '0' : ''}${rest}`
}

/** `1.234.567`, with a point after each thousand. */
function inThousands(count: number): string {
  if (count < 1000) return String(count)
  const last = String(1000 + (count % 1000)).slice(1)
  return `${inThousands(Math.floor(count / 1000))}.${last}`
}

/** Whole cents, down. */
function centsOf({ exact }: AnyFigure): number {
  return cents(exact as Exact<'year'>)
}
