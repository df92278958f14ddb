import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cents } from '../engine/money.ts'
import {
  aProvision,
  jelle,
  noor,
  objected,
  opened,
  refusal,
  team,
  today,
} from './provision-for-tests.ts'
import { isOpen, standingOf, type Step, stepOn } from './provisions.ts'
import { readStep, writeStep } from './step-document.ts'
import { amountsOf, helperOf, takeStep } from './taking.ts'

/** Any step that anybody could send. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('asked' as const),
    on: fc.constantFrom('2026-03-02', '2026-03-10', '2026-04-20'),
    by: fc.constantFrom('resident' as const, noor, jelle),
    papers: fc.constant([]),
  }),
  fc.record({
    kind: fc.constant('decided' as const),
    outcome: fc.constant('granted' as const),
    on: fc.constantFrom('2026-03-01', '2026-03-12', '2026-03-28'),
    aYear: fc.nat(1_000_000).map((cents) => cents as Cents<'year'>),
    backPay: fc.nat(1_000_000).map((cents) => cents as Cents<'once'>),
  }),
  fc.constant(refusal),
  fc.constantFrom(objected, opened),
  fc.record({
    kind: fc.constant('came' as const),
    what: fc.constantFrom('all' as const, 'not-yet' as const, 'otherwise' as const),
    words: fc.constant(''),
    said: fc.constantFrom('self' as const, 'at-table' as const),
  }),
  fc.record({
    kind: fc.constantFrom('rested' as const, 'closed' as const),
    said: fc.constantFrom('self' as const, 'at-table' as const),
  }),
  fc.record({ kind: fc.constant('helper' as const), person: fc.constantFrom(noor, jelle) }),
  fc.record({
    kind: fc.constant('paper' as const),
    paper: fc.constantFrom('digid', 'rent'),
    isReady: fc.boolean(),
  }),
)

describe('any history of steps, allowed or not', () => {
  const histories = fc.array(
    fc.tuple(anyStep, fc.constantFrom('resident' as const, 'staff' as const)),
    { maxLength: 25 },
  )

  it('stands in one place that is the same when read again, can be opened, and has somebody to help', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(team, team.slice(0, 1)), (history, members) => {
        const steps: Step[] = []
        let standing = standingOf(aProvision())
        for (const [step, is] of history) {
          const outcome = takeStep(aProvision(steps), step, { is, team: members }, today)
          if (!outcome.ok) continue
          steps.push(step)
          standing = outcome.value
          const provision = aProvision(steps, { checkHelper: jelle })
          // What was decided at the step is what a replay of all steps comes to.
          expect(standingOf(provision)).toEqual(standing)
          expect(members.map(({ person }) => person)).toContain(helperOf(provision, members).person)
          if ('was' in standing) expect(isOpen(standing.was)).toBe(true)
          const again = stepOn(standing, opened)
          expect(again.ok).toBe(!isOpen(standing))
          if (again.ok) expect(isOpen(again.value)).toBe(true)
          // Kept and read back, every step is the same.
          const { aYear, backPay } = amountsOf(step)
          const kept = { kind: step.kind, a_year: aYear, back_pay: backPay, made_at: new Date() }
          const body: unknown = JSON.parse(JSON.stringify(writeStep(step)))
          expect(readStep({ ...kept, body })).toEqual(step)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is read without the steps that a later release knows', () => {
    const kept = { a_year: 0, back_pay: 0, made_at: new Date(), body: { version: 2 } }
    expect(readStep({ ...kept, kind: 'sung' })).toBeUndefined()
  })
})
