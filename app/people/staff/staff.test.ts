import { describe, expect, it } from 'vitest'
import { newId } from '../../foundation/ids.ts'
import { mayHaveRoles, mayLeaveService, type Receiver, type Ties } from './staff.ts'

const leaver = { id: newId<'person'>(), leftAt: undefined }
const free: Ties = { residents: 0, standsIn: 0, lastAdministrator: false }
const holding: Ties = { ...free, residents: 3 }
const receiver: Receiver = { id: newId<'person'>(), professional: true, away: false }

describe('leaving', () => {
  it.each([
    ['who left already', { ...leaver, leftAt: new Date(0) }, free, undefined, 'has-left'],
    [
      'the last administrator',
      leaver,
      { ...free, lastAdministrator: true },
      receiver,
      'last-administrator',
    ],
    ['who holds residents, without a receiver', leaver, holding, undefined, 'receiver-missing'],
    [
      'who stands in for somebody, without a receiver',
      leaver,
      { ...free, standsIn: 1 },
      undefined,
      'receiver-missing',
    ],
    [
      'who hands over to themselves',
      leaver,
      holding,
      { ...receiver, id: leaver.id },
      'receiver-same',
    ],
    [
      'who hands over to somebody who is no professional',
      leaver,
      holding,
      { ...receiver, professional: false },
      'receiver-not-professional',
    ],
    [
      'who hands over to somebody who is away',
      leaver,
      holding,
      { ...receiver, away: true },
      'receiver-away',
    ],
  ] as const)('is refused to %s', (_who, person, ties, taker, reason) => {
    expect(mayLeaveService(person, ties, taker)).toEqual({ ok: false, reason })
  })

  it('needs nobody when nobody counts on the one who leaves', () => {
    expect(mayLeaveService(leaver, free, undefined)).toEqual({ ok: true, value: undefined })
  })

  it('is possible when a colleague who is there takes over', () => {
    expect(mayLeaveService(leaver, holding, receiver)).toEqual({ ok: true, value: receiver.id })
  })
})

describe('roles', () => {
  const professional = { roles: ['professional', 'administrator'] } as const

  it.each([
    ['without any', [], free, 'role-missing'],
    [
      'without an administrator left',
      ['professional'],
      { ...free, lastAdministrator: true },
      'last-administrator',
    ],
    ['without the one that residents need', ['administrator'], holding, 'holds-residents'],
    ['of who stands in', ['administrator'], { ...free, standsIn: 1 }, 'stands-in'],
  ] as const)('are refused %s', (_what, roles, ties, reason) => {
    expect(mayHaveRoles(professional, roles, ties)).toEqual({ ok: false, reason })
  })

  it('can be added to whoever holds residents', () => {
    expect(mayHaveRoles(professional, ['professional', 'expert'], holding).ok).toBe(true)
  })
})
