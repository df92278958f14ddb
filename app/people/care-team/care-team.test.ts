import { describe, expect, it } from 'vitest'
import { newId, type PersonId } from '../../foundation/ids.ts'
import { mayJoin, mayLeave, type SeatKind } from './care-team.ts'

const [noor, joost, mina, sef] = [newId, newId, newId, newId].map((make) => make<'person'>()) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
]

const seat = (person: PersonId, kind: SeatKind, until?: Date) => ({ person, kind, until })
const april = new Date('2026-04-01T00:00:00Z')

const alone = [seat(noor, 'fixed')]
const tandem = [seat(noor, 'fixed'), seat(joost, 'fixed'), seat(mina, 'buddy')]

describe('who can join a team', () => {
  it.each([
    ['a second fixed face', alone, joost, 'fixed'],
    ['somebody who joins beside two fixed faces', tandem, sef, 'joined'],
    ['a buddy', alone, mina, 'buddy'],
    ['a buddy who becomes somebody who joins', tandem, mina, 'joined'],
    ['one of two fixed faces who steps back to joining', tandem, joost, 'joined'],
    [
      'a second fixed face beside one who is away and one who stands in',
      [...alone, seat(sef, 'fixed', april)],
      joost,
      'fixed',
    ],
    [
      'who stands in now and stays as a fixed face',
      [...alone, seat(sef, 'fixed', april)],
      sef,
      'fixed',
    ],
  ] as const)('includes %s', (_who, team, person, kind) => {
    expect(mayJoin(team, person, kind)).toEqual({ ok: true, value: kind })
  })

  it.each([
    ['a third fixed face', tandem, sef, 'fixed', 'two-fixed-faces'],
    ['a buddy who would become a third fixed face', tandem, mina, 'fixed', 'two-fixed-faces'],
    ['who is there already in this way', tandem, mina, 'buddy', 'already-there'],
    ['the only fixed face, who would only join', alone, noor, 'joined', 'last-fixed-face'],
    [
      'the only lasting fixed face while another stands in',
      [...alone, seat(sef, 'fixed', april)],
      noor,
      'joined',
      'last-fixed-face',
    ],
  ] as const)('does not include %s', (_who, team, person, kind, reason) => {
    expect(mayJoin(team, person, kind)).toEqual({ ok: false, reason })
  })
})

describe('who can leave a team', () => {
  it.each([
    ['one of two fixed faces', tandem, joost],
    ['a buddy', tandem, mina],
  ] as const)('includes %s', (_who, team, person) => {
    expect(mayLeave(team, person)).toEqual({ ok: true, value: 'leaves' })
  })

  it.each([
    ['the last fixed face', alone, noor, 'last-fixed-face'],
    [
      'the last lasting fixed face while another stands in',
      [...alone, seat(sef, 'fixed', april)],
      noor,
      'last-fixed-face',
    ],
    ['who stands in', [...tandem, seat(sef, 'fixed', april)], sef, 'stands-in'],
    ['who is not there', alone, sef, 'not-in-team'],
  ] as const)('does not include %s', (_who, team, person, reason) => {
    expect(mayLeave(team, person)).toEqual({ ok: false, reason })
  })
})
