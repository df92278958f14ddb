import { describe, expect, it } from 'vitest'
import { newId, type ReadingId } from '../../foundation/ids.ts'
import { type DomainAnswer, nothingSaid, type Said, type Step } from './bridge.ts'
import { defaultPillars, type Pillar, type PillarName } from './pillars.ts'
import { compareReadings, type Reading, standingReadings } from './readings.ts'

function reading(
  heldOn: string,
  now: { readonly [P in PillarName]?: Step },
  more: Partial<Reading> & { readonly stress?: Said['domains'] } = {},
): Reading {
  const { stress = {}, ...rest } = more
  return {
    id: newId<'reading'>(),
    resident: newId<'resident'>(),
    talk: newId<'talk'>(),
    moment: 'start',
    held: 'table',
    heldOn,
    corrects: undefined,
    pillars: defaultPillars,
    said: {
      ...nothingSaid,
      pillars: Object.fromEntries(
        Object.entries(now).map(([name, step]) => [name, { now: step, carriedBy: [] }]),
      ),
      domains: stress,
    },
    recordedAt: new Date(`${heldOn}T12:00:00Z`),
    ...rest,
  }
}

function stressOf(stress: Step | undefined): DomainAnswer {
  return stress === undefined ? { words: '' } : { stress, words: '' }
}

describe('comparing bridges', () => {
  it('has nothing to compare with one bridge', () => {
    expect(compareReadings([reading('2025-01-10', { housing: 2 })])).toBeUndefined()
  })

  it('has nothing to compare without a bridge', () => {
    expect(compareReadings([])).toBeUndefined()
  })

  it('puts what grew most first', () => {
    const change = compareReadings([
      reading('2025-01-10', { housing: 2, debts: 1, work: 3 }),
      reading('2025-07-10', { housing: 3, debts: 4, work: 3 }),
    ])
    expect(change?.grown.map(({ pillar, up }) => [pillar, up])).toEqual([
      ['debts', 3],
      ['housing', 1],
    ])
    expect(change?.same.map(({ pillar }) => pillar)).toEqual(['work'])
  })

  it('says since when a pillar stands where it stands', () => {
    const change = compareReadings([
      reading('2024-01-10', { debts: 1 }),
      reading('2024-07-10', { debts: 3 }),
      reading('2025-01-10', { debts: 3 }),
    ])
    expect(change?.grown[0]?.since).toBe('2024-07-10')
  })

  it('tells a setback as a setback, and not as the whole story', () => {
    const change = compareReadings([
      reading('2024-01-10', { debts: 1, health: 4 }),
      reading('2025-01-10', { debts: 2, health: 3 }),
    ])
    expect(change?.harder.map(({ pillar }) => pillar)).toEqual(['health'])
    expect(change?.grown.map(({ pillar }) => pillar)).toEqual(['debts'])
  })

  it('keeps a pillar that was spoken about once apart: never as a zero', () => {
    const change = compareReadings([
      reading('2024-01-10', { debts: 1 }),
      reading('2025-01-10', { debts: 2, family: 5 }),
    ])
    expect(change?.onlyOnce).toEqual(['family'])
    expect(change?.grown.map(({ pillar }) => pillar)).not.toContain('family')
  })

  it('says so when the pillars changed in between, and compares only those in both', () => {
    const change = compareReadings([
      reading('2024-01-10', { savings: 1, debts: 1 }),
      reading(
        '2025-01-10',
        { debts: 2 },
        { pillars: defaultPillars.filter(({ name }) => name !== 'savings') },
      ),
    ])
    expect(change?.setChanged).toBe(true)
    expect(change?.grown.map(({ pillar }) => pillar)).toEqual(['debts'])
  })

  it('leaves out a pillar that came later, however often it was spoken about since', () => {
    const before = { pillars: defaultPillars.filter(({ name }) => name !== 'savings') }
    const change = compareReadings([
      reading('2024-01-10', { debts: 1 }, before),
      reading('2024-07-10', { debts: 1, savings: 1 }),
      reading('2025-01-10', { debts: 2, savings: 4 }),
    ])
    expect(change?.grown.map(({ pillar }) => pillar)).toEqual(['debts'])
  })

  it('does not call a pillar that came later spoken about once', () => {
    const change = compareReadings([
      reading('2024-01-10', {}, { pillars: defaultPillars.slice(1) }),
      reading('2025-01-10', { housing: 2 }),
    ])
    expect(change?.onlyOnce).toEqual([])
  })

  it.each<[string, readonly Pillar[], readonly Pillar[], boolean]>([
    ['stayed', defaultPillars, defaultPillars, false],
    ['stand in another order', defaultPillars, defaultPillars.toReversed(), false],
    ['are one more', defaultPillars.slice(1), defaultPillars, true],
    ['are one fewer', defaultPillars, defaultPillars.slice(1), true],
    ['are as many but others', defaultPillars.slice(1), defaultPillars.slice(0, -1), true],
  ])('knows whether the set changed when the pillars %s', (_, before, after, setChanged) => {
    const change = compareReadings([
      reading('2024-01-10', {}, { pillars: before }),
      reading('2025-01-10', {}, { pillars: after }),
    ])
    expect(change?.setChanged).toBe(setChanged)
  })

  it('tells how a pillar went by the first and the last time it was spoken about', () => {
    const change = compareReadings([
      reading('2023-01-10', { health: 3 }),
      reading('2023-07-10', { health: 3, debts: 1 }),
      reading('2024-01-10', { health: 3, debts: 5 }),
      reading('2024-07-10', { health: 3 }),
      reading('2025-01-10', { health: 3, debts: 3 }),
      reading('2025-07-10', { health: 3 }),
    ])
    expect(change).toEqual({
      grown: [{ pillar: 'debts', from: 1, to: 3, up: 2, since: '2025-01-10' }],
      same: [{ pillar: 'health', from: 3, to: 3, up: 0, since: '2023-01-10' }],
      harder: [],
      onlyOnce: [],
      setChanged: false,
      calmer: [],
    })
  })

  it('compares no pillar that was spoken about in one bridge only', () => {
    const change = compareReadings([
      reading('2024-01-10', { debts: 1 }),
      reading('2025-01-10', { family: 5 }),
    ])
    expect(change).toEqual({
      grown: [],
      same: [],
      harder: [],
      onlyOnce: ['family', 'debts'],
      setChanged: false,
      calmer: [],
    })
  })

  it.each<[string, Step | undefined, Step | undefined]>([
    ['stayed as it was', 3, 3],
    ['grew', 2, 4],
    ['was told at first only', 4, undefined],
    ['was told at last only', undefined, 2],
  ])('does not call a domain calmer when the stress %s', (_, before, after) => {
    const change = compareReadings([
      reading('2024-01-10', {}, { stress: { money: stressOf(before) } }),
      reading('2025-01-10', {}, { stress: { money: stressOf(after) } }),
    ])
    expect(change?.calmer).toEqual([])
  })

  it('compares the stress of the first bridge with that of the last, whatever was between', () => {
    const change = compareReadings([
      reading('2024-01-10', {}, { stress: { home: stressOf(4), money: stressOf(2) } }),
      reading('2024-07-10', {}, { stress: { home: stressOf(5), money: stressOf(1) } }),
      reading('2025-01-10', {}, { stress: { home: stressOf(3), money: stressOf(2) } }),
    ])
    expect(change?.calmer).toEqual([{ domain: 'home', from: 4, to: 3 }])
  })

  it('sees where it became calmer', () => {
    const change = compareReadings([
      reading('2024-01-10', { debts: 1 }, { stress: { money: { stress: 5, words: '' } } }),
      reading('2025-01-10', { debts: 2 }, { stress: { money: { stress: 2, words: '' } } }),
    ])
    expect(change?.calmer).toEqual([{ domain: 'money', from: 5, to: 2 }])
  })
})

describe('the readings that count', () => {
  it('leave out one that a later one put right, and stand in the order they were held', () => {
    const first = reading('2024-01-10', { debts: 1 })
    const later = reading('2025-01-10', { debts: 3 })
    const right = reading('2024-01-10', { debts: 2 }, { corrects: first.id })
    const counted: ReadingId[] = standingReadings([later, first, right]).map(({ id }) => id)
    expect(counted).toEqual([right.id, later.id])
  })

  it('stand in the order they were recorded when they were held on one day', () => {
    const morning = reading('2025-01-10', {}, { recordedAt: new Date('2025-01-10T09:00:00Z') })
    const evening = reading('2025-01-10', {}, { recordedAt: new Date('2025-01-10T19:00:00Z') })
    expect(standingReadings([evening, morning])).toEqual([morning, evening])
    expect(standingReadings([morning, evening])).toEqual([morning, evening])
  })

  it('put one that was copied from paper at the day it was held', () => {
    const copied = reading('2024-01-10', {}, { recordedAt: new Date('2025-03-01T12:00:00Z') })
    const typed = reading('2025-01-10', {})
    expect(standingReadings([typed, copied])).toEqual([copied, typed])
  })
})
