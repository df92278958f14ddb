import { describe, expect, it } from 'vitest'
import { days, later } from '../../foundation/clock.ts'
import { newId } from '../../foundation/ids.ts'
import {
  endOf,
  give,
  mayAsk,
  mayShare,
  type Receiver,
  type Request,
  type Sharing,
  takeBack,
  viewsOf,
} from './sharing.ts'

const at = new Date('2026-03-02T09:00:00Z')
const noor: Receiver = { person: newId<'person'>(), kind: 'fixed', tasks: ['money'] }
const ilse: Receiver = { person: newId<'person'>(), kind: 'fixed', tasks: [] }
const joost: Receiver = { person: newId<'person'>(), kind: 'joined', tasks: ['money'] }
const mina: Receiver = { person: newId<'person'>(), kind: 'buddy', tasks: [] }
const bridgeTo = ({ person }: Receiver): Sharing => ({
  person,
  part: 'bridge',
  until: later(at, days(30)),
})

describe('what somebody sees, and on which ground', () => {
  it('is all for the work for a fixed face', () => {
    expect(viewsOf(noor, []).map(({ sees }) => sees)).toEqual(['for-work', 'for-work', 'for-work'])
  })

  it('is money matters by a yes for a fixed face of an organisation without that task', () => {
    expect(viewsOf(ilse, []).map(({ sees }) => sees)).toEqual(['for-work', 'for-work', 'nothing'])
    expect(viewsOf(ilse, [{ ...bridgeTo(ilse), part: 'money' }]).at(-1)?.sees).toBe('by-yes')
    expect(mayShare(ilse, 'money').ok).toBe(true)
  })

  it('is never money matters for a buddy, who cannot ask for them nor get them', () => {
    expect(viewsOf(mina, []).map(({ part }) => part)).toEqual(['contact', 'bridge'])
    expect(mayShare(mina, 'money')).toEqual({ ok: false, reason: 'never-theirs' })
    expect(mayAsk(mina, [], [], 'money', at)).toEqual({ ok: false, reason: 'never-theirs' })
  })

  it('is the ways to reach for the work and the bridge by a yes for who joined', () => {
    expect(viewsOf(joost, []).map(({ sees }) => sees)).toEqual(['for-work', 'nothing', 'nothing'])
    expect(viewsOf(joost, [bridgeTo(joost)]).map(({ sees }) => sees)).toEqual([
      'for-work',
      'by-yes',
      'nothing',
    ])
  })

  it('is nothing but by a yes for a buddy, and what another got does not count', () => {
    expect(viewsOf(mina, [bridgeTo(joost)]).map(({ sees }) => sees)).toEqual(['nothing', 'nothing'])
  })
})

describe('what is the resident’s to give', () => {
  it.each([
    ['somebody outside the team', undefined, 'bridge', 'not-in-team'],
    ['a fixed face, who sees the bridge for the work', noor, 'bridge', 'sees-for-work'],
    ['who joined and reaches the resident for the work', joost, 'contact', 'sees-for-work'],
  ] as const)('is refused for %s', (_who, receiver, part, reason) => {
    expect(mayShare(receiver, part)).toEqual({ ok: false, reason })
    expect(give(receiver, part, later(at, days(30)), at)).toEqual({ ok: false, reason })
  })

  it('has an end that is still to come', () => {
    expect(give(mina, 'bridge', at, at)).toEqual({ ok: false, reason: 'end-is-past' })
    expect(give(mina, 'bridge', later(at, -1), at)).toEqual({ ok: false, reason: 'end-is-past' })
    expect(give(mina, 'bridge', later(at, 1), at).ok).toBe(true)
  })
})

describe('taking back', () => {
  it.each([
    ['what was never given', [], mina, mina.person, 'bridge', 'not-shared'],
    ['what another got', [bridgeTo(joost)], mina, mina.person, 'bridge', 'not-shared'],
    ['another part than was given', [bridgeTo(mina)], mina, mina.person, 'contact', 'not-shared'],
    ['what somebody sees for the work', [], noor, noor.person, 'bridge', 'sees-for-work'],
    ['from a stranger who holds nothing', [], undefined, newId<'person'>(), 'bridge', 'not-shared'],
  ] as const)('is refused for %s', (_what, sharings, receiver, person, part, reason) => {
    expect(takeBack(sharings, receiver, person, part)).toEqual({ ok: false, reason })
  })

  it('works for who holds it', () => {
    expect(takeBack([bridgeTo(mina)], mina, mina.person, 'bridge').ok).toBe(true)
  })
})

describe('asking', () => {
  const asked = (answeredAt: Date | undefined): Request => ({
    person: joost.person,
    part: 'bridge',
    why: 'Dan denk ik mee.',
    askedAt: later(at, days(-60)),
    answeredAt,
  })

  it.each([
    ['what is shared', [bridgeTo(joost)], [], 'sees-it-already'],
    ['what was asked and not answered', [], [asked(undefined)], 'asked-already'],
    ['what was answered last week', [], [asked(later(at, days(-7)))], 'was-answered'],
  ] as const)('is refused for %s', (_what, sharings, requests, reason) => {
    expect(mayAsk(joost, sharings, requests, 'bridge', at)).toEqual({ ok: false, reason })
  })

  it('is refused for what is seen for the work', () => {
    expect(mayAsk(noor, [], [], 'bridge', at)).toEqual({ ok: false, reason: 'sees-it-already' })
  })

  it('can be done again when the answer is long ago', () => {
    expect(mayAsk(joost, [], [asked(later(at, days(-31)))], 'bridge', at).ok).toBe(true)
  })
})

describe('the end of a term', () => {
  it.each([
    ['month', '2026-01-31T09:00:00Z', '2026-02-28T09:00:00.000Z'],
    ['quarter', '2026-03-02T09:00:00Z', '2026-06-02T09:00:00.000Z'],
    ['half-year', '2026-08-31T09:00:00Z', '2027-02-28T09:00:00.000Z'],
  ] as const)('of a %s from %s is %s', (term, from, end) => {
    expect(endOf(term, new Date(from)).toISOString()).toBe(end)
  })
})
