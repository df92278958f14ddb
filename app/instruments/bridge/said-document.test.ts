import { describe, expect, it } from 'vitest'
import { nothingSaid, type Said } from './bridge.ts'
import { bringUpToDate, readSaid, writeSaid } from './said-document.ts'

const full: Said = {
  pillars: { housing: { now: 2, wanted: 4, carriedBy: ['myself', 'professionals'] } },
  domains: { home: { stress: 4, coping: 2, words: 'het lekt' } },
  order: ['home'],
  lines: [{ from: 'housing', to: 'health', why: 'door het vocht' }],
  beginWith: ['home'],
  longGoal: 'een droog huis',
  shortGoal: 'bellen met de verhuurder',
}

describe('a stored talk', () => {
  it.each([nothingSaid, full])('comes back as it was said', (said) => {
    const stored: unknown = JSON.parse(JSON.stringify(writeSaid(said)))
    expect(readSaid(stored as ReturnType<typeof writeSaid>)).toEqual(said)
  })

  it('is refused when it comes from a newer release', () => {
    expect(() => readSaid({ version: 99, body: full })).toThrow('shape 99')
  })

  it('is refused when a step is no step', () => {
    const body = { ...full, pillars: { housing: { now: 7, carriedBy: [] } } }
    expect(() => readSaid({ version: 1, body })).toThrow(/invalid/i)
  })

  it.each([
    [1, 'first second third'],
    [2, 'first third'],
    [3, 'first'],
  ])('of version %i is brought to version 3 by the steps it has not had', (version, body) => {
    const steps = ['second', 'third'].map((word) => (older: unknown) => `${String(older)} ${word}`)
    expect(bringUpToDate({ version, body: 'first' }, steps)).toBe(body)
  })
})
