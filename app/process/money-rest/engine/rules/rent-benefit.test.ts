import { describe, expect, it } from 'vitest'
import type { Told } from '../facts.ts'
import { cents, once, perMonth, perYear } from '../money.ts'
import { rentBenefit } from './rent-benefit.ts'

const alone: Told = {
  born: '1998-03-03',
  hasPartner: false,
  children: [],
  housemates: 0,
  home: 'rents',
  bareRent: perMonth(900),
  assets: once(0),
}

describe('huurtoeslag', () => {
  it.each([
    [22_000, 498],
    [25_000, 449],
    [28_000, 378],
    [31_000, 299],
    [34_000, 215],
    [37_000, 153],
    [41_000, 72],
    [45_000, 11],
  ])(
    'in 2025 for somebody of 27 alone, rent € 900, income € %i, is € %i a month',
    (income, euros) => {
      const outcome = rentBenefit({ ...alone, income: perYear(income) }, '2025-03-02')
      expect(outcome.kind).toBe('likely')
      if (outcome.kind === 'likely') expect(cents(outcome.month.exact)).toBe(perMonth(euros))
    },
  )
})
