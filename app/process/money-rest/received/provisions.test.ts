import { describe, expect, it } from 'vitest'
import type { Cents } from '../engine/money.ts'
import {
  asking,
  came,
  closed,
  grant,
  notYet,
  objected,
  opened,
  refusal,
  rested,
  taken,
} from './provision-for-tests.ts'
import {
  decisionOf,
  placeOf,
  type Standing,
  standingAfter,
  type Step,
  stepOn,
} from './provisions.ts'

const stageAfter = (...steps: Step[]) => standingAfter(taken(steps)).stage

describe('the way of a provision', () => {
  it.each<[string, Step[], Standing['stage'], number]>([
    ['nothing yet', [], 'found', 1],
    ['asked for', [asking], 'asked', 2],
    ['a yes', [asking, grant], 'granted', 3],
    ['a no', [asking, refusal], 'refused', 3],
    ['an objection to a no', [asking, refusal, objected], 'objected', 3],
    ['an objection to an amount', [asking, grant, objected], 'objected', 3],
    [
      'a yes after an objection',
      [asking, refusal, objected, { ...grant, on: '2026-03-28' }],
      'granted',
      3,
    ],
    ['not come yet', [asking, grant, notYet], 'granted', 3],
    ['come', [asking, grant, came], 'received', 4],
    ['a wrong amount put right after it came', [asking, grant, came, grant], 'received', 4],
    ['a no after it came', [asking, grant, came, refusal], 'refused', 3],
    ['come and then not after all', [asking, grant, came, opened], 'granted', 3],
    ['not wanted', [rested], 'resting', 1],
    ['not wanted, then wanted', [asking, rested, opened], 'asked', 2],
    ['a no that is fine', [asking, refusal, closed], 'closed', 3],
    ['a no that is not fine after all', [asking, refusal, closed, opened], 'refused', 3],
    ['asked for again after a no', [asking, refusal, asking], 'asked', 2],
  ])('%s', (_, steps, stage, place) => {
    expect(stageAfter(...steps)).toBe(stage)
    expect(placeOf(standingAfter(taken(steps)))).toBe(place)
  })

  it.each<[string, Step[], Step, string]>([
    ['a decision before it was asked for', [], grant, 'not-asked-yet'],
    [
      'a decision of a day before the asking',
      [asking],
      { ...grant, on: '2026-03-01' },
      'before-asking',
    ],
    ['a decision while it rests', [asking, rested], grant, 'not-open'],
    ['a decision on what is closed', [asking, refusal, closed], grant, 'not-open'],
    ['that is it, before it was asked for', [], closed, 'not-decided-yet'],
    ['money before a decision', [asking], came, 'not-decided-yet'],
    ['money after a no', [asking, refusal], came, 'nothing-granted'],
    ['money that came twice', [asking, grant, came], came, 'not-open'],
    ['asking for what was granted', [asking, grant], asking, 'asked-already'],
    ['asking while it is looked at again', [asking, refusal, objected], asking, 'asked-already'],
    ['asking for what rests', [rested], asking, 'not-open'],
    ['an objection to nothing', [asking], objected, 'not-decided-yet'],
    [
      'an objection before the letter',
      [asking, refusal],
      { ...objected, on: '2026-03-19' },
      'before-decision',
    ],
    ['an objection to what is closed', [asking, refusal, closed], objected, 'not-open'],
    ['that is it, before any decision', [asking], closed, 'not-decided-yet'],
    ['that is it, twice', [asking, refusal, closed], closed, 'not-open'],
    ['resting twice', [rested], rested, 'not-open'],
    ['opening what is open', [asking], opened, 'open-already'],
  ])('refuses %s', (_, steps, step, reason) => {
    expect(stepOn(standingAfter(taken(steps)), step)).toEqual({ ok: false, reason })
  })

  it('takes a decision of the day it was asked, and an objection of the day on the letter', () => {
    const sameDay = { ...refusal, on: asking.on }
    const standing = standingAfter(taken([asking, sameDay, { ...objected, on: sameDay.on }]))
    expect(standing).toMatchObject({ stage: 'objected', on: asking.on })
  })

  it('counts the latest decision', () => {
    expect(decisionOf(standingAfter(taken([asking, refusal])))).toEqual(refusal)
    const right = { ...grant, aYear: 99_900 as Cents<'year'> }
    expect(decisionOf(standingAfter(taken([asking, grant, right, rested])))).toEqual(right)
    expect(decisionOf(standingAfter(taken([asking, refusal, objected])))).toEqual(refusal)
    expect(decisionOf(standingAfter(taken([asking])))).toBeUndefined()
  })
})
