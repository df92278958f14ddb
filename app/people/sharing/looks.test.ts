import { expect, test } from 'vitest'
import { newId } from '../../foundation/ids.ts'
import type { Look, Looker } from '../../foundation/journal/looks.ts'
import { groupLooks } from './looks.ts'

const noor: Looker = { id: newId<'person'>(), name: 'Noor', portrait: 'merel', roles: [] }
const joost: Looker = { id: newId<'person'>(), name: 'Joost', portrait: 'duin', roles: [] }

let id = 1000
function look(person: Looker, at: string, more: Partial<Look> = {}): Look {
  id -= 1
  return {
    id,
    at: new Date(at),
    person,
    by: 'staff',
    resident: undefined,
    action: 'bridge.read-reading',
    part: 'bridge',
    ground: 'task',
    allowed: true,
    ...more,
  }
}

test('repeated looks of one person on one day stand together with how often', () => {
  const days = groupLooks([
    look(noor, '2026-03-02T11:00:00Z'),
    look(joost, '2026-03-02T10:30:00Z', { ground: 'consent' }),
    look(noor, '2026-03-02T09:00:00Z'),
    look(noor, '2026-03-01T09:00:00Z'),
  ])
  expect(
    days.map(({ people }) =>
      people.map(({ person, deeds }) => [person?.name, deeds.map(({ times }) => times)]),
    ),
  ).toEqual([
    [
      ['Noor', [2]],
      ['Joost', [1]],
    ],
    [['Noor', [1]]],
  ])
})

test('a refusal stays apart from what was allowed', () => {
  const [day] = groupLooks([
    look(joost, '2026-03-02T11:00:00Z', { allowed: false, ground: undefined }),
    look(joost, '2026-03-02T10:00:00Z', { allowed: false, action: 'bridge.print-reading' }),
    look(joost, '2026-03-02T09:00:00Z', { ground: 'consent' }),
  ])
  expect(day?.people[0]?.deeds.map(({ allowed, times }) => [allowed, times])).toEqual([
    [false, 2],
    [true, 1],
  ])
})

test('the day is the day in the Netherlands: shortly after midnight is the next one', () => {
  const days = groupLooks([look(noor, '2026-03-02T23:30:00Z'), look(noor, '2026-03-02T22:30:00Z')])
  expect(days).toHaveLength(2)
})
