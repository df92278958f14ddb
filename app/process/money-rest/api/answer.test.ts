import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../foundation/language/language.ts'
import { kinds } from '../answers.ts'
import type { Day } from '../engine/calendar.ts'
import { check, provisionNames } from '../engine/check.ts'
import type { FactName } from '../engine/facts.ts'
import { households as toldHouseholds } from '../engine/households-for-tests.ts'
import { cents } from '../engine/money.ts'
import { answer, answerInTurns } from './answer.ts'
import { answerShape } from './answer-shape.ts'
import { readRequest } from './input-errors.ts'
import { fieldOf, type Household, householdShape, mostPeople, toTold } from './request.ts'

const amount = fc.oneof(
  fc.constantFrom(0, 1, 999_999_999, 1_000_000_000),
  fc.integer({ min: 0, max: 1_000_000_000 }),
  fc.integer({ min: 0, max: 10_000_000 }),
)
const yesNo = fc.boolean()
const people = fc.integer({ min: 0, max: mostPeople })
const born = (first: number, last: number) =>
  fc
    .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 10, max: 12 }))
    .map(([year, month]) => `${year}-${month}-28`)

/** Any household the request takes: also the absurd, the contradictory and the empty. */
const anyHousehold = fc.record(
  {
    born: born(1910, 2022),
    hasPartner: yesNo,
    children: fc.array(fc.record({ born: born(2009, 2022) }), { maxLength: 20 }),
    getsChildBenefit: yesNo,
    incomePerYear: amount,
    partnerIncomePerYear: amount,
    assets: amount,
    isInsured: yesNo,
    partnerIsInsured: yesNo,
    home: fc.constantFrom('rents', 'rents-a-room', 'owns', 'lives-with-others', 'has-no-home'),
    bareRentPerMonth: amount,
    housemates: fc.constant(mostPeople),
    housematesIncomePerYear: amount,
    costSharers: people,
    netIncomePerMonth: amount,
    partnerNetIncomePerMonth: amount,
    studies: yesNo,
    paysChildcare: yesNo,
    worksOrLearns: yesNo,
    isSeized: yesNo,
    keepsPerMonth: amount,
  },
  { requiredKeys: [] },
)
const days = fc.constantFrom('2024-09-01', '2024-03-31', '2025-07-01', '2026-02-28', '2026-12-31')

describe('the answer to a program', () => {
  it('has the shape it was described to have, whatever a request may say', () => {
    const request = fc.record({
      date: days,
      households: fc.array(anyHousehold, { minLength: 1, maxLength: 3 }),
      withWorkingOut: yesNo,
    })
    fc.assert(
      fc.property(request, fc.constantFrom(...languages), (asked, language) => {
        const read = readRequest(asked)
        if (!read.ok) throw new Error(JSON.stringify(read.errors))
        const given = answer(read.request, language, [])
        const sent: unknown = JSON.parse(JSON.stringify(given))
        expect(answerShape.parse(sent)).toEqual(sent)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('has the amounts and the outcomes of the engine', () => {
    fc.assert(
      fc.property(toldHouseholds, days, (told, date) => {
        const on = date as Day
        const household = householdShape.parse(
          Object.fromEntries(
            Object.entries(fieldOf).map(([fact, field]) => {
              const value = told[fact as FactName]
              return [
                field,
                fact === 'children' ? told.children.map((one) => ({ born: one })) : value,
              ]
            }),
          ),
        )
        expect(toTold(household)).toEqual(told)
        const { outcomes } = check(told, on)
        const { households } = answer({ date: on, households: [household] }, 'nl', [])
        const said = households[0]?.provisions.map((one) =>
          one.outcome === 'likely' ? [one.amountPerMonth, one.amountPerYear] : one.outcome,
        )
        expect(said).toEqual(
          provisionNames.map((name) => {
            const one = outcomes[name]
            if (one.kind !== 'likely') return one.kind
            return [cents(one.month.exact), cents(one.year.exact)]
          }),
        )
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  it('is the same in turns as in one go', async () => {
    const households: Household[] = Array.from({ length: 120 }, (_, nth) => ({
      housemates: nth % 9,
    }))
    const request = { date: '2026-11-22' as Day, households }
    expect(await answerInTurns(request, 'en', [])).toEqual(answer(request, 'en', []))
  })

  it('knows every fact by a name that says its period', () => {
    expect(Object.values(fieldOf).toSorted()).toEqual(Object.keys(householdShape.shape).toSorted())
    const ends = { 'year-amount': 'PerYear', 'month-amount': 'PerMonth' } as const
    for (const [fact, field] of Object.entries(fieldOf)) {
      const kind = kinds[fact as FactName]
      const end = fact === 'bareRent' ? 'PerMonth' : (ends as Record<string, string>)[kind]
      expect([field, field.replace(/Per(Year|Month)$/, '')]).toEqual([`${fact}${end ?? ''}`, fact])
    }
  })
})
