import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../calendar.ts'
import type { Told } from '../facts.ts'
import type { AnyFigure } from '../figure.ts'
import { households } from '../households-for-tests.ts'
import { workOut } from '../working-out-for-tests.ts'
import { nl as explained } from '../words/nl.ts'
import { checkSchemes, type SchemeOutcome } from './check-schemes.ts'
import { explainScheme } from './explaining-schemes.ts'
import type { Scheme } from './scheme.ts'
import { aScheme } from './schemes-for-tests.ts'

/** What comes out of a scheme that is there on all days. */
function outcomeOf(forWhom: object, told: Told, on: Day): SchemeOutcome {
  const scheme = aScheme({ forWhom, from: '2020-01-01' })
  const [found] = checkSchemes([scheme], told, on)
  if (found === undefined) throw new Error('No scheme holds on this day.')
  return found.outcome
}

const conditions = fc.record(
  {
    ageFrom: fc.integer({ min: 16, max: 70 }),
    ageTo: fc.integer({ min: 16, max: 90 }),
    beforeAow: fc.boolean(),
    incomePercent: fc.integer({ min: 500, max: 2000 }).map((tenths) => tenths / 10),
    ownsLittle: fc.boolean(),
    childAged: fc.integer({ min: 0, max: 17 }).map((from) => ({ from, to: 17 })),
    homes: fc.subarray(['rents', 'rents-a-room', 'owns'] as const, { minLength: 1 }),
    studies: fc.boolean(),
  },
  { requiredKeys: [] },
)
const dates = fc.constantFrom<Day>('2025-03-02', '2026-02-01', '2026-11-22', '2027-05-01')
const facts = Object.keys({ ...fc.sample(households, 1)[0] }) as (keyof Told)[]
const runs = { numRuns: 500, seed: 2026 }

function partOf(told: Told, hidden: readonly (keyof Told)[]): Told {
  return Object.fromEntries(
    Object.entries(told).filter(([name]) => !hidden.includes(name as keyof Told)),
  ) as Told
}

describe('whatever a scheme asks', () => {
  it('a no stays a no as more is told, and who told all is asked nothing', () => {
    const hidden = fc.subarray(facts)
    fc.assert(
      fc.property(conditions, households, hidden, dates, (forWhom, told, left, on) => {
        const [some, all] = [
          outcomeOf(forWhom, partOf(told, left), on),
          outcomeOf(forWhom, told, on),
        ]
        if (some.kind === 'no') expect(all.kind).toBe('no')
        expect(all.kind).not.toBe('not-enough-known')
      }),
      runs,
    )
  })

  it('the explanation agrees with the outcome, and the amounts with what they are made of', () => {
    fc.assert(
      fc.property(conditions, households, fc.subarray(facts), dates, (forWhom, told, left, on) => {
        const outcome = outcomeOf(forWhom, partOf(told, left), on)
        const unmet = outcome.reasons.filter(({ isMet }) => !isMet)
        expect(unmet.length > 0).toBe(outcome.kind === 'no')
        if (outcome.kind === 'no') expect(unmet).toContain(outcome.because)
        if (outcome.kind === 'not-enough-known') expect(outcome.asks).not.toEqual([])
        const said = explainScheme(outcome, explained)
        expect(said.length).toBeGreaterThanOrEqual(outcome.reasons.length)
        for (const figure of outcome.reasons.flatMap(({ compared }) => compared)) {
          expect(workOut(figure)).toBe(figure.exact)
        }
        for (const { condition, isMet, compared } of outcome.reasons) {
          const [has, most] = compared as [AnyFigure?, AnyFigure?]
          if (has === undefined || most === undefined) continue
          expect(has.exact <= most.exact, condition.about).toBe(isMet)
        }
      }),
      runs,
    )
  })

  it('nothing is shown outside its period', () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((count): Day => {
      const moment = new Date(Date.UTC(2025, 0, 1) + count * 86_400_000)
      return moment.toISOString().slice(0, 10) as Day
    })
    const periods = fc
      .tuple(days, fc.option(days, { nil: undefined }), fc.constantFrom('a', 'b', 'c'))
      .map(([from, until, key]): Scheme => aScheme({ key, from, until }))
    fc.assert(
      fc.property(fc.array(periods, { maxLength: 6 }), days, (versions, on) => {
        const shown = checkSchemes(versions, {}, on).map(({ scheme }) => scheme)
        for (const { from, until } of shown) {
          expect(from <= on && (until === undefined || on <= until)).toBe(true)
        }
        expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length)
        const there = versions.some(
          ({ from, until }) => from <= on && (until === undefined || on <= until),
        )
        expect(shown.length > 0).toBe(there)
      }),
      runs,
    )
  })
})
