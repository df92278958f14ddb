import { describe, expect, it } from 'vitest'
import { newId, type ReadingId } from '../../foundation/ids.ts'
import { nothingSaid, type Said, type Step } from './bridge.ts'
import { defaultPillars, type PillarName } from './pillars.ts'
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

describe('comparing bridges', () => {
  it('has nothing to compare with one bridge', () => {
    expect(compareReadings([reading('2025-01-10', { housing: 2 })])).toBeUndefined()
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
})
