import { describe, expect, it } from 'vitest'
import { newId } from '../../foundation/ids.ts'
import { type AbsenceFacts, mayBeAway, type Wish } from './absence.ts'

const me = newId<'person'>()
const standIn = newId<'person'>()
const wish: Wish = { from: '2026-03-09', until: '2026-03-13', standIn }
const facts: AbsenceFacts = {
  me,
  today: '2026-03-02',
  ownAbsences: [],
  ownStandIns: [],
  standIn: { here: true, absences: [] },
}
const sameDays = [{ from: '2026-03-13', until: '2026-03-20' }]

describe('being away', () => {
  it.each([
    ['before it begins', { ...wish, until: '2026-03-08' }, facts, 'ends-before-it-begins'],
    ['in the past', { ...wish, from: '2026-02-01', until: '2026-02-02' }, facts, 'is-over'],
    ['for more than half a year', { ...wish, until: '2026-12-01' }, facts, 'absence-too-long'],
    ['twice in the same days', wish, { ...facts, ownAbsences: sameDays }, 'away-already'],
    ['while standing in for another', wish, { ...facts, ownStandIns: sameDays }, 'stands-in-then'],
    ['without a stand-in', { ...wish, standIn: undefined }, facts, 'stand-in-missing'],
    ['with oneself as stand-in', { ...wish, standIn: me }, facts, 'stand-in-self'],
    [
      'with a stand-in who left',
      wish,
      { ...facts, standIn: { here: false, absences: [] } },
      'stand-in-not-here',
    ],
    ['with a stand-in nobody knows', wish, { ...facts, standIn: undefined }, 'stand-in-not-here'],
    [
      'with a stand-in who is away then',
      wish,
      { ...facts, standIn: { here: true, absences: sameDays } },
      'stand-in-away',
    ],
  ] as const)('is refused %s', (_when, wanted, known, reason) => {
    expect(mayBeAway(wanted, known)).toEqual({ ok: false, reason })
  })

  it('is possible with somebody who is there', () => {
    const after = [{ from: '2026-03-14', until: '2026-03-20' }]
    const known = { ...facts, ownAbsences: after, standIn: { here: true, absences: after } }
    expect(mayBeAway(wish, known)).toEqual({ ok: true, value: wish })
  })
})
