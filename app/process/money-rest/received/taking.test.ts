import { describe, expect, it } from 'vitest'
import { newId } from '../../../foundation/ids.ts'
import { papersFor } from './papers.ts'
import {
  aProvision,
  asking,
  came,
  closed,
  grant,
  jelle,
  noor,
  notYet,
  objected,
  opened,
  refusal,
  rested,
  team,
  today,
} from './provision-for-tests.ts'
import type { Step } from './provisions.ts'
import {
  amountsOf,
  helperOf,
  lastDayToObject,
  lastSaid,
  mostAtOnce,
  openProvisions,
  readyPapers,
  sortPapers,
  takeStep,
} from './taking.ts'

const asResident = { is: 'resident', team } as const
const asStaff = { is: 'staff', team } as const

describe('who may say what', () => {
  it.each<[string, Step[], Step, 'resident' | 'staff', string]>([
    ['that it came, said by who works here', [asking, grant], came, 'staff', 'own-word'],
    ['that it is not wanted, said by who works here', [], rested, 'staff', 'own-word'],
    ['that it is done, said by who works here', [asking, refusal], closed, 'staff', 'own-word'],
    [
      'a resident who writes as if heard',
      [asking, grant],
      { ...came, said: 'at-table' },
      'resident',
      'own-word',
    ],
    ['asked for tomorrow', [], { ...asking, on: '2026-04-02' }, 'resident', 'not-yet'],
    ['decided tomorrow', [asking], { ...grant, on: '2026-04-02' }, 'staff', 'not-yet'],
    [
      'asked for in another century',
      [],
      { ...asking, on: '1026-03-02' },
      'resident',
      'too-long-ago',
    ],
    ['asked for by a stranger', [], { ...asking, by: newId<'person'>() }, 'staff', 'not-in-team'],
    [
      'a stranger to help',
      [],
      { kind: 'helper', person: newId<'person'>() },
      'resident',
      'not-in-team',
    ],
    ['a decision that was never asked for', [], grant, 'staff', 'not-asked-yet'],
  ])('refuses %s', (_, steps, step, is, reason) => {
    expect(takeStep(aProvision(steps), step, { is, team }, today)).toEqual({ ok: false, reason })
  })

  it('takes from who works here what was heard at the table', () => {
    const heard = { ...came, said: 'at-table' } as const
    const outcome = takeStep(aProvision([asking, grant]), heard, asStaff, today)
    expect(outcome.ok && outcome.value.stage).toBe('received')
  })

  it('takes everything from the resident', () => {
    const way: Step[] = [
      { kind: 'paper', paper: 'digid', isReady: true },
      asking,
      refusal,
      objected,
      { ...grant, on: '2026-03-30' },
      { kind: 'helper', person: jelle },
      notYet,
      came,
      opened,
      closed,
      opened,
      rested,
    ]
    way.forEach((step, index) => {
      const outcome = takeStep(aProvision(way.slice(0, index)), step, asResident, today)
      expect(outcome.ok).toBe(true)
    })
  })
})

describe('who helps', () => {
  it('is who helped with the check, until somebody else is named', () => {
    expect(helperOf(aProvision(), team).name).toBe('Noor')
    const named = aProvision([{ kind: 'helper', person: jelle }])
    expect(helperOf(named, team).name).toBe('Jelle')
  })

  it('is the fixed face when that person is no longer there, and never nobody', () => {
    const named = aProvision([{ kind: 'helper', person: jelle }], {
      checkHelper: newId<'person'>(),
    })
    expect(helperOf(named, team.slice(0, 1)).name).toBe('Noor')
    expect(helperOf(aProvision([], { checkHelper: jelle }), team.slice(0, 1)).person).toBe(noor)
    expect(() => helperOf(aProvision(), [])).toThrow('nobody')
  })

  it('is who was named last, and never who was named before', () => {
    const gone = newId<'person'>()
    const helpers: Step[] = [
      { kind: 'helper', person: jelle },
      { kind: 'helper', person: gone },
    ]
    expect(helperOf(aProvision(helpers), team).name).toBe('Noor')
    expect(helperOf(aProvision(helpers.toReversed()), team).name).toBe('Jelle')
  })

  it('is a fixed face before anybody else, and else whoever there is', () => {
    const provision = aProvision([], { checkHelper: newId<'person'>() })
    expect(helperOf(provision, team.toReversed()).name).toBe('Noor')
    expect(helperOf(provision, team.slice(1)).name).toBe('Jelle')
  })
})

describe('the day of a step', () => {
  const on = (day: string) => takeStep(aProvision(), { ...asking, on: day }, asResident, today)

  it('is today at the latest, and three years before it was found at the earliest', () => {
    expect(on(today).ok).toBe(true)
    expect(on('2026-04-02')).toEqual({ ok: false, reason: 'not-yet' })
    expect(on('2023-02-27').ok).toBe(true)
    expect(on('2023-02-26')).toEqual({ ok: false, reason: 'too-long-ago' })
  })
})

describe('what was granted', () => {
  it('is what stands in the decision, and nothing with a no or any other step', () => {
    expect(amountsOf(grant)).toEqual({ aYear: 154_800, backPay: 25_800 })
    for (const step of [refusal, asking, opened]) {
      expect(amountsOf(step)).toEqual({ aYear: 0, backPay: 0 })
    }
  })
})

describe('objecting', () => {
  it('can be done until six weeks after the day on the letter', () => {
    expect(lastDayToObject({ on: '2026-03-20' })).toBe('2026-05-01')
    expect(lastDayToObject({ on: '2025-12-01' })).toBe('2026-01-12')
  })
})

describe('papers', () => {
  it('are asked for three at a time', () => {
    const papers = papersFor({ kind: 'national', name: 'assistance' })
    const heaps = sortPapers(papers, ['income'])
    expect(heaps.ready.map(({ key }) => key)).toEqual(['income'])
    expect(heaps.now.map(({ key }) => key)).toEqual(['identity', 'bank-statements', 'rent'])
    expect(heaps.later.map(({ key }) => key)).toEqual(['savings'])
    expect(heaps.now.length).toBeLessThanOrEqual(mostAtOnce)
  })

  it('are those of the municipality for its own scheme, where it names them', () => {
    const scheme = { kind: 'scheme', name: 'stadspas' } as const
    expect(papersFor(scheme, ['Een pasfoto', 'Een pasfoto'])).toEqual([{ key: 'Een pasfoto' }])
    expect(papersFor(scheme).length).toBeGreaterThan(0)
  })

  it('that turn out not to be there are asked for again', () => {
    const ready = { kind: 'paper', paper: 'digid', isReady: true } as const
    expect(readyPapers(aProvision([ready, ready]))).toEqual(['digid'])
    expect(readyPapers(aProvision([ready, { ...ready, isReady: false }]))).toEqual([])
    const rent = { ...ready, paper: 'rent' }
    expect(readyPapers(aProvision([ready, asking, rent, ready]))).toEqual(['rent', 'digid'])
    expect(readyPapers(aProvision([ready, rent, { ...rent, isReady: false }]))).toEqual(['digid'])
  })
})

describe('what was said of money that is still to come', () => {
  it('counts until there is a new decision', () => {
    expect(lastSaid(aProvision([asking, grant, notYet]))).toEqual(notYet)
    expect(lastSaid(aProvision([asking, grant, notYet, grant]))).toBeUndefined()
    expect(lastSaid(aProvision([asking, grant, came, opened]))).toBeUndefined()
    expect(lastSaid(aProvision([asking]))).toBeUndefined()
    expect(lastSaid(aProvision([asking, grant, came]))).toBeUndefined()
    const paper = { kind: 'paper', paper: 'digid', isReady: true } as const
    expect(lastSaid(aProvision([asking, grant, notYet, paper]))).toEqual(notYet)
    expect(lastSaid(aProvision([asking, grant, paper]))).toBeUndefined()
  })
})

describe('what is open', () => {
  it('begins with what can be done, and leaves out what is done', () => {
    const [waits, refused, done] = [
      aProvision([asking]),
      aProvision([asking, refusal]),
      aProvision([asking, grant, came]),
    ]
    expect(openProvisions([waits, done, refused])).toEqual([refused, waits])
  })
})
