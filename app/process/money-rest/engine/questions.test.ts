import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import type { FactName, Told } from './facts.ts'
import { households } from './households-for-tests.ts'
import { once, perMonth, perYear } from './money.ts'
import { nextQuestion } from './questions.ts'

const day = '2026-11-22'

const known: Told = {
  born: '1990-05-05',
  hasPartner: false,
  children: ['2019-04-01'],
  getsChildBenefit: true,
  income: perYear(20_000),
  assets: once(0),
  isInsured: true,
  home: 'rents',
  bareRent: perMonth(650),
  housemates: 0,
  costSharers: 0,
  netIncome: perMonth(1300),
  studies: false,
  paysChildcare: false,
  worksOrLearns: true,
  isSeized: false,
}

/** Asks on until nothing is left to ask, and gives what was asked, in that order. */
function interview(answer: (fact: FactName) => Told): FactName[] {
  const told: Told = {}
  const asked: FactName[] = []
  for (;;) {
    const fact = nextQuestion(check(told, day), told)
    if (fact === undefined) return asked
    if (asked.includes(fact)) throw new Error(`${fact} was asked twice.`)
    asked.push(fact)
    Object.assign(told, answer(fact))
  }
}

/** Somebody who knows everything about this household. */
function interviewOf(answers: Told): FactName[] {
  return interview((fact) => ({ [fact]: answers[fact] }))
}

describe('the questions', () => {
  it('end for every household, within 25, and leave nothing open', () => {
    fc.assert(
      fc.property(households, (answers: Told) => {
        const asked = interviewOf(answers)
        expect(asked.length).toBeLessThanOrEqual(25)
        const told = Object.fromEntries(asked.map((fact) => [fact, answers[fact]])) as Told
        expect(Object.values(check(told, day).outcomes).map(({ kind }) => kind)).not.toContain(
          'not-enough-known',
        )
        // Knowing the rest too changes nothing.
        const kinds = (found: Told) =>
          Object.values(check(found, day).outcomes).map(({ kind }) => kind)
        expect(kinds(told)).toEqual(kinds(answers))
      }),
      { numRuns: 200, seed: 2026 },
    )
  })

  it('end when nothing is known, and ask nothing twice', () => {
    const asked = interview((fact) => ({ [fact]: 'unknown' }))
    expect(asked.length).toBeGreaterThan(5)
  })

  it('leave out what cannot matter any more', () => {
    const owner = interviewOf({ ...known, home: 'owns', children: [] })
    expect(owner).not.toContain('bareRent')
    expect(owner).not.toContain('getsChildBenefit')
    expect(owner).not.toContain('paysChildcare')
  })
})
