import { expect, test } from 'vitest'
import { newId } from '../../foundation/ids.ts'
import { readSearch } from './wanted.ts'

const empty = { person: '', from: '', until: '', refused: false }

test.each([
  ['from', { from: 'gisteren' }, 'from:no-day'],
  ['until', { until: '2026-02-30' }, 'until:no-day'],
  ['until', { from: '2026-03-03', until: '2026-03-02' }, 'until:days-reversed'],
  ['person', { person: 'Noor' }, 'person:choose-one'],
])('what cannot be looked for is named at its field: %s', (_field, given, reason) => {
  expect(readSearch({ ...empty, ...given }, true)).toEqual({ ok: false, reason })
})

test('nobody’s lines are found but of who works or worked here', () => {
  const person = newId<'resident'>()
  expect(readSearch({ ...empty, person }, true).ok).toBe(true)
  expect(readSearch({ ...empty, person }, false)).toEqual({
    ok: false,
    reason: 'person:choose-one',
  })
})

test.each([
  ['winter', '2026-03-02', '2026-03-01T23:00:00.000Z', '2026-03-02T23:00:00.000Z'],
  ['summer', '2026-07-02', '2026-07-01T22:00:00.000Z', '2026-07-02T22:00:00.000Z'],
  [
    'the night the clock goes forward',
    '2026-03-29',
    '2026-03-28T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
  ],
  [
    'the night the clock goes back',
    '2026-10-25',
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
  ],
])('one day is from midnight to midnight in the Netherlands, in %s', (_when, day, from, until) => {
  const wanted = readSearch({ ...empty, from: day, until: day }, true)
  expect(wanted.ok && wanted.value.from?.toISOString()).toBe(from)
  expect(wanted.ok && wanted.value.until?.toISOString()).toBe(until)
})
