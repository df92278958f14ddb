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
 * A third fixed face would make the story be told once more; others join by invitation.
 */
export function mayJoin(
  team: readonly Pick<TeamMember, 'person' | 'kind' | 'until'>[],
  person: PersonId,
  kind: SeatKind,
): Verdict<SeatKind, 'already-there' | 'two-fixed-faces'> {
  if (team.some((member) => member.person === person && member.kind === kind)) {
    return no('already-there')
  }
  const others = team.filter(
    (member) => member.kind === 'fixed' && member.until === undefined && member.person !== person,
  )
  if (kind === 'fixed' && others.length >= mostFixedFaces) return no('two-fixed-faces')
  return yes(kind)
}

/**
 * Whether somebody can leave a team. Nobody is let go: the last fixed face stays until another one is there.
 */
export function mayLeave(
  team: readonly Pick<TeamMember, 'person' | 'kind' | 'until'>[],
  person: PersonId,
): Verdict<'leaves', 'not-in-team' | 'last-fixed-face'> {
  const member = team.find((candidate) => candidate.person === person)
  if (member === undefined) return no('not-in-team')
  const remaining = team.filter(
    (other) => other.kind === 'fixed' && other.until === undefined && other.person !== person,
  )
  if (member.kind === 'fixed' && remaining.length === 0) return no('last-fixed-face')
  return yes('leaves')
}
