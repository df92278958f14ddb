import { describe, expect, it } from 'vitest'
import { newId, type PersonId } from '../../../foundation/ids.ts'
import { aProposal, aVersion, passBody } from './forms-for-tests.ts'
import {
  dayAfter,
  dayBefore,
  type Decision,
  decide,
  isApproved,
  isToBeReviewed,
  keyFor,
  lastDayOf,
  mayPropose,
  overlapping,
  type Proposal,
  schemesOf,
} from './proposal.ts'

const first = aProposal({ from: '2025-01-01', until: '2025-12-31' })
const now = aProposal({ from: '2026-01-01' })
const approved = [first, now]
const stop = (given: Partial<Proposal>) => aProposal({ body: undefined, ...given })

describe('a change of a scheme', () => {
  it.each<[string, Proposal]>([
    ['a scheme of another name', aProposal({ key: 'city-pass-meedoen', from: '2026-03-01' })],
    ['a version of before', aProposal({ from: '2024-01-01', until: '2024-12-31' })],
    ['a change that ends the version of now', aProposal({ from: '2026-07-01', ends: now.id })],
    [
      'a change from the very day the version began',
      aProposal({ from: '2026-01-01', ends: now.id }),
    ],
    ['a stop', stop({ from: '2026-07-01', ends: now.id })],
  ])('may be %s', (_what, proposal) => {
    expect(mayPropose(proposal, approved)).toEqual({ ok: true, value: proposal })
  })

  it.each<[string, string, Proposal]>([
    ['overlaps', 'begins while another holds', aProposal({ from: '2026-07-01' })],
    [
      'overlaps',
      'ends on the first day of another',
      aProposal({ from: '2024-06-01', until: '2025-01-01' }),
    ],
    [
      'overlaps',
      'begins on the last day of another',
      aProposal({ from: '2025-12-31', until: '2025-12-31' }),
    ],
    [
      'overlaps',
      'ends one version and runs into the next',
      aProposal({ from: '2025-07-01', ends: first.id }),
    ],
    [
      'until-before-from',
      'ends before it begins',
      aProposal({ key: 'x', from: '2026-07-01', until: '2026-06-30' }),
    ],
    ['end-missing', 'is for energy and never ends', aProposal({ key: 'x', kind: 'energy' })],
    ['ends-nothing', 'stops nothing', stop({ from: '2026-07-01' })],
    [
      'ends-nothing',
      'ends a version of another scheme',
      aProposal({ key: 'x', from: '2026-07-01', ends: now.id }),
    ],
    ['before-it-began', 'stops before the first day', stop({ from: '2025-12-31', ends: now.id })],
    ['over-already', 'stops what was over', stop({ from: '2026-01-01', ends: first.id })],
  ])('is refused as %s when it %s', (reason, _what, proposal) => {
    expect(mayPropose(proposal, approved)).toEqual({ ok: false, reason })
  })

  it('names the version it overlaps, with the days that are really its', () => {
    const next = aProposal({ from: '2026-07-01', ends: now.id })
    const found = overlapping(aProposal({ from: '2026-06-30' }), [...approved, next])
    expect(found).toMatchObject({ id: now.id, from: '2026-01-01', until: '2026-06-30' })
  })

  it('may fill the days after a stop', () => {
    const stopped = [...approved, stop({ from: '2026-07-01', ends: now.id })]
    expect(mayPropose(aProposal({ from: '2026-07-01' }), stopped).ok).toBe(true)
    expect(mayPropose(aProposal({ from: '2026-06-30' }), stopped).ok).toBe(false)
  })
})

describe('the days of a change', () => {
  it('are one before and one after, over the end of a year and of February', () => {
    expect([dayBefore('2026-01-01'), dayAfter('2025-12-31')]).toEqual(['2025-12-31', '2026-01-01'])
    expect([dayBefore('2028-03-01'), dayAfter('2027-02-28')]).toEqual(['2028-02-29', '2027-03-01'])
  })

  it('may be one single day, and may stop something on its last day or change what is over', () => {
    expect(
      mayPropose(aProposal({ key: 'x', from: '2026-07-01', until: '2026-07-01' }), []).ok,
    ).toBe(true)
    expect(
      mayPropose(aProposal({ key: 'x', from: '2026-07-01', until: '2026-07-31' }), []).ok,
    ).toBe(true)
    expect(mayPropose(stop({ from: '2025-12-31', ends: first.id }), approved).ok).toBe(true)
    const later = aProposal({ from: '2026-02-01', until: '2026-02-28', ends: first.id })
    expect(mayPropose(later, [first]).ok).toBe(true)
  })

  it('must be given for energy, but not to stop it', () => {
    const energy = aProposal({ key: 'energy', kind: 'energy', until: '2026-12-31' })
    expect(mayPropose(energy, []).ok).toBe(true)
    const end = stop({ key: 'energy', kind: 'energy', from: '2026-07-01', ends: energy.id })
    expect(mayPropose(end, [energy]).ok).toBe(true)
  })

  it('are the earliest of what ends a version', () => {
    const july = stop({ from: '2026-07-01', ends: now.id })
    const may = stop({ from: '2026-05-01', ends: now.id })
    expect(lastDayOf(now, [now, july, may])).toBe('2026-04-30')
    expect(lastDayOf(now, [now, may, july])).toBe('2026-04-30')
    expect(lastDayOf({ id: now.id, until: '2026-03-31' }, [july])).toBe('2026-03-31')
  })

  it('do not clash with those of a stop, of itself, or of what never held', () => {
    const stopped = stop({ from: '2026-07-01' })
    expect(overlapping(stopped, approved)).toBeUndefined()
    expect(overlapping(aProposal({ from: '2026-07-01' }), [stopped])).toBeUndefined()
    expect(overlapping(now, [now])).toBeUndefined()
    const instead = aProposal({ from: '2026-01-01', until: '2026-01-31', ends: now.id })
    expect(overlapping(aProposal({ from: '2026-02-01' }), [now, instead])).toBeUndefined()
    // A version of one single day holds on that day.
    const oneDay = aProposal({ from: '2026-07-01', until: '2026-07-01' })
    expect(overlapping(aProposal({ from: '2026-07-01' }), [oneDay])).toMatchObject({
      id: oneDay.id,
    })
    expect(schemesOf([oneDay])).toHaveLength(1)
  })
})

describe('the versions that hold', () => {
  it('end only where something ends them', () => {
    expect(lastDayOf(now, approved)).toBeUndefined()
    const change = aProposal({
      from: '2026-07-01',
      ends: now.id,
      body: { ...passBody, name: 'Pas' },
    })
    expect(
      schemesOf([...approved, change]).map(({ from, until, name }) => [from, until, name]),
    ).toEqual([
      ['2025-01-01', '2025-12-31', 'Merwoudepas'],
      ['2026-01-01', '2026-06-30', 'Merwoudepas'],
      ['2026-07-01', undefined, 'Pas'],
    ])
  })

  it('leave out a version that was ended on its first day, and a stop', () => {
    const change = aProposal({ from: '2026-01-01', ends: now.id })
    expect(schemesOf([now, change])).toHaveLength(1)
    expect(schemesOf([now, stop({ from: '2026-07-01', ends: now.id })])).toMatchObject([
      { from: '2026-01-01', until: '2026-06-30' },
    ])
  })
})

it('a version is approved when somebody said yes, and not before', () => {
  const by = newId<'person'>()
  const said = { reason: '', by, at: new Date('2026-01-03T09:00:00Z') }
  expect(isApproved(aVersion({ decision: { ...said, isApproved: true } }))).toBe(true)
  expect(isApproved(aVersion({ decision: { ...said, isApproved: false } }))).toBe(false)
  expect(isApproved(aVersion())).toBe(false)
})

describe('deciding about a proposal', () => {
  const decision = (given: Partial<Decision> = {}): Decision => ({
    isApproved: true,
    reason: '',
    by: 'sanne' as PersonId,
    at: new Date('2026-01-03T09:00:00Z'),
    ...given,
  })

  it('is for a colleague, with or without a reason', () => {
    expect(decide(aVersion(), decision()).ok).toBe(true)
    expect(
      decide(aVersion(), decision({ isApproved: false, reason: 'De grens is 110 %.' })).ok,
    ).toBe(true)
  })

  it.each([
    ['own-proposal', aVersion(), decision({ by: 'bram' as PersonId })],
    [
      'own-proposal',
      aVersion(),
      decision({ by: 'bram' as PersonId, isApproved: false, reason: 'Toch niet.' }),
    ],
    ['decided-already', aVersion({ decision: decision() }), decision()],
    ['reason-missing', aVersion(), decision({ isApproved: false, reason: '  ' })],
  ])('is refused as %s', (reason, version, given) => {
    expect(decide(version, given)).toEqual({ ok: false, reason })
  })
})

it('two schemes of one kind and one name are one scheme', () => {
  expect(keyFor('city-pass', 'De  Merwoude-pas')).toBe(keyFor('city-pass', 'de merwoude pas'))
  expect(keyFor('city-pass', 'De  Merwoude-pas')).toBe('city-pass-de-merwoude-pas')
  expect(keyFor('energy', '!')).toBe('energy')
  expect(keyFor('city-pass', 'Pas')).not.toBe(keyFor('children', 'Pas'))
})

it.each([
  ['2025-11-22', false],
  ['2025-11-21', true],
] as const)(
  'on 22 November 2026 what was reviewed on %s is to be reviewed: %s',
  (reviewedOn, is) => {
    expect(isToBeReviewed({ reviewedOn }, '2026-11-22')).toBe(is)
  },
)
