import { describe, expect, it } from 'vitest'
import type { Day } from '../calendar.ts'
import { inForce } from '../dated.ts'
import type { Told } from '../facts.ts'
import { assistanceLaw } from '../law/assistance.ts'
import { cents, once, perMonth } from '../money.ts'
import { assistance, normFor } from './assistance.ts'

function norm(on: Day, hasPartner: boolean, costSharers = 0): number {
  const law = inForce(assistanceLaw, on)
  if (law === undefined) throw new Error('There is no law for this day.')
  return cents(normFor(law, hasPartner, costSharers).exact) / 100
}

describe('the norm of bijstand', () => {
  it.each([
    ['2023-01-01', 1195.66, 1708.08],
    ['2023-07-01', 1216.62, 1738.02],
    ['2024-01-01', 1283.83, 1834.04],
    ['2025-01-01', 1345.45, 1922.07],
    ['2025-07-01', 1369.06, 1955.8],
    ['2026-01-01', 1401.5, 2002.13],
    ['2026-07-01', 1419.46, 2027.79],
  ] as const)('from %s is € %d for one and € %d for two', (on, one, two) => {
    expect([norm(on, false), norm(on, true)]).toEqual([one, two])
  })

  it.each([
    [2, 1013.89],
    [3, 878.71],
    [4, 811.12],
    [5, 770.56],
    [6, 743.52],
  ])('in November 2026 is, for each of %i who share a home, € %d', (people, euros) => {
    expect(norm('2026-11-22', false, people - 1)).toBe(euros)
    expect(norm('2026-11-22', true, people - 2)).toBeCloseTo(people === 2 ? 2027.79 : 2 * euros, 8)
  })
})

describe('bijstand', () => {
  const alone: Told = {
    born: '1990-05-05',
    studies: false,
    hasPartner: false,
    children: [],
    assets: once(0),
    housemates: 0,
    netIncome: perMonth(1000),
  }
  const becauseOf = (told: Told, on: Day = '2026-11-22') => {
    const outcome = assistance({ ...alone, ...told }, on)
    return outcome.kind === 'no' ? outcome.because.condition : outcome.kind
  }

  it('is what the income falls short of the norm', () => {
    const outcome = assistance(alone, '2026-11-22')
    expect(outcome.kind).toBe('likely')
    if (outcome.kind === 'likely') expect(cents(outcome.month.exact)).toBe(perMonth(419.46))
  })

  it('is no for who is too young or old, studies, owns too much or has the norm', () => {
    expect(becauseOf({ born: '2006-01-01' })).toBe('is-21')
    expect(becauseOf({ born: '1959-11-01' })).toBe('is-below-aow')
    expect(becauseOf({ studies: true })).toBe('does-not-study')
    expect(becauseOf({ assets: once(8000) })).toBe('likely')
    expect(becauseOf({ assets: once(8000.01) })).toBe('owns-little-enough')
    expect(becauseOf({ assets: once(16_000), children: ['2019-04-01'] })).toBe('likely')
    expect(becauseOf({ netIncome: perMonth(1419.46) })).toBe('has-less-than-the-norm')
  })

  it('is not computed for months without a norm or a limit here', () => {
    expect(becauseOf({}, '2024-09-01')).toBe('not-computed')
    expect(becauseOf({}, '2027-01-01')).toBe('not-computed')
  })
})
