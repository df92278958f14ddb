import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Told } from './facts.ts'
import { households } from './households-for-tests.ts'
import { once, perMonth, perYear } from './money.ts'
import { whatIf } from './what-if.ts'

const mother: Told = {
  born: '1990-05-05',
  hasPartner: false,
  children: ['2016-04-01', '2019-04-01'],
  getsChildBenefit: true,
  income: perYear(20_000),
  netIncome: perMonth(1419.46),
  assets: once(0),
  isInsured: true,
  home: 'rents',
  bareRent: perMonth(700),
  housemates: 0,
  costSharers: 0,
  studies: false,
  paysChildcare: false,
  worksOrLearns: true,
}

describe('what if', () => {
  it('nothing changes, nothing shifts', () => {
    const { shifts, inHand, tooMuch } = whatIf(mother, {}, '2026-07-01')
    for (const { before, after } of shifts) expect(after).toBe(before)
    expect(inHand.after).toBe(inHand.before)
    expect(tooMuch).toEqual([])
  })

  it('she takes a job of 24 hours: what goes down, what she keeps, and what she may have to pay back', () => {
    const job: Told = { income: perYear(32_000), netIncome: perMonth(2250) }
    const { shifts, inHand, tooMuch } = whatIf(mother, job, '2026-07-01')
    const rent = shifts.find(({ name }) => name === 'rent-benefit')
    // Derived: 700 − 498.20 = 201.80 at 65 %, and 297.49 whole; 22 % of 500 above 31,500 goes off.
    expect(rent).toMatchObject({ before: perMonth(428), after: perMonth(419) })
    expect((inHand.after ?? 0) - (inHand.before ?? 0)).toBeGreaterThan(0)
    // The year comes to 26,000: below every threshold, so nothing was received too much.
    expect(tooMuch).toEqual([])

    const better: Told = { income: perYear(56_000), netIncome: perMonth(3300) }
    // The year comes to 38,000: derived 22 % of 6,500 a year off the rent benefit is 119.16 a month.
    expect(whatIf(mother, better, '2026-07-01').tooMuch).toEqual([
      { name: 'rent-benefit', amount: once(6 * (428 - 309)) },
      { name: 'healthcare-benefit', amount: once(6 * (129 - 34)) },
      { name: 'child-budget', amount: once(6 * (714 - 662)) },
    ])
  })

  it('has in hand what comes in and each provision, before and after', () => {
    fc.assert(
      fc.property(households, households, (told, { income, netIncome }) => {
        const { shifts, inHand } = whatIf(told, { income, netIncome }, '2026-11-22')
        const partner = told.hasPartner ? told.partnerNetIncome : 0
        const sum = (amounts: readonly (number | undefined)[]) =>
          amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0)
        expect(inHand).toEqual({
          before: told.netIncome + partner + sum(shifts.map(({ before }) => before)),
          after: netIncome + partner + sum(shifts.map(({ after }) => after)),
        })
      }),
      { numRuns: 200, seed: 2026 },
    )
  })

  it('has nothing received too much in January, when nothing was received yet', () => {
    const better: Told = { income: perYear(56_000), netIncome: perMonth(3300) }
    expect(whatIf(mother, better, '2026-01-15').tooMuch).toEqual([])
  })

  it('does not guess what is in hand when the income is not known', () => {
    const { inHand } = whatIf({ ...mother, netIncome: 'unknown' }, {}, '2026-07-01')
    expect(inHand).toEqual({ before: undefined, after: undefined })
  })
})
