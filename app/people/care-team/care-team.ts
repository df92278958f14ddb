import type { Task } from '../../foundation/policy.ts'
import type { PersonId } from '../../foundation/ids.ts'
import { no, type Verdict, yes } from '../../foundation/verdict.ts'

/** How somebody belongs to a resident's team. */
export const seatKinds = ['fixed', 'joined', 'buddy'] as const
export type SeatKind = (typeof seatKinds)[number]

/** One person in a resident's team, as the resident knows them. */
export interface TeamMember {
  readonly person: PersonId
  readonly kind: SeatKind
  readonly name: string
  readonly does: string
  readonly organisation: string | undefined
  /** The parts of a file that are the work of the organisation this person works for. */
  readonly tasks: readonly Task[]
  readonly portrait: string
  readonly phone: string
  readonly email: string
  /** Somebody who stands in does so until a day. */
  readonly until: Date | undefined
  /** Who stands in while this person is away, and until when. */
  readonly away: { readonly until: string; readonly standIn: string } | undefined
}

/** At most two fixed faces, so that a resident can get to know them. */
export const mostFixedFaces = 2

/**
 * Whether somebody can join a team in this way.
 *
 * A third fixed face would make the story be told once more; others join by invitation. The only fixed
 * face stays one: in another seat there would be nobody to turn to.
 */
export function mayJoin(
  team: readonly Pick<TeamMember, 'person' | 'kind' | 'until'>[],
  person: PersonId,
  kind: SeatKind,
): Verdict<SeatKind, 'already-there' | 'two-fixed-faces' | 'last-fixed-face'> {
  const member = team.find((candidate) => candidate.person === person)
  if (member?.kind === kind && member.until === undefined) return no('already-there')
  const others = fixedFacesWithout(team, person)
  if (kind === 'fixed' && others >= mostFixedFaces) return no('two-fixed-faces')
  if (kind !== 'fixed' && member?.kind === 'fixed' && others === 0) return no('last-fixed-face')
  return yes(kind)
}

/** Whether somebody who is not in the team yet could join it in this way. */
export function hasRoom(
  team: readonly Pick<TeamMember, 'person' | 'kind' | 'until'>[],
  kind: SeatKind,
): boolean {
  return kind !== 'fixed' || fixedFacesWithout(team, undefined) < mostFixedFaces
}

/**
 * Whether somebody can leave a team. Nobody is let go: the last fixed face stays until another one is there,
 * and who stands in for somebody stays until that person is back.
 */
export function mayLeave(
  team: readonly Pick<TeamMember, 'person' | 'kind' | 'until'>[],
  person: PersonId,
): Verdict<'leaves', 'not-in-team' | 'stands-in' | 'last-fixed-face'> {
  const member = team.find((candidate) => candidate.person === person)
  if (member === undefined) return no('not-in-team')
  if (member.until !== undefined) return no('stands-in')
  if (member.kind === 'fixed' && fixedFacesWithout(team, person) === 0) return no('last-fixed-face')
  return yes('leaves')
}

/** How many fixed faces there are besides this person. Who only stands in does not count: that passes. */
function fixedFacesWithout(
  team: readonly Pick<TeamMember, 'person' | 'kind' | 'until'>[],
  person: PersonId | undefined,
): number {
  return team.filter(
    (other) => other.kind === 'fixed' && other.until === undefined && other.person !== person,
  ).length
}
