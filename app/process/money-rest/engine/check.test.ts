import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from './calendar.ts'
import { check, type ProvisionName, provisionNames } from './check.ts'
import type { Told } from './facts.ts'
import type { AnyFigure } from './figure.ts'
import { euros, households } from './households-for-tests.ts'
import { perMonth, perYear } from './money.ts'
import { workOut } from './working-out-for-tests.ts'

const days: readonly Day[] = ['2024-08-01', '2025-03-02', '2026-02-01', '2026-11-22']

/** Amounts before rounding, by provision. */
const exactNames = {
  'rent-benefit': 'rent-benefit-exact',
  'healthcare-benefit': 'healthcare-benefit-exact',
  'child-budget': 'child-budget-exact',
  assistance: 'assistance',
} as const

function figuresIn(figure: AnyFigure): readonly AnyFigure[] {
  return [figure, ...figure.parts.flatMap(figuresIn)]
}

function exactOf(told: Told, on: Day, name: keyof typeof exactNames): number {
  const outcome = check(told, on).outcomes[name]
  if (outcome.kind !== 'likely') return 0
  const exact = figuresIn(outcome.month).find((figure) => figure.name === exactNames[name])
  return exact?.exact ?? Number.NaN
}

const incomeTested = Object.keys(exactNames) as (keyof typeof exactNames)[]

describe('a check', () => {
  it('always explains the very amount it gives', () => {
    fc.assert(
      fc.property(households, fc.constantFrom(...days), (told, on) => {
        const found = check(told, on)
        for (const name of provisionNames) {
          const outcome = found.outcomes[name]
          const figures =
            outcome.kind === 'likely'
              ? [outcome.month, outcome.year]
              : outcome.kind === 'no'
                ? outcome.reasons.flatMap(({ compared }) => compared)
                : []
          for (const figure of figures.flatMap(figuresIn)) {
            expect(workOut(figure), figure.name).toBe(figure.exact)
          }
        }
      }),
      { numRuns: 300, seed: 2026 },
    )
  })

  it('has the sum of the parts as the whole, to the grain', () => {
    const summed = new Set<string>()
    fc.assert(
      fc.property(households, fc.constantFrom(...days), (told, on) => {
        for (const outcome of Object.values(check(told, on).outcomes)) {
          if (outcome.kind !== 'likely') continue
          for (const { how, parts, exact, per, name } of figuresIn(outcome.month)) {
            if (how.kind !== 'sum') continue
            summed.add(name)
            expect(
              parts.reduce((total, part) => total + part.exact, 0),
              name,
            ).toBe(exact)
            expect(parts.map((part) => part.per)).toEqual(parts.map(() => per))
          }
        }
      }),
      { numRuns: 300, seed: 2026 },
    )
    expect(summed.size).toBeGreaterThan(4)
  })

  it.each(incomeTested)('never gives more %s for more income', (name) => {
    fc.assert(
      fc.property(households, fc.constantFrom(...days), euros(5000), (told, on, more) => {
        const before = exactOf(told, on, name)
        const richer: Told = {
          ...told,
          income: perYear((told.income + Math.round(more * 100)) / 100),
          netIncome: perMonth((told.netIncome + Math.round(more * 100)) / 100),
        }
        expect(exactOf(richer, on, name)).toBeLessThanOrEqual(before)
      }),
      { numRuns: 500, seed: 2026 },
    )
  })

  it('says no or yes when everything is known, never that it knows too little', () => {
    fc.assert(
      fc.property(households, fc.constantFrom(...days), (told, on) => {
        const kinds = Object.values(check(told, on).outcomes).map(({ kind }) => kind)
        expect(kinds).not.toContain('not-enough-known')
      }),
      { numRuns: 300, seed: 2026 },
    )
  })

  it('knows what it still needs of a household that told nothing', () => {
    const { outcomes } = check({}, '2026-11-22')
    const asks = (name: ProvisionName) => {
      const outcome = outcomes[name]
      return outcome.kind === 'not-enough-known' ? outcome.asks : outcome.kind
    }
    expect(asks('child-benefit')).toEqual(['children'])
    expect(asks('healthcare-benefit')).toEqual([
      'born',
      'isInsured',
      'hasPartner',
      'income',
      'assets',
    ])
  })

  it('stays no once it is no, whatever else is told', () => {
    fc.assert(
      fc.property(
        households,
        fc.array(
          fc.constantFrom(...(Object.keys({ ...fc.sample(households, 1)[0] }) as (keyof Told)[])),
        ),
        fc.constantFrom(...days),
        (told, hidden, on) => {
          const part = Object.fromEntries(
            Object.entries(told).filter(([name]) => !hidden.includes(name as keyof Told)),
          ) as Told
          const [some, all] = [check(part, on).outcomes, check(told, on).outcomes]
          const changed = provisionNames.filter(
            (name) => some[name].kind === 'no' && all[name].kind !== 'no',
          )
          expect(changed).toEqual([])
        },
      ),
      { numRuns: 300, seed: 2026 },
    )
  })
})
