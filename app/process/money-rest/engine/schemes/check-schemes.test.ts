import { describe, expect, it } from 'vitest'
import type { Day } from '../calendar.ts'
import type { Told } from '../facts.ts'
import { once, perMonth } from '../money.ts'
import { nl as explained } from '../words/nl.ts'
import { checkSchemes, type SchemeOutcome } from './check-schemes.ts'
import { explainScheme } from './explaining-schemes.ts'
import { type Conditions, kindsWithout, schemeKinds } from './scheme.ts'
import { aScheme, schemeFor } from './schemes-for-tests.ts'
import { nl as schemes } from './words/nl.ts'

const day = '2026-11-22'

function outcomeOf(forWhom: Conditions, told: Told, on: Day = day): SchemeOutcome {
  const [found] = checkSchemes([schemeFor(forWhom)], told, on)
  if (found === undefined) throw new Error('No scheme holds on this day.')
  return found.outcome
}

/** What decided, or what is missing. */
function inShort(outcome: SchemeOutcome): string {
  if (outcome.kind === 'no') return `no: ${outcome.because.condition.about}`
  return outcome.kind === 'possible' ? 'possible' : `asks ${outcome.asks.join(', ')}`
}

const alone: Told = { born: '1990-05-05', hasPartner: false, children: [], housemates: 0 }
const parent: Told = { ...alone, children: ['2016-04-01', '2019-11-15'] }

describe('a scheme', () => {
  it.each<[string, Conditions, Told, string]>([
    ['without conditions is for everybody', {}, {}, 'possible'],
    [
      'from 21 is not there a month before',
      { ageFrom: 21 },
      { born: '2005-11-02' },
      'no: age-from',
    ],
    [
      'from 21 is there from the first whole month',
      { ageFrom: 21 },
      { born: '2005-11-01' },
      'possible',
    ],
    [
      'up to 17 still counts the year in which somebody is 17',
      { ageTo: 17 },
      { born: '2008-11-02' },
      'possible',
    ],
    ['up to 17 is over at 18', { ageTo: 17 }, { born: '2008-11-01' }, 'no: age-to'],
    ['before AOW ends at 67', { beforeAow: true }, { born: '1959-11-01' }, 'no: before-aow'],
    ['before AOW is there until then', { beforeAow: true }, { born: '1959-11-02' }, 'possible'],
    ['asks for the day of birth when that decides', { ageFrom: 21 }, {}, 'asks born'],
    [
      'for children of 4 to 17 counts one of them',
      { childAged: { from: 7, to: 17 } },
      parent,
      'possible',
    ],
    [
      'for children leaves out who has none',
      { childAged: { from: 4, to: 17 } },
      alone,
      'no: children',
    ],
    [
      'for children leaves out who has only younger ones',
      { childAged: { from: 11, to: 17 } },
      parent,
      'no: children',
    ],
    [
      'for who rents leaves out an owner',
      { homes: ['rents', 'rents-a-room'] },
      { home: 'owns' },
      'no: home',
    ],
    [
      'for who rents counts a room',
      { homes: ['rents', 'rents-a-room'] },
      { home: 'rents-a-room' },
      'possible',
    ],
    [
      'for students leaves out who gets no student finance',
      { studies: true },
      { studies: false },
      'no: studies',
    ],
    [
      'not for students leaves out who does',
      { studies: false },
      { studies: true },
      'no: no-studies',
    ],
    [
      'for who owns little goes by the limit of one alone',
      { ownsLittle: true },
      { ...alone, assets: once(8000.01) },
      'no: owns-little',
    ],
    [
      'for who owns little goes by the limit of a parent',
      { ownsLittle: true },
      { ...parent, assets: once(16_000) },
      'possible',
    ],
    [
      'supposes that who does not know owns little',
      { ownsLittle: true },
      { ...alone, assets: 'unknown' },
      'possible',
    ],
    [
      'asks who lives there before it judges what they own',
      { ownsLittle: true },
      { assets: once(9000) },
      'asks hasPartner, children',
    ],
  ])('%s', (_sentence, forWhom, told, expected) => {
    expect(inShort(outcomeOf(forWhom, told))).toBe(expected)
  })

  it.each<[string, Told, string]>([
    // Derived: 110 % of 1,419.46 is 1,561.406; of 2,027.79 it is 2,230.569.
    ['at the limit of one alone', { ...alone, netIncome: perMonth(1561.4) }, 'possible'],
    [
      'a cent above the limit of one alone',
      { ...alone, netIncome: perMonth(1561.41) },
      'no: income',
    ],
    [
      'two at their limit',
      { ...alone, hasPartner: true, netIncome: perMonth(2000), partnerNetIncome: perMonth(230.56) },
      'possible',
    ],
    [
      'two a cent above it',
      { ...alone, hasPartner: true, netIncome: perMonth(2000), partnerNetIncome: perMonth(230.57) },
      'no: income',
    ],
    // Derived: 110 % of the 1,013.89 of two who share costs is 1,115.279.
    [
      'who shares costs with one other',
      { ...alone, housemates: 1, costSharers: 1, netIncome: perMonth(1115.28) },
      'no: income',
    ],
    [
      'somebody of 67, whose norm is not known here',
      { ...alone, born: '1959-11-01', netIncome: perMonth(9000) },
      'possible',
    ],
    [
      'somebody of 20, whose norm is not known here',
      { ...alone, born: '2006-11-01', netIncome: perMonth(9000) },
      'possible',
    ],
    [
      'somebody of whom the age is not known',
      { hasPartner: false, housemates: 0, netIncome: perMonth(9000) },
      'asks born',
    ],
  ])('with a limit of 110 % of the norm holds it against %s', (_who, told, expected) => {
    expect(inShort(outcomeOf({ incomePercent: 110 }, told))).toBe(expected)
  })

  it('says what the municipality looks at itself where no norm is known for the day', () => {
    const outcome = outcomeOf({ incomePercent: 110, ownsLittle: true }, parent, '2027-03-01')
    const said = explainScheme(outcome, explained).map(({ text }) => text)
    expect(said).toEqual([schemes.looksAtAssets, schemes.looksAtIncome])
  })

  it('says what was compared, down to the law', () => {
    const told = { ...alone, netIncome: perMonth(1600) }
    const [line] = explainScheme(outcomeOf({ incomePercent: 110 }, told), explained)
    expect(line?.text).toBe('Er komt meer binnen dan 110 % van de bijstand.')
    expect(line?.parts.map(({ text }) => text)).toEqual([
      'wat er bij jou binnenkomt: €\u00a01.600 per maand – dat heb je zelf gezegd',
      'de grens van deze regeling: €\u00a01.561,40 per maand – 110 % van:',
    ])
    expect(line?.parts[1]?.parts[0]?.text).toContain('€\u00a01.419,46 per maand')
  })
})

describe('the versions of a scheme', () => {
  const versions = [
    aScheme({ name: 'Eerst', from: '2025-01-01', until: '2025-12-31' }),
    aScheme({ name: 'Nu', from: '2026-01-01', until: '2026-12-31' }),
    aScheme({ name: 'Pas', key: 'pas', kind: 'city-pass', from: '2026-06-01' }),
  ]

  it.each<[Day, readonly string[]]>([
    ['2024-12-31', []],
    ['2025-12-31', ['Eerst']],
    ['2026-01-01', ['Nu']],
    ['2026-06-01', ['Nu', 'Pas']],
    ['2027-01-01', ['Pas']],
  ])('on %s are %j', (on, names) => {
    expect(checkSchemes(versions, {}, on).map(({ scheme }) => scheme.name)).toEqual(names)
  })

  it('leave the kinds that were not looked at', () => {
    const without = schemeKinds.filter(
      (kind) => kind !== 'income-supplement' && kind !== 'city-pass',
    )
    expect(kindsWithout(versions, '2026-07-01')).toEqual(without)
    expect(kindsWithout(versions, '2024-07-01')).toEqual(schemeKinds)
  })
})
