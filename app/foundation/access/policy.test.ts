import { describe, expect, it } from 'vitest'
import { type MunicipalityId, newId } from '../ids.ts'
import type { StaffRole, Viewer } from '../viewer.ts'
import { decide, mayDo } from './decide.ts'
import {
  type Action,
  actions,
  asTasks,
  houseWork,
  type HouseWork,
  openMore,
  type Part,
  parts,
  policyRows,
  sharable,
  type Standing,
  standings,
  type Task,
} from '../policy.ts'

type Deed = `${Action} ${Part}`
/**
 * What each may by what they are to the resident, what a yes of the resident adds, and what is for the
 * people of an organisation with that task: for them alone, or for others too with a yes.
 */
interface May {
  readonly always: readonly Deed[]
  readonly withYes: readonly Deed[]
  readonly withTask?: readonly Deed[]
  readonly withTaskOrYes?: readonly Deed[]
}

/** The table of the method, written down a second time by hand: nothing here asks the policy. */
const method: Record<Standing, May> = {
  self: {
    always: [
      'read contact',
      'change contact',
      'read team',
      'read bridge',
      'change bridge',
      'read money',
      'change money',
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
    withTask: ['change money'],
    withTaskOrYes: ['read money'],
  },
  joined: { always: ['read contact', 'read team'], withYes: ['read bridge', 'read money'] },
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
const everyPart: readonly Part[] = ['contact', 'team', 'bridge', 'money', 'sharing', 'looks']
const everyStanding = Object.keys(method) as Standing[]
const everyAction: readonly Action[] = ['read', 'change']

const kinds = ['always', 'withYes', 'withTask', 'withTaskOrYes'] as const
type Kind = (typeof kinds)[number] | 'never'
const says: Record<Kind, string> = {
  always: 'can always',
  withYes: 'needs a yes to',
  withTask: 'needs the task to',
  withTaskOrYes: 'needs the task or a yes to',
  never: 'can never',
}

const doors = everyStanding.flatMap((standing) =>
  everyPart.flatMap((part) =>
    everyAction.map((action) => {
      const deed: Deed = `${action} ${part}`
      const kind: Kind =
        kinds.find((one) => method[standing][one]?.includes(deed) === true) ?? 'never'
      return { standing, part, action, kind, sentence: `${whos[standing]} ${says[kind]} ${deed}` }
    }),
  ),
)

describe('the policy', () => {
  it.each(doors)('says that $sentence', ({ standing, part, action, kind }) => {
    const others = everyPart.filter((other) => other !== part)
    const answer = (shared: readonly Part[], tasks: readonly Part[]) => {
      const decision = decide(action, part, { standing, shared, tasks })
      return decision.ok ? decision.value : decision.reason
    }
    const answers = {
      bare: answer([], []),
      'the rest': answer(others, others),
      yes: answer([part], []),
      task: answer([], [part]),
      both: answer([part], [part]),
    }
    const all = (value: string) => ({
      bare: value,
      'the rest': value,
      yes: value,
      task: value,
      both: value,
    })
    const expected: Record<Kind, object> = {
      always: all(standing === 'self' ? 'own' : 'task'),
      withYes: { ...all('not-shared'), yes: 'consent', both: 'consent' },
      withTask: { ...all('not-theirs'), task: 'task', both: 'task' },
      withTaskOrYes: { ...all('not-shared'), yes: 'consent', task: 'task', both: 'task' },
      never: all('not-theirs'),
    }
    expect(answers).toEqual(expected[kind])
  })

  it('knows these parts, standings and actions, and no others', () => {
    expect(parts).toEqual(everyPart)
    expect(standings).toEqual(everyStanding)
    expect(actions).toEqual(everyAction)
  })

  it('gives the database a row for every allowance, and none for what is not allowed', () => {
    const allowances = {
      always: 'always',
      withYes: 'when-shared',
      withTask: 'for-task',
      withTaskOrYes: 'for-task-or-shared',
    }
    const rows = doors.flatMap(({ standing, part, action, kind }) =>
      kind === 'never' ? [] : [{ part, standing, action, allowance: allowances[kind] }],
    )
    const given = policyRows()
    expect(given).toHaveLength(rows.length)
    expect(given).toEqual(expect.arrayContaining(rows))
  })

  it('lets a resident share exactly what somebody needs a yes for', () => {
    const asked = doors
      .filter(({ kind }) => kind === 'withYes' || kind === 'withTaskOrYes')
      .map(({ part }) => part)
    expect(sharable).toEqual(['contact', 'bridge', 'money'])
    expect(new Set(sharable)).toEqual(new Set(asked))
  })
})

describe('the tasks of an organisation', () => {
  it('are read as they are, without those that only a later release knows', () => {
    expect(asTasks(['bridge', 'money', 'gardening'])).toEqual(['money'])
    expect(asTasks([])).toEqual([])
  })

  it.each<[string, readonly Task[], readonly Task[], boolean]>([
    ['a first one', [], ['money'], true],
    ['none', [], [], false],
    ['the same', ['money'], ['money'], false],
    ['one less', ['money'], [], false],
  ])('say whether more of files opens: with %s', (_, before, after, more) => {
    expect(openMore(before, after)).toBe(more)
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
    ['an insight reader sees totals', 'see-totals', 'insight-reader'],
  ]
  const everyRole: readonly StaffRole[] = [
    'professional',
    'expert',
    'administrator',
    'privacy-officer',
    'insight-reader',
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
