import { no, type Verdict, yes } from '../../foundation/verdict.ts'
import { type Cents, mostEuros } from './engine/money.ts'

export type AmountProblem = 'no-amount' | 'negative' | 'too-large'

export const spans = ['week', 'four-weeks', 'month', 'year'] as const
/** What a typed amount is about. */
export type Span = (typeof spans)[number]

/** How often a span fits in a year. */
const inYear: Readonly<Record<Span, number>> = { week: 52, 'four-weeks': 13, month: 12, year: 1 }

/**
 * Reads an amount of euros as people write it: `850`, `850,50`, `€ 1.200`, `1200.50`. A comma or point
 * before one or two last digits starts the cents; any other one separates thousands. Whole cents come out.
 */
export function readAmount(typed: string): Verdict<number, AmountProblem> {
  const text = typed.replaceAll(/[\s€]|eur(o|o's|o’s)?$|,-+$/giu, '')
  const parts = /^(-|−)?(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text)
  if (parts === null) return no('no-amount')
  const [, minus, whole = '', rest = ''] = parts
  const cents = Number(whole.replaceAll(/[.,]/g, '')) * 100 + Number(rest.padEnd(2, '0'))
  if (minus !== undefined && cents > 0) return no('negative')
  return cents > mostEuros * 100 ? no('too-large') : yes(cents)
}

/** What comes in over a whole year, in whole cents. */
export function asYear(cents: number, span: Span): Cents<'year'> {
  return (cents * inYear[span]) as Cents<'year'>
}

/** What comes in over a month: the twelfth of the year, down to a whole cent. */
export function asMonth(cents: number, span: Span): Cents<'month'> {
  return Math.floor((cents * inYear[span]) / 12) as Cents<'month'>
}
