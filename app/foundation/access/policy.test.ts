import { describe, expect, it } from 'vitest'
import { type MunicipalityId, newId } from '../ids.ts'
import type { StaffRole, Viewer } from '../database/transaction.ts'
import { decide, mayDo } from './decide.ts'
import {
  type Action,
  actions,
  houseWork,
  type HouseWork,
  type Part,
  parts,
  policyRows,
  sharable,
  type Standing,
  standings,
} from './policy.ts'

type Deed = `${Action} ${Part}`
/** What each may by what they are to the resident, and what a yes of the resident adds. */
type May = { readonly always: readonly Deed[]; readonly withYes: readonly Deed[] }

/** The table of the method, written down a second time by hand: nothing here asks the policy. */
const method: Record<Standing, May> = {
  self: {
    always: [
      'read contact',
      'change contact',
      'read team',
      'read bridge',
      'change bridge',
      'read sharing',
      'change sharing',
      'read looks',
    ],
    withYes: [],
  },
  fixed: {
    always: [
      'read contact',
      'change contact',
      'read team',
      'change team',
      'read bridge',
      'change bridge',
      'read sharing',
    ],
    withYes: [],
  },
  joined: { always: ['read contact', 'read team'], withYes: ['read bridge'] },
  buddy: { always: ['read team'], withYes: ['read contact', 'read bridge'] },
  none: { always: [], withYes: [] },
}
const whos: Record<Standing, string> = {
  self: 'the resident',
  fixed: 'a fixed face',
  joined: 'who joined',
  buddy: 'a buddy',
  none: 'who is nothing to the resident',
}
const everyPart: readonly Part[] = ['contact', 'team', 'bridge', 'sharing', 'looks']
const everyStanding = Object.keys(method) as Standing[]
const everyAction: readonly Action[] = ['read', 'change']

const doors = everyStanding.flatMap((standing) =>
  everyPart.flatMap((part) =>
    everyAction.map((action) => {
      const deed: Deed = `${action} ${part}`
      const { always, withYes } = method[standing]
      const isTask = always.includes(deed)
      const asks = withYes.includes(deed)
      const says = isTask ? 'can always' : asks ? 'needs a yes to' : 'can never'
      return { standing, part, action, isTask, asks, sentence: `${whos[standing]} ${says} ${deed}` }
    }),
  ),
)

describe('the policy', () => {
  it.each(doors)('says that $sentence', ({ standing, part, action, isTask, asks }) => {
    const others = everyPart.filter((other) => other !== part)
    const withoutYes = decide(action, part, { standing, shared: [] })
    const withYesToTheRest = decide(action, part, { standing, shared: others })
    const withYes = decide(action, part, { standing, shared: [part] })
    if (isTask) {
      const ground = { ok: true, value: standing === 'self' ? 'own' : 'task' }
      expect([withoutYes, withYesToTheRest, withYes]).toEqual([ground, ground, ground])
    } else if (asks) {
      const notShared = { ok: false, reason: 'not-shared' }
      expect([withoutYes, withYesToTheRest]).toEqual([notShared, notShared])
      expect(withYes).toEqual({ ok: true, value: 'consent' })
    } else {
      const notTheirs = { ok: false, reason: 'not-theirs' }
      expect([withoutYes, withYesToTheRest, withYes]).toEqual([notTheirs, notTheirs, notTheirs])
    }
  })

  it('knows these parts, standings and actions, and no others', () => {
    expect(parts).toEqual(everyPart)
    expect(standings).toEqual(everyStanding)
    expect(actions).toEqual(everyAction)
  })

  it('gives the database a row for every allowance, and none for what is not allowed', () => {
    const rows = doors
      .filter(({ isTask, asks }) => isTask || asks)
      .map(({ standing, part, action, isTask }) => {
        return { part, standing, action, allowance: isTask ? 'always' : 'when-shared' }
      })
    const given = policyRows()
    expect(given).toHaveLength(rows.length)
    expect(given).toEqual(expect.arrayContaining(rows))
  })

  it('lets a resident share exactly what somebody needs a yes for', () => {
    const asked = doors.filter(({ asks }) => asks).map(({ part }) => part)
    expect(sharable).toEqual(['contact', 'bridge'])
    expect(new Set(sharable)).toEqual(new Set(asked))
  })
})

describe('work of the house', () => {
  const municipality = newId() as MunicipalityId
  const staff = (...roles: StaffRole[]): Viewer => {
    return { kind: 'staff', municipality, id: newId<'person'>(), roles }
  }
  const work: readonly [string, HouseWork, StaffRole][] = [
    ['a professional registers residents', 'register-resident', 'professional'],
    ['a professional sees their own residents', 'see-own-residents', 'professional'],
    ['an expert sees who shares with them', 'see-shared-residents', 'expert'],
    ['an administrator sets up the municipality', 'set-up-municipality', 'administrator'],
    ['a privacy officer sees all looks', 'see-all-looks', 'privacy-officer'],
  ]
  const everyRole: readonly StaffRole[] = [
    'professional',
    'expert',
    'administrator',
    'privacy-officer',
  ]

  it.each(work)('is for one role: %s', (_, name, role) => {
    const others = everyRole.filter((other) => other !== role)
    expect(mayDo(staff(role), name)).toBe(true)
    expect(mayDo(staff(...everyRole), name)).toBe(true)
    expect(mayDo(staff(...others), name)).toBe(false)
    expect(mayDo(staff(), name)).toBe(false)
  })

  it('is never for a resident, whatever roles are put beside their name', () => {
    const resident: Viewer = { kind: 'resident', municipality, id: newId<'resident'>() }
    const pretending: Viewer = Object.assign(resident, { roles: everyRole })
    for (const [, name] of work) expect(mayDo(pretending, name)).toBe(false)
  })

  it('is no more than this', () => {
    expect(Object.keys(houseWork)).toEqual(work.map(([, name]) => name))
  })
})
