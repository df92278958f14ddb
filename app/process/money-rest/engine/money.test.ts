import { describe, expect, it } from 'vitest'
import {
  cents,
  exact,
  less,
  monthOf,
  mostEuros,
  percent,
  perMonth,
  perYear,
  plus,
  shareOf,
  toCents,
  toEuros,
} from './money.ts'

describe('amounts', () => {
  it('of different periods do not mix', () => {
    const month = exact(perMonth(5))
    const year = exact(perYear(120))
    // @ts-expect-error a month and a year are no sum
    expect(plus(month, year)).toBeDefined()
    // @ts-expect-error a month is not taken off a year
    expect(less(year, month)).toBeDefined()
    // @ts-expect-error a month has no twelfth
    expect(monthOf(month)).toBeDefined()
    // @ts-expect-error an amount that is rounded is not exact any more
    expect(plus(perMonth(5), perMonth(5))).toBeDefined()
    expect(cents(plus(month, monthOf(year)))).toBe(perMonth(15))
  })

  it('are whole cents, and no more than anybody has', () => {
    expect(perMonth(498.2)).toBe(49_820)
    expect(() => perMonth(0.001)).toThrow('whole cents')
    expect(() => perYear(mostEuros + 0.01)).toThrow('up to')
    expect(() => perYear(Number.NaN)).toThrow('no amount')
    expect(perYear(-12.34)).toBe(-1234)
  })

  it('keep a part, and the twelfth of it, exact', () => {
    const part = shareOf(percent(13.73), exact(perYear(0.01)))
    expect(part).toBe(0.1373 * 1_200_000)
    expect(monthOf(part) * 12).toBe(part)
    expect(cents(shareOf(percent(13.73), exact(perYear(mostEuros))))).toBe(perYear(1_373_000))
    expect(() => shareOf(percent(0.001), shareOf(percent(0.001), exact(perYear(0.01))))).toThrow(
      'grains',
    )
    expect(() => percent(1.2345)).toThrow('three decimals')
  })

  it('are rounded as said', () => {
    const half = shareOf(percent(50), exact(perYear(1)))
    expect(toEuros(half)).toBe(exact(perYear(1)))
    expect(cents(shareOf(percent(50), exact(perYear(0.01))))).toBe(0)
    expect(toCents(shareOf(percent(50), exact(perYear(0.01))))).toBe(0)
    expect(toCents(shareOf(percent(50.001), exact(perYear(0.01))))).toBe(exact(perYear(0.01)))
  })
})
