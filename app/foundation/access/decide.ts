import type { Viewer } from '../viewer.ts'
import { no, type Verdict, yes } from '../verdict.ts'
import {
  type Action,
  type HouseWork,
  houseWork,
  type Part,
  policy,
  type Standing,
} from '../policy.ts'

/** What is known about the viewer and one resident when a decision is made. */
export interface Facts {
  readonly standing: Standing
  /** The parts this resident shares with the viewer right now. */
  readonly shared: readonly string[]
  /** The parts that are the task of the organisation the viewer works for. */
  readonly tasks: readonly string[]
}

/** Why somebody may: their own file, the legal task of their organisation, or the resident's yes. */
export type Ground = 'own' | 'task' | 'consent'

/** Decides whether the viewer may do this with that part of a resident's file, and on which ground. */
export function decide(
  action: Action,
  part: Part,
  facts: Facts,
): Verdict<Ground, 'not-theirs' | 'not-shared'> {
  const allowance = policy[part][facts.standing]?.[action]
  if (allowance === undefined) return no('not-theirs')
  if (facts.standing === 'self') return yes('own')
  if (allowance === 'always') return yes('task')
  if (allowance !== 'when-shared' && facts.tasks.includes(part)) return yes('task')
  if (allowance === 'for-task') return no('not-theirs')
  return facts.shared.includes(part) ? yes('consent') : no('not-shared')
}

/** Whether the viewer's role has this work of the house. */
export function mayDo(viewer: Viewer, work: HouseWork): boolean {
  return viewer.kind === 'staff' && viewer.roles.includes(houseWork[work])
}
