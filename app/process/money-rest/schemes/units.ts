import { no, type Verdict, yes } from '../../../foundation/verdict.ts'
import { day } from '../../../foundation/web/fields.ts'
import { readAmount } from '../amounts.ts'
import type { Day } from '../engine/calendar.ts'
import { mostEuros, type Period } from '../engine/money.ts'
import type { SchemeAmount } from '../engine/schemes/scheme.ts'

export const periods = ['month', 'quarter', 'year', 'once'] as const satisfies readonly Period[]

/**
 * Reads an amount with how often it comes. Nothing typed is no amount; one without the other is asked for:
 * € 478 a year and € 478 a month are not the same promise.
 */
export function readSchemeAmount(
  typed: string,
  per: string,
): Verdict<
  SchemeAmount | undefined,
  'amount-is-percent' | 'period-missing' | 'amount-missing' | 'no-amount' | 'negative' | 'too-large'
> {
  const period = periods.find((one) => one === per)
  if (typed.trim() === '') return period === undefined ? yes(undefined) : no('amount-missing')
  if (typed.includes('%')) return no('amount-is-percent')
  const amount = readAmount(typed)
  if (!amount.ok) return amount
  if (period === undefined) return no('period-missing')
  return amount.value > mostOfScheme * 100
    ? no('too-large')
    : yes({ per: period, amount: amount.value } as SchemeAmount)
}

/** Above this it is a slip: no municipality gives one household so much by a scheme. In euros. */
const mostOfScheme = Math.min(10_000, mostEuros)

/**
 * Reads a percentage of the norm: `120`, `120 %`, `112,5`. An amount of euros, and a factor such as 1,3, are seen
 * as what they are: read as a percentage they would leave everybody out, or let everybody in.
 */
export function readPercent(
  typed: string,
): Verdict<
  number | undefined,
  'percent-is-euros' | 'no-percent' | 'percent-is-factor' | 'percent-out-of-range'
> {
  const written = typed.trim()
  if (written === '') return yes(undefined)
  if (/€|eur/iu.test(written)) return no('percent-is-euros')
  const parts = /^(\d{1,6}(?:[.,]\d{1,2})?)\s*%?$/u.exec(written)
  if (parts === null) return no('no-percent')
  const percent = Number(parts[1]?.replace(',', '.'))
  if (percent > 300) return no('percent-is-euros')
  if (percent < 10) return no('percent-is-factor')
  return percent < 50 || percent > 200 ? no('percent-out-of-range') : yes(percent)
}

export interface Ages {
  readonly from?: number | undefined
  readonly to?: number | undefined
}

export const mostAge = 120
/** The oldest that children in a check can be. */
export const oldestChild = 17

/** Reads from which age to which, both included; either may be left open. */
export function readAges(
  from: string,
  to: string,
  most: number,
): Verdict<Ages, 'no-age' | 'ages-swapped'> {
  const [first, last] = [readAge(from, most), readAge(to, most)]
  if (first === 'no-age' || last === 'no-age') return no('no-age')
  if (first !== undefined && last !== undefined && last < first) return no('ages-swapped')
  return yes({ from: first, to: last })
}

function readAge(typed: string, most: number): number | undefined | 'no-age' {
  const written = typed.trim()
  if (written === '') return undefined
  return /^\d{1,3}$/.test(written) && Number(written) <= most ? Number(written) : 'no-age'
}

/** A day of a scheme: of this century, so that a slip of the year does not hold for ever. */
export function schemeDay(reason: string) {
  return day(reason)
    .refine((written) => written >= '2000-01-01' && written <= '2099-12-30', 'day-out-of-range')
    .transform((written) => written as Day)
}
