import { describe, expect, it } from 'vitest'
import type { Day } from '../calendar.ts'
import type { Told } from '../facts.ts'
import { cents, once, perYear } from '../money.ts'
import { childBudget } from './child-budget.ts'

const alone: Told = {
  hasPartner: false,
  children: ['2019-04-01'],
  getsChildBenefit: true,
  assets: once(0),
}
const together: Told = { ...alone, hasPartner: true, partnerIncome: perYear(0) }

function yearly(told: Told, income: number, on: Day): number | string {
  const outcome = childBudget({ ...told, income: perYear(income) }, on)
  return outcome.kind === 'likely' ? cents(outcome.year.exact) / 100 : outcome.kind
}

describe('kindgebonden budget', () => {
  it.each([
    [2024, 2436 + 3480, 2436],
    [2025, 2511 + 3389, 2511],
    [2026, 2580 + 3416, 2580],
  ])(
    'derived: in %i is, below the threshold, € %i for a single parent and € %i for two',
    (year, one, two) => {
      const on = `${year}-03-02` as Day
      expect(yearly(alone, 20_000, on)).toBe(one)
      expect(yearly(together, 20_000, on)).toBe(two)
    },
  )

  it.each([
    // 1 child, 7.60 % of 10,000 above the threshold of 29,736.
    ['a single parent with one child', alone, 39_736, 2580 + 3416 - 760],
    // The threshold of partners lies 9,405 higher.
    ['two with one child', together, 29_736 + 9405 + 10_000, 2580 - 760],
    [
      'a single parent with children of 7, 13 and 16',
      { ...alone, children: ['2019-04-01', '2013-04-01', '2010-01-15'] } satisfies Told,
      20_000,
      3 * 2580 + 724 + 964 + 3416,
    ],
  ] as const)('derived: in November 2026 for %s', (_, told, income, euros) => {
    expect(yearly(told, income, '2026-11-22')).toBe(euros)
  })

  it('goes with the age on the first of the month', () => {
    const child = (born: Day) => ({ ...together, children: [born] }) satisfies Told
    expect(yearly(child('2014-11-01'), 20_000, '2026-11-22')).toBe(2580 + 724)
    expect(yearly(child('2014-11-02'), 20_000, '2026-11-22')).toBe(2580)
  })

  it('ends at 18', () => {
    expect(yearly({ ...alone, children: ['2008-11-02'] }, 20_000, '2026-11-22')).toBe(6960)
    expect(yearly({ ...alone, children: ['2008-11-01'] }, 20_000, '2026-11-22')).toBe('no')
  })

  it('is no without children, without child benefit, with much money of one’s own or a high income', () => {
    const becauseOf = (told: Told) => {
      const outcome = childBudget({ income: perYear(20_000), ...told }, '2026-11-22')
      return outcome.kind === 'no' ? outcome.because.condition : outcome.kind
    }
    expect(becauseOf({ ...alone, children: [] })).toBe('has-children-at-home')
    expect(becauseOf({ ...alone, getsChildBenefit: false })).toBe('gets-child-benefit')
    expect(becauseOf({ ...alone, assets: once(146_011) })).toBe('likely')
    expect(becauseOf({ ...alone, assets: once(146_011.01) })).toBe('owns-little-enough')
    expect(becauseOf({ ...together, income: perYear(120_000) })).toBe('is-more-than-nothing')
  })
})
