import type { Source } from './dated.ts'
import * as money from './money.ts'
import type { Cents, Exact, Period, Share } from './money.ts'
import type { FactName } from './facts.ts'
import type { FigureName } from './names.ts'

/** How a figure came about from its parts. */
export type How =
  | { readonly kind: 'told'; readonly fact: FactName }
  | { readonly kind: 'norm'; readonly source: Source }
  | { readonly kind: 'sum' | 'difference' | 'above' | 'lowest' | 'highest' }
  | { readonly kind: 'times'; readonly count: number }
  | { readonly kind: 'share'; readonly part: Share; readonly source: Source }
  | { readonly kind: 'never-below-nothing' | 'twelfth' | 'twelve-times' | 'four-times' }
  | { readonly kind: 'down-to-euros' | 'to-euros' | 'to-cents' }
  | { readonly kind: 'divided'; readonly count: number }
  | { readonly kind: 'curve'; readonly a: number; readonly b: number; readonly source: Source }

/** An amount that knows its name and how it came about: the sum and its explanation are one thing. */
export interface Figure<P extends Period> {
  readonly name: FigureName
  readonly exact: Exact<P>
  readonly per: P
  readonly how: How
  readonly parts: readonly AnyFigure[]
}

export type AnyFigure = { [P in Period]: Figure<P> }[Period]

export function told<P extends Period>(
  name: FigureName,
  fact: FactName,
  per: P,
  amount: Cents<P>,
): Figure<P> {
  return { name, per, exact: money.exact(amount), how: { kind: 'told', fact }, parts: none }
}

export function norm<P extends Period>(
  name: FigureName,
  per: P,
  amount: Cents<P>,
  source: Source,
): Figure<P> {
  return { name, per, exact: money.exact(amount), how: { kind: 'norm', source }, parts: none }
}

export function sum<P extends Period>(
  name: FigureName,
  first: Figure<P>,
  ...more: readonly Figure<P>[]
): Figure<P> {
  let total = first.exact
  for (const { exact } of more) total = money.plus(total, exact)
  return made(name, total, how.sum, first, ...more)
}

export function difference<P extends Period>(
  name: FigureName,
  first: Figure<P>,
  second: Figure<P>,
): Figure<P> {
  const exact = money.less(first.exact, second.exact)
  return made(name, exact, how.difference, first, second)
}

/** What the first is more than the second; nothing when it is less. */
export function above<P extends Period>(
  name: FigureName,
  first: Figure<P>,
  second: Figure<P>,
): Figure<P> {
  const exact = money.highest(money.less(first.exact, second.exact), 0 as Exact<P>)
  return made(name, exact, how.above, first, second)
}

export function neverBelowNothing<P extends Period>(
  name: FigureName,
  figure: Figure<P>,
): Figure<P> {
  const exact = money.highest(figure.exact, 0 as Exact<P>)
  return made(name, exact, how.neverBelowNothing, figure)
}

export function times<P extends Period>(
  name: FigureName,
  count: number,
  figure: Figure<P>,
): Figure<P> {
  if (count === 1) return { ...figure, name }
  const exact = money.times(count, figure.exact)
  return made(name, exact, { kind: 'times', count }, figure)
}

export function share<P extends Period>(
  name: FigureName,
  part: Share,
  figure: Figure<P>,
  source: Source,
): Figure<P> {
  const exact = money.shareOf(part, figure.exact)
  return made(name, exact, { kind: 'share', part, source }, figure)
}

export function lowest<P extends Period>(
  name: FigureName,
  first: Figure<P>,
  second: Figure<P>,
): Figure<P> {
  const exact = money.lowest(first.exact, second.exact)
  return made(name, exact, how.lowest, first, second)
}

export function highest<P extends Period>(
  name: FigureName,
  first: Figure<P>,
  second: Figure<P>,
): Figure<P> {
  const exact = money.highest(first.exact, second.exact)
  return made(name, exact, how.highest, first, second)
}

export function twelfth(name: FigureName, year: Figure<'year'>): Figure<'month'> {
  return { name, per: 'month', exact: money.monthOf(year.exact), how: how.twelfth, parts: [year] }
}

export function twelveTimes(name: FigureName, month: Figure<'month'>): Figure<'year'> {
  const exact = money.yearOf(month.exact)
  return { name, per: 'year', exact, how: how.twelveTimes, parts: [month] }
}

export function fourTimes(name: FigureName, quarter: Figure<'quarter'>): Figure<'year'> {
  const exact = money.yearOfQuarters(quarter.exact)
  return { name, per: 'year', exact, how: how.fourTimes, parts: [quarter] }
}

export function downToEuros<P extends Period>(name: FigureName, figure: Figure<P>): Figure<P> {
  const exact = money.downToEuros(figure.exact)
  return made(name, exact, how.downToEuros, figure)
}

export function toEuros<P extends Period>(name: FigureName, figure: Figure<P>): Figure<P> {
  const exact = money.toEuros(figure.exact)
  return made(name, exact, how.toEuros, figure)
}

export function toCents<P extends Period>(name: FigureName, figure: Figure<P>): Figure<P> {
  const exact = money.toCents(figure.exact)
  return made(name, exact, how.toCents, figure)
}

export function dividedBy<P extends Period>(
  name: FigureName,
  count: number,
  figure: Figure<P>,
): Figure<P> {
  const exact = money.dividedBy(figure.exact, count)
  return made(name, exact, { kind: 'divided', count }, figure)
}

/** A month's amount that grows with the year's income along a curve of the law. */
export function alongCurve(
  name: FigureName,
  { a, b }: { readonly a: number; readonly b: number },
  income: Figure<'year'>,
  source: Source,
): Figure<'month'> {
  const exact = money.alongCurve<'month'>(a, b, income.exact)
  return { name, per: 'month', exact, how: { kind: 'curve', a, b, source }, parts: [income] }
}

const none: readonly AnyFigure[] = []

const how = {
  sum: { kind: 'sum' },
  difference: { kind: 'difference' },
  above: { kind: 'above' },
  lowest: { kind: 'lowest' },
  highest: { kind: 'highest' },
  neverBelowNothing: { kind: 'never-below-nothing' },
  twelfth: { kind: 'twelfth' },
  twelveTimes: { kind: 'twelve-times' },
  fourTimes: { kind: 'four-times' },
  downToEuros: { kind: 'down-to-euros' },
  toEuros: { kind: 'to-euros' },
  toCents: { kind: 'to-cents' },
} as const satisfies Record<string, How>

/** A figure made of others of the same period. */
function made<P extends Period>(
  name: FigureName,
  exact: Exact<P>,
  way: How,
  ...parts: readonly [Figure<P>, ...Figure<P>[]]
): Figure<P> {
  const [{ per }] = parts
  // Figures of any one period are figures: the compiler cannot see that of a period it does not know yet.
  return { name, per, exact, how: way, parts: parts as unknown as readonly AnyFigure[] }
}
