import { describe, expect, it } from 'vitest'
import { newId } from '../../../foundation/ids.ts'
import { check } from '../engine/check.ts'
import type { Told } from '../engine/facts.ts'
import type { Cents } from '../engine/money.ts'
import { checkSchemes } from '../engine/schemes/check-schemes.ts'
import { aScheme } from '../engine/schemes/schemes-for-tests.ts'
import {
  finish,
  firstHelper,
  type Found,
  foundIn,
  knownBefore,
  type OpenCheck,
} from './kept-check.ts'
import { readFound, readTold, writeFound, writeTold } from './stored-check.ts'

const told: Told = {
  born: '1990-05-05',
  hasPartner: false,
  children: ['2016-04-01', '2019-04-01'],
  income: 1_920_000 as Cents<'year'>,
  assets: 'unknown',
}
const open: OpenCheck = {
  id: newId<'check'>(),
  resident: newId<'resident'>(),
  held: 'table',
  told,
  version: 3,
  begunAt: new Date('2026-03-02T09:00:00Z'),
  stage: 'open',
}
const found: Found = {
  on: '2026-03-02',
  finds: [
    {
      kind: 'national',
      name: 'healthcare-benefit',
      called: '',
      aboutAYear: 155_000 as Cents<'year'>,
    },
    { kind: 'national', name: 'childcare-benefit', called: '', aboutAYear: undefined },
  ],
}
const helper = { person: newId<'person'>(), seesMoney: true }

describe('finishing a check', () => {
  it('asks for what somebody does not have already, with somebody who helps', () => {
    const verdict = finish(open, found, ['childcare-benefit'], helper)
    expect(verdict).toEqual({
      ok: true,
      value: { found, helper: helper.person, toAskFor: [found.finds[0]] },
    })
  })

  it.each([
    ['without somebody who helps', open, undefined, 'helper-missing'],
    ['that lies aside', { ...open, stage: 'set-aside' as const }, helper, 'not-open'],
    [
      'that is done',
      { ...open, stage: 'done' as const, finishedAt: open.begunAt, found, helper: helper.person },
      helper,
      'not-open',
    ],
  ])('is refused for one %s', (_, kept, who, reason) => {
    expect(finish(kept, found, [], who)).toEqual({ ok: false, reason })
  })

  it('names first who sees money matters, and else the first of the team', () => {
    const other = { person: newId<'person'>(), seesMoney: false }
    expect(firstHelper([other, helper])).toBe(helper.person)
    expect(firstHelper([other])).toBe(other.person)
    expect(firstHelper([])).toBeUndefined()
  })
})

describe('what a check found', () => {
  it('is what is likely, with about how much, and what is possible, of the municipality too', () => {
    const all: Told = { ...told, isInsured: true, paysChildcare: true, worksOrLearns: true }
    const schemes = [
      aScheme({ key: 'pass', name: 'Meedoenpas', forWhom: { childAged: { from: 4, to: 17 } } }),
      aScheme({ key: 'for-elders', forWhom: { ageFrom: 60 } }),
    ]
    const { on, finds } = foundIn(
      check(all, '2026-03-02'),
      checkSchemes(schemes, all, '2026-03-02'),
    )
    expect(on).toBe('2026-03-02')
    const healthcare = finds.find(({ name }) => name === 'healthcare-benefit')
    expect(healthcare?.aboutAYear).toBe(155_000)
    expect(finds).toContainEqual(found.finds[1])
    expect(finds.filter(({ kind }) => kind === 'scheme')).toEqual([
      { kind: 'scheme', name: 'pass', called: 'Meedoenpas', aboutAYear: undefined },
    ])
  })
})

describe('what was told', () => {
  it('comes back as it was, in its order', () => {
    const back = readTold(JSON.parse(writeTold(told)), '2026-03-02')
    expect(back).toEqual(told)
    expect(Object.keys(back)).toEqual(Object.keys(told))
  })

  it('is not asked again where it does not change', () => {
    expect(knownBefore(open)).toEqual({ born: told.born, children: told.children })
    expect(knownBefore({ ...open, told: { born: 'unknown', children: [] } })).toEqual({})
    expect(knownBefore(undefined)).toEqual({})
  })

  it('is refused in a shape of a later release, and so is what was found', () => {
    expect(() => readTold({ version: 2, told: [] }, '2026-03-02')).toThrow('version')
    expect(() => readFound({ version: 2, on: '2026-03-02', finds: [] })).toThrow('version')
    expect(() => readFound({ version: 1, on: '2026-02-30', finds: [] })).toThrow('a day')
  })

  it('is kept with what it found', () => {
    expect(readFound(JSON.parse(writeFound(found)))).toEqual(found)
  })
})
