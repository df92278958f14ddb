import { describe, expect, it } from 'vitest'
import type { Day } from '../calendar.ts'
import type { Told } from '../facts.ts'
import { cents, once, perYear } from '../money.ts'
import { healthcareBenefit } from './healthcare-benefit.ts'

const alone: Told = {
  born: '1990-05-05',
  hasPartner: false,
  isInsured: true,
  assets: once(0),
}
const together: Told = {
  ...alone,
  hasPartner: true,
  partnerIsInsured: true,
  partnerIncome: perYear(0),
}

/** Euros per month, or what else came of it. */
function monthly(told: Told, income: number, on: Day): number | string {
  const outcome = healthcareBenefit({ ...told, income: perYear(income) }, on)
  return outcome.kind === 'likely' ? cents(outcome.month.exact) / 100 : outcome.kind
}

describe('zorgtoeslag', () => {
  it.each([
    [2025, 'alone', 28_000, 131],
    [2025, 'alone', 30_000, 112],
    [2025, 'alone', 32_000, 90],
    [2025, 'alone', 34_000, 67],
    [2025, 'alone', 36_000, 44],
    [2025, 'alone', 38_000, 21],
    [2025, 'together', 28_000, 250],
    [2025, 'together', 30_000, 232],
    [2025, 'together', 32_000, 209],
    [2025, 'together', 34_000, 187],
    [2025, 'together', 36_000, 164],
    [2025, 'together', 38_000, 141],
    [2025, 'together', 40_000, 118],
    [2025, 'together', 42_000, 95],
    [2026, 'alone', 29_500, 129],
    [2026, 'alone', 30_500, 120],
    [2026, 'alone', 31_500, 109],
    [2026, 'alone', 33_000, 91],
    [2026, 'alone', 35_000, 69],
    [2026, 'alone', 37_000, 46],
    [2026, 'alone', 39_000, 23],
    [2026, 'alone', 40_500, 6],
  ] as const)('in %i for somebody %s with € %i is € %i a month', (year, who, income, euros) => {
    expect(monthly(who === 'alone' ? alone : together, income, `${year}-03-02` as Day)).toBe(euros)
  })

  it.each([
    [2024, 'alone', 1483],
    [2024, 'together', 2833],
    [2025, 'alone', 1573],
    [2025, 'together', 3010],
    [2026, 'alone', 1550],
    [2026, 'together', 2963],
  ] as const)('in %i is at most, for somebody %s, € %i a year', (year, who, euros) => {
    const told = { ...(who === 'alone' ? alone : together), income: perYear(0) }
    const outcome = healthcareBenefit(told, `${year}-03-02` as Day)
    expect(outcome).toMatchObject({ kind: 'likely' })
    if (outcome.kind === 'likely') expect(cents(outcome.year.exact)).toBe(perYear(euros))
  })

  it('supposes who does not know what they own to own little, and says so', () => {
    const outcome = healthcareBenefit(
      { ...alone, assets: 'unknown', income: perYear(20_000) },
      '2026-03-02',
    )
    expect(outcome).toMatchObject({ kind: 'likely' })
    if (outcome.kind === 'likely') expect(outcome.assumes).toContain('owns-little')
  })

  it.each([
    [2024, 'alone', 37_496],
    [2024, 'together', 47_368],
    [2025, 'alone', 39_719],
    [2025, 'together', 50_206],
    [2026, 'alone', 40_857],
    [2026, 'together', 51_142],
  ] as const)('in %i ends, for somebody %s, above € %i', (year, who, income) => {
    const told = who === 'alone' ? alone : together
    const on = `${year}-03-02` as Day
    expect(monthly(told, income, on)).toBe(2)
    expect(monthly(told, income + 8, on)).toBe('no')
  })
})
