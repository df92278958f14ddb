import type { StaffRole } from './viewer.ts'

/**
 * Counts the policies that were released or are about to be. **One more with every change of `policy`**: the
 * database keeps the newest while an older release still runs beside it.
 */
export const policyEdition = 2

/** The parts of a file that are given or kept as one. */
export const parts = ['contact', 'team', 'bridge', 'money', 'sharing', 'looks'] as const
export type Part = (typeof parts)[number]

/** What the viewer is to this resident. */
export const standings = ['self', 'fixed', 'joined', 'buddy', 'none'] as const
export type Standing = (typeof standings)[number]

/** What can be done with a part: look, or also change. */
export const actions = ['read', 'change'] as const
export type Action = (typeof actions)[number]

/**
 * Always; when the resident shares it; for who works for an organisation with the task of that part; or for
 * those at once and for others when it is shared.
 */
export type Allowance = 'always' | 'when-shared' | 'for-task' | 'for-task-or-shared'

/**
 * Who may see and do what with a resident's file: the table of the method, as data.
 *
 * What is not written here is not allowed. The database's row-level security reads the same rows,
 * and a test holds the policy, the database, the pages and hand-written sentences against each other.
 */
export const policy: {
  readonly [P in Part]: { readonly [S in Standing]?: { readonly [A in Action]?: Allowance } }
} = {
  contact: {
    self: { read: 'always', change: 'always' },
    fixed: { read: 'always', change: 'always' },
    joined: { read: 'always' },
    buddy: { read: 'when-shared' },
  },
  team: {
    self: { read: 'always' },
    fixed: { read: 'always', change: 'always' },
    joined: { read: 'always' },
    buddy: { read: 'always' },
  },
  bridge: {
    self: { read: 'always', change: 'always' },
    fixed: { read: 'always', change: 'always' },
    joined: { read: 'when-shared' },
    buddy: { read: 'when-shared' },
  },
  money: {
    self: { read: 'always', change: 'always' },
    // A yes is to let somebody see; to change it is the work of who has that task.
    fixed: { read: 'for-task-or-shared', change: 'for-task' },
    joined: { read: 'when-shared' },
  },
  sharing: {
    self: { read: 'always', change: 'always' },
    fixed: { read: 'always' },
  },
  looks: {
    self: { read: 'always' },
  },
}

/** Parts a resident can give to and take back from somebody in the team. */
export const sharable = ['contact', 'bridge', 'money'] as const satisfies readonly Part[]
export type SharablePart = (typeof sharable)[number]

/** Parts of a file that are the work of some organisations, and not of others. */
export const taskParts = ['money'] as const satisfies readonly Part[]
export type Task = (typeof taskParts)[number]

/** Reads the tasks of an organisation; one that a later release knows is none here. */
export function asTasks(texts: readonly string[]): readonly Task[] {
  return taskParts.filter((task) => texts.includes(task))
}

/** Whether these tasks open parts of files that the earlier ones did not: at once, and without a resident's yes. */
export function openMore(before: readonly Task[], after: readonly Task[]): boolean {
  return after.some((task) => !before.includes(task))
}

/** Work that is not about one resident's file, and the one role that does it. */
export const houseWork = {
  'register-resident': 'professional',
  'see-own-residents': 'professional',
  'see-shared-residents': 'expert',
  'set-up-municipality': 'administrator',
  'see-all-looks': 'privacy-officer',
  'see-totals': 'insight-reader',
} as const satisfies Record<string, StaffRole>
export type HouseWork = keyof typeof houseWork

/** The policy as rows for the database. */
export function policyRows(): {
  part: Part
  standing: Standing
  action: Action
  allowance: Allowance
}[] {
  return parts.flatMap((part) =>
    standings.flatMap((standing) =>
      actions.flatMap((action) => {
        const allowance = policy[part][standing]?.[action]
        return allowance === undefined ? [] : [{ part, standing, action, allowance }]
      }),
    ),
  )
}
