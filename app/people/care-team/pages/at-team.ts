import { enter, type Inside } from '../../../foundation/access/enter.ts'
import { asId, type PersonId } from '../../../foundation/ids.ts'
import type { FileAction } from '../../../foundation/journal/actions.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { mayJoin, type SeatKind, type TeamMember } from '../care-team.ts'
import { type Choice, findChoice, readAsked } from '../../staff/public.ts'
import type { Typed } from '../../../foundation/web/forms.ts'
import { findTeam, holdTeam, nameOfResident } from '../store.ts'

/** A resident's team. */
export interface AtTeam extends Inside {
  readonly called: string
  readonly team: readonly TeamMember[]
}

/** The team, held fast when it changes, for its fixed faces only. */
export function atTeam<T>(
  c: Ask,
  purpose: FileAction,
  thing: PersonId | undefined,
  work: (at: AtTeam) => Promise<T>,
): Promise<T> {
  const resident = asId<'resident'>(c.req.param('resident'))
  if (resident === undefined) throw new NotFound()
  const door = {
    resident,
    part: 'team',
    action: 'change',
    purpose,
    forStaff: true,
    ...(thing === undefined ? {} : { thing }),
  } as const
  return enter(c.var.house, viewerOf(c), door, async (inside) => {
    const { tx, at } = inside
    if (c.req.method !== 'GET') await holdTeam(tx, resident)
    const called = await nameOfResident(tx, resident)
    if (called === undefined) throw new NotFound()
    return work({ ...inside, called, team: await findTeam(tx, resident, at) })
  })
}

/** Who could come into the team: a colleague, or a buddy. */
export interface Newcomers {
  readonly colleagues: Choice
  readonly experts: Choice
}

/** Each form has a choice of its own; what was sent belongs to the one it came from. */
export async function findNewcomers({ tx, at, team }: AtTeam, typed: Typed): Promise<Newcomers> {
  const cannot = (kinds: readonly SeatKind[]) =>
    team
      .map(({ person }) => person)
      .filter((person) => kinds.every((kind) => !mayJoin(team, person, kind).ok))
  const isBuddy = typed['kind']?.[0] === 'buddy'
  const asked = (isOfThis: boolean) => readAsked(isOfThis ? typed : {}, 'person')
  const colleague = { role: 'professional', except: cannot(['fixed', 'joined']) } as const
  const expert = { role: 'expert', except: cannot(['buddy']) } as const
  return {
    colleagues: await findChoice(tx, colleague, asked(!isBuddy), at),
    experts: await findChoice(tx, expert, asked(isBuddy), at),
  }
}
