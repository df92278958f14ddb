import { enter, type Inside } from '../../../foundation/access/enter.ts'
import { asId, type PersonId } from '../../../foundation/ids.ts'
import type { FileAction } from '../../../foundation/journal/actions.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/web/failures.ts'
import type { TeamMember } from '../care-team.ts'
import { type Colleague, findColleagues, findTeam, holdTeam, nameOfResident } from '../store.ts'

/** A resident's team with who could come into it. */
export interface AtTeam extends Inside {
  readonly called: string
  readonly team: readonly TeamMember[]
  readonly colleagues: readonly Colleague[]
  readonly experts: readonly Colleague[]
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
    return work({
      ...inside,
      called,
      team: await findTeam(tx, resident, at),
      colleagues: await findColleagues(tx, 'professional', at),
      experts: await findColleagues(tx, 'expert', at),
    })
  })
}
