import { describe, expect, it } from 'vitest'
import { inForce } from '../dated.ts'
import type { Told } from '../facts.ts'
import { told } from '../figure.ts'
import { type Living, protectedLaw } from '../law/protected-earnings.ts'
import { cents, exact, perMonth, perYear, toCents } from '../money.ts'
import { byFormula, protectedEarnings } from './protected-earnings.ts'

const day = '2026-11-22'
const law = inForce(protectedLaw, day)
const ways: readonly Living[] = ['alone', 'single-parent', 'couple', 'couple-with-children']

function formula(living: Living, income: number): number {
  if (law === undefined) throw new Error('There is no law for this day.')
  const month = byFormula(law, living, told('income', 'income', 'year', perYear(income)))
  return cents(toCents(month.exact)) / 100
}

describe('the beslagvrije voet by the formula of July 2026', () => {
  it.each([
    ['alone', 64_888.56, 2208.48],
    ['single-parent', 82_387.09, 2543.75],
    ['couple', 82_387.09, 2905.79],
    ['couple-with-children', 82_387.09, 3179.68],
  ] as const)('for %s with € %d is the published maximum, € %d', (living, income, euros) => {
    expect(formula(living, income)).toBe(euros)
    expect(formula(living, income + 10_000)).toBe(euros)
    expect(formula(living, income - 40_000)).toBeLessThan(euros)
  })

  it.each([
    [20_000, [1348.49, 1348.49, 1926.4, 1926.4]],
    [29_736, [1490.48, 1348.49, 1926.4, 1926.4]],
    [35_000, [1669.15, 1506.22, 2050.8, 2050.8]],
    [45_000, [1963.51, 1822.24, 2348.55, 2385.65]],
  ])('derived: with € %i is, for the four ways of living, %j', (income, euros) => {
    expect(ways.map((living) => formula(living, income))).toEqual(euros)
  })
})

describe('what must be left of an income', () => {
  const mother: Told = {
    hasPartner: false,
    children: ['2019-04-01'],
    income: perYear(20_000),
    netIncome: perMonth(1419.46),
  }

  it('is never more than 95 % of it', () => {
    const outcome = protectedEarnings(mother, day)
    expect(outcome.kind).toBe('about')
    if (outcome.kind === 'about') expect(outcome.month.exact).toBe(exact(perMonth(1348.49)))
    const less = protectedEarnings({ ...mother, netIncome: perMonth(1000) }, day)
    if (less.kind === 'about') expect(less.month.exact).toBe(exact(perMonth(950)))
  })

  it.each([
    [1348.48, true],
    [1348.49, false],
    [undefined, undefined],
  ])('is a warning sign when € %d is left: %s', (euros, isLess) => {
    const keeps = euros === undefined ? {} : { keeps: perMonth(euros) }
    expect(protectedEarnings({ ...mother, ...keeps }, day)).toMatchObject({ keepsLess: isLess })
  })

  it('is not said without what it needs, nor for a day without figures', () => {
    expect(protectedEarnings({}, day)).toEqual({
      kind: 'not-enough-known',
      asks: ['hasPartner', 'children', 'income', 'netIncome'],
    })
    expect(protectedEarnings(mother, '2026-06-30')).toMatchObject({ kind: 'not-computed' })
  })
})
