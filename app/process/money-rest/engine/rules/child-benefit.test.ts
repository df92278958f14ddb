import { describe, expect, it } from 'vitest'
import type { Day } from '../calendar.ts'
import { cents, perYear } from '../money.ts'
import { childBenefit } from './child-benefit.ts'

function quarterly(children: readonly Day[], on: Day): number | string {
  const outcome = childBenefit({ children }, on)
  return outcome.kind === 'likely' ? cents(outcome.year.exact) / 400 : outcome.kind
}

describe('kinderbijslag', () => {
  it.each([
    ['2024-08-01', 281.69, 342.05, 402.41],
    ['2025-08-01', 286.45, 347.83, 409.21],
    ['2026-08-01', 291.49, 353.95, 416.41],
  ] as const)('on %s is € %d, € %d and € %d a quarter by age', (on, small, middle, older) => {
    expect(quarterly(['2021-01-01'], on)).toBe(small)
    expect(quarterly(['2016-01-01'], on)).toBe(middle)
    expect(quarterly(['2010-01-01'], on)).toBe(older)
    expect(quarterly(['2021-01-01', '2016-01-01', '2010-01-01'], on)).toBeCloseTo(
      small + middle + older,
      8,
    )
  })

  it('goes by the age on the first day of the quarter', () => {
    expect(quarterly(['2020-10-01'], '2026-11-22')).toBe(353.95)
    expect(quarterly(['2020-10-02'], '2026-11-22')).toBe(291.49)
    expect(quarterly(['2008-10-02'], '2026-11-22')).toBe(416.41)
    expect(quarterly(['2008-10-01'], '2026-11-22')).toBe('no')
  })

  it('is four times as much a year, and not known before July 2024', () => {
    const outcome = childBenefit({ children: ['2020-10-02'] }, '2026-11-22')
    if (outcome.kind === 'likely') expect(cents(outcome.year.exact)).toBe(perYear(1165.96))
    expect(quarterly(['2020-10-02'], '2024-06-30')).toBe('not-computed')
  })
})
