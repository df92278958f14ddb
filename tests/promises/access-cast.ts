import { sql } from 'kysely'
import type { Standing, Task } from '../../app/foundation/policy.ts'
import { days, later } from '../../app/foundation/clock.ts'
import { type StaffRole, staffRoles } from '../../app/foundation/viewer.ts'
import {
  type MunicipalityId,
  newId,
  type OrganisationId,
  type PersonId,
} from '../../app/foundation/ids.ts'
import { type TestHouse, testStart } from '../house.ts'
import type { StaffViewer } from '../people.ts'
import type { World } from './access-world.ts'

type Seat = 'fixed' | 'joined' | 'buddy'

interface Relation {
  readonly seat?: Seat
  /** In days from now. */
  readonly since?: number
  readonly until?: number
  readonly ended?: true
  readonly left?: true
  /** Works for an organisation that does not have the task of money. */
  readonly without?: true
}

/** What somebody who works here can be, or have been, to a resident. */
const relations: Readonly<Record<string, Relation>> = {
  'has nothing to do with her': {},
  'is a fixed face': { seat: 'fixed' },
  'is a fixed face of an organisation without the task': { seat: 'fixed', without: true },
  'stands in now': { seat: 'fixed', until: 5 },
  'stood in': { seat: 'fixed', until: -1 },
  'will stand in': { seat: 'fixed', since: 1, until: 5 },
  joined: { seat: 'joined' },
  'is her buddy': { seat: 'buddy' },
  'was a fixed face': { seat: 'fixed', ended: true },
  'was in the team': { seat: 'joined', ended: true },
  'was her buddy': { seat: 'buddy', ended: true },
  'left the service': { seat: 'fixed', left: true },
}

/** Every set of roles somebody can have, none and all included. */
const roleSets: readonly (readonly StaffRole[])[] = Array.from(
  { length: 2 ** staffRoles.length },
  (_, set) => staffRoles.filter((_role, place) => (set >> place) % 2 === 1),
)

/** Somebody of the whole matrix: which roles, which relation, in which municipality. */
export interface Member {
  readonly who: string
  readonly viewer: StaffViewer
  readonly standing: Standing
  readonly tasks: readonly Task[]
  readonly isHere: boolean
  readonly hasLeft: boolean
  readonly host: string
}

/**
 * Puts everybody of the matrix into the world: every set of roles in every relation to Samira, and the
 * same people with the same ids in the other municipality. More fixed faces than the rules allow.
 */
export async function fillTheMatrix(
  house: TestHouse,
  { samira, looking }: World,
): Promise<readonly Member[]> {
  const elsewhere = looking['administrator elsewhere']
  const sides = [
    { municipality: samira.municipality, isHere: true, host: looking.resident.host },
    { municipality: elsewhere.viewer.municipality, isHere: false, host: elsewhere.host },
  ]
  const cast = roleSets.flatMap((roles) =>
    Object.entries(relations).map(([name, relation]) => ({
      id: newId<'person'>(),
      roles,
      name,
      relation,
    })),
  )
  const other = newId<'organisation'>()
  await house.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const { municipality } of sides) {
      const about = { name: 'Zonder die taak', does: '', tasks: [], closed_at: null }
      await tx
        .insertInto('organisation')
        .values({ municipality_id: municipality, id: other, ...about })
        .execute()
      await tx
        .insertInto('person')
        .values(cast.map((one) => personRow(municipality, one, other)))
        .execute()
      await tx
        .insertInto('account')
        .values(cast.map(({ id }) => accountRow(municipality, id)))
        .execute()
    }
    const seats = cast.flatMap(({ id, relation }) => seatRows(samira, id, relation))
    await tx.insertInto('seat').values(seats).execute()
  })
  return sides.flatMap(({ municipality, isHere, host }) =>
    cast.map(({ id, roles, name, relation }) => ({
      who: `${roles.join(' and ') || 'nobody'} who ${name}${isHere ? '' : ', elsewhere'}`,
      viewer: { kind: 'staff' as const, municipality, id, roles },
      standing: isHere ? standingOf(relation, roles) : 'none',
      tasks: relation.without === true ? [] : ['money'],
      isHere,
      hasLeft: relation.left === true,
      host,
    })),
  )
}

/** What the story comes to: a seat counts while it lasts, with the role that goes with it. */
function standingOf(relation: Relation, roles: readonly StaffRole[]): Standing {
  const { seat, since = -1, until = 1, ended, left } = relation
  const isOver = ended === true || left === true || since > 0 || until < 0
  if (seat === undefined || isOver) return 'none'
  return roles.includes(seat === 'buddy' ? 'expert' : 'professional') ? seat : 'none'
}

function seatRows({ municipality, id }: World['samira'], person: PersonId, relation: Relation) {
  const { seat, since = -90, until, ended } = relation
  if (seat === undefined) return []
  const isPassing = until !== undefined
  return [
    {
      municipality_id: municipality,
      id: newId(),
      resident_id: id,
      person_id: person,
      kind: seat,
      since: later(testStart, days(since)),
      until: isPassing ? later(testStart, days(until)) : null,
      ended_at: ended === true ? later(testStart, -days(1)) : null,
    },
  ]
}

interface Cast {
  readonly id: PersonId
  readonly roles: readonly StaffRole[]
  readonly relation: Relation
}

function personRow(
  municipality: MunicipalityId,
  { id, roles, relation }: Cast,
  other: OrganisationId,
) {
  return {
    municipality_id: municipality,
    id,
    organisation_id: relation.without === true ? other : null,
    name: 'Noor Haverkamp',
    does: '',
    portrait: 'merel',
    phone: '',
    email: id,
    roles: [...roles],
    left_at: relation.left === true ? later(testStart, -days(1)) : null,
  }
}

function accountRow(municipality: MunicipalityId, id: PersonId) {
  return {
    municipality_id: municipality,
    id,
    kind: 'staff' as const,
    login: id,
    secret: null,
    totp_secret: null,
    totp_step: 1,
    closed_at: null,
  }
}
