import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asFact, carry, kinds, mostChildren, readAnswer, readCarried } from './answers.ts'
import type { Told } from './engine/facts.ts'
import { households } from './engine/households-for-tests.ts'

const today = '2026-11-22'
const one = (answer: string, over?: string) => ({
  antwoord: [answer],
  ...(over === undefined ? {} : { over: [over] }),
})

describe('an answer', () => {
  it.each([
    ['hasPartner', one('ja'), { hasPartner: true }],
    ['hasPartner', one('nee'), { hasPartner: false }],
    ['born', one('1990-05-05'), { born: '1990-05-05' }],
    [
      'children',
      { antwoord: ['2016-04-01', '', '2019-04-01'] },
      { children: ['2016-04-01', '2019-04-01'] },
    ],
    ['children', {}, { children: [] }],
    ['income', one('400', 'week'), { income: 2_080_000 }],
    ['income', one('1.500'), { income: 1_800_000 }],
    ['netIncome', one('1.600', 'four-weeks'), { netIncome: 173_333 }],
    ['bareRent', one('712,35'), { bareRent: 71_235 }],
    ['home', one('rents'), { home: 'rents' }],
    ['housemates', one(''), { housemates: 0 }],
    ['housemates', one('3'), { housemates: 3 }],
  ] as const)('to %s is taken: %j', (fact, typed, told) => {
    expect(readAnswer(fact, typed, today)).toEqual({ ok: true, value: told })
  })

  it.each([
    ['hasPartner', {}, 'no-choice'],
    ['hasPartner', one('misschien'), 'no-choice'],
    ['home', one('kasteel'), 'no-choice'],
    ['born', one('2026-02-30'), 'no-day'],
    ['born', one('2026-11-23'), 'not-born-yet'],
    ['born', one('1899-01-01'), 'too-old'],
    ['children', { antwoord: ['2026-11-23'] }, 'not-born-yet'],
    ['children', { antwoord: ['2008-11-22'] }, 'no-child'],
    ['income', one('-5'), 'negative'],
    ['income', one('veel'), 'no-amount'],
    ['assets', one('99999999'), 'too-large'],
    ['costSharers', one('21'), 'no-count'],
    ['costSharers', one('1,5'), 'no-count'],
  ] as const)('to %s is not taken: %j is %s', (fact, typed, reason) => {
    expect(readAnswer(fact, typed, today)).toEqual({ ok: false, reason })
  })

  it('about more children than there is room for keeps the first', () => {
    const days = Array.from({ length: 12 }, (_, day) => `2019-04-${10 + day}`)
    const answer = readAnswer('children', { antwoord: days }, today)
    expect(answer.ok && answer.value.children).toHaveLength(mostChildren)
  })
})

describe('what was told travels along with the form', () => {
  const sent = (told: Told) =>
    Object.fromEntries(carry(told).map(([name, value]) => [name, [value]]))

  it('and comes back as it was, in the same order', () => {
    fc.assert(
      fc.property(households, fc.subarray(Object.keys(kinds)), (told: Told, hidden) => {
        const some = Object.fromEntries(
          Object.entries(told).map(([fact, value]) => [
            fact,
            hidden.includes(fact) ? 'unknown' : value,
          ]),
        ) as Told
        const back = readCarried(sent(some), today)
        expect(back).toEqual(some)
        expect(Object.keys(back)).toEqual(Object.keys(some))
      }),
      { numRuns: 200, seed: 2026 },
    )
  })

  it.each([
    ['weet.hasPartner', 'misschien'],
    ['weet.income', '-5'],
    ['weet.income', '1e9'],
    ['weet.income', '12345678901'],
    ['weet.born', '2030-01-01'],
    ['weet.children', '2016-04-01 morgen'],
    ['weet.constructor', 'ja'],
    ['weet.__proto__', 'ja'],
    ['born', '1990-05-05'],
  ])('but not what was tampered with: %s = %s', (name, value) => {
    expect(readCarried({ [name]: [value] }, today)).toEqual({})
  })

  it('knows its own questions alone', () => {
    expect(asFact('born')).toBe('born')
    expect(asFact('toString')).toBeUndefined()
  })
})
