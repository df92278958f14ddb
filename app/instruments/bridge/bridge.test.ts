import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answerDomain,
  answerPillar,
  chooseBeginning,
  isDone,
  joinPillars,
  mayRecord,
  nothingSaid,
  type PillarAnswer,
  type Said,
  takeLineAway,
  turnTo,
} from './bridge.ts'
import { defaultPillars, domainNames, pillarNames } from './pillars.ts'

const withoutSavings = defaultPillars.filter(({ name }) => name !== 'savings')
const answer: PillarAnswer = { now: 2, wanted: 4, carriedBy: ['myself'] }

function said(part: Partial<Said> = {}): Said {
  return { ...nothingSaid, ...part }
}

describe('a talk refuses', () => {
  const refusals: [string, { ok: boolean; reason?: string }, string][] = [
    [
      'a pillar this municipality does not have',
      answerPillar(said(), withoutSavings, 'savings', answer),
      'pillar-not-here',
    ],
    [
      'a domain without pillars here',
      answerDomain(
        said(),
        defaultPillars.filter(({ domain }) => domain !== 'money'),
        'money',
        { words: '' },
      ),
      'domain-not-here',
    ],
    [
      'a line from a pillar to itself',
      joinPillars(said(), defaultPillars, { from: 'debts', to: 'debts', why: '' }),
      'same-pillar',
    ],
    [
      'a line to a pillar that is not here',
      joinPillars(said(), withoutSavings, { from: 'debts', to: 'savings', why: '' }),
      'pillar-not-here',
    ],
    [
      'three domains to begin with',
      chooseBeginning(said(), defaultPillars, {
        beginWith: ['home', 'money', 'learning'],
        longGoal: '',
        shortGoal: '',
      }),
      'too-many-to-begin',
    ],
    [
      'a domain to begin with that has no pillars here',
      chooseBeginning(
        said(),
        defaultPillars.filter(({ domain }) => domain !== 'money'),
        { beginWith: ['home', 'money'], longGoal: '', shortGoal: '' },
      ),
      'domain-not-here',
    ],
    ['to record nothing', mayRecord('open', said()), 'nothing-said'],
    [
      'to record a talk with only skipped pillars',
      mayRecord('open', said({ pillars: { work: { carriedBy: [] } } })),
      'nothing-said',
    ],
    [
      'to record a talk with only a domain that was opened and left empty',
      mayRecord('open', said({ domains: { home: { words: '' } } })),
      'nothing-said',
    ],
    ['to record twice', mayRecord('recorded', said()), 'already-recorded'],
    ['to record what was laid away', mayRecord('set-aside', said()), 'set-aside'],
  ]

  it.each(refusals)('%s', (_, verdict, reason) => {
    expect(verdict).toEqual({ ok: false, reason })
  })
})

describe('a talk', () => {
  it('keeps the order in which the resident first turned to a domain', () => {
    const order = ['money', 'home', 'money'] as const
    expect(order.reduce<Said>(turnTo, said()).order).toEqual(['money', 'home'])
  })

  it('keeps a pillar that is skipped as turned to but not spoken about', () => {
    const result = answerPillar(said(), defaultPillars, 'health', { carriedBy: [] })
    expect(result.ok && result.value.pillars.health).toEqual({ carriedBy: [] })
  })

  it('is done with a domain when every pillar of it was turned to', () => {
    const half = said({ pillars: { housing: answer } })
    const whole = said({ pillars: { housing: answer, family: { carriedBy: [] } } })
    expect([isDone(half, defaultPillars, 'home'), isDone(whole, defaultPillars, 'home')]).toEqual([
      false,
      true,
    ])
  })

  it('joins two pillars once, whichever way round, with the newest reason', () => {
    const first = joinPillars(said(), defaultPillars, {
      from: 'debts',
      to: 'health',
      why: 'pieker',
    })
    const again =
      first.ok &&
      joinPillars(first.value, defaultPillars, { from: 'health', to: 'debts', why: 'slaap' })
    expect(again && again.ok && again.value.lines).toEqual([
      { from: 'health', to: 'debts', why: 'slaap' },
    ])
  })

  it('takes a line away in either direction', () => {
    const joined = said({ lines: [{ from: 'debts', to: 'health', why: '' }] })
    expect(takeLineAway(joined, 'health', 'debts').lines).toEqual([])
  })

  it.each([
    { from: 'debts', to: 'health' },
    { from: 'health', to: 'debts' },
  ] as const)('keeps the other lines when the line from $from to $to goes', ({ from, to }) => {
    const others: Said['lines'] = [
      { from: 'debts', to: 'work', why: 'loonbeslag' },
      { from: 'work', to: 'health', why: 'rug' },
      { from: 'health', to: 'family', why: 'moe' },
      { from: 'family', to: 'debts', why: 'geleend' },
      { from: 'housing', to: 'savings', why: 'borg' },
    ]
    const joined = said({ lines: [...others, { from: 'debts', to: 'health', why: 'pieker' }] })
    expect(takeLineAway(joined, from, to).lines).toEqual(others)
  })

  it.each<[string, Partial<Said>]>([
    ['where one pillar is now', { pillars: { work: { now: 2, carriedBy: [] } } }],
    ['where one pillar should be', { pillars: { work: { wanted: 4, carriedBy: [] } } }],
    ['one face of stress', { domains: { home: { stress: 3, words: '' } } }],
    ['one hand of coping', { domains: { home: { coping: 3, words: '' } } }],
    ['one word', { domains: { home: { words: 'rust' } } }],
    ['a goal for later', { longGoal: 'een droog huis' }],
    ['a goal for soon', { shortGoal: 'bellen met de verhuurder' }],
  ])('can be recorded with %s and nothing else', (_, part) => {
    expect(mayRecord('open', said(part))).toEqual({ ok: true, value: said(part) })
  })

  it('may begin with two domains, and keeps the goals', () => {
    const beginning = {
      beginWith: ['home', 'money'],
      longGoal: 'een droog huis',
      shortGoal: 'bellen met de verhuurder',
    } as const
    expect(chooseBeginning(said(), defaultPillars, beginning)).toEqual({
      ok: true,
      value: said(beginning),
    })
  })

  it('counts a domain chosen twice as one', () => {
    const result = chooseBeginning(said(), defaultPillars, {
      beginWith: ['home', 'home'],
      longGoal: '',
      shortGoal: '',
    })
    expect(result.ok && result.value.beginWith).toEqual(['home'])
  })

  it('never changes another pillar or the talk it came from', () => {
    const anyAnswer = fc.record({
      now: fc.constantFrom(1, 2, 3, 4, 5),
      wanted: fc.constantFrom(1, 2, 3, 4, 5),
      carriedBy: fc.constant([]),
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...pillarNames), anyAnswer), { maxLength: 20 }),
        (answers) => {
          const before = said()
          const after = answers.reduce<Said>((talk, [name, given]) => {
            const result = answerPillar(talk, defaultPillars, name, given)
            return result.ok ? result.value : talk
          }, before)
          expect(before).toEqual(nothingSaid)
          expect(after.pillars).toEqual(Object.fromEntries(answers))
          expect(new Set(after.order).size).toBe(after.order.length)
          expect(after.order.every((domain) => domainNames.includes(domain))).toBe(true)
        },
      ),
      { seed: 20260302 },
    )
  })
})
