import { asTasks } from '../../foundation/policy.ts'
import { dayOf } from '../../foundation/language/dates.ts'
import type { Tx } from '../../foundation/database/transaction.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { newId, type PersonId, type ResidentId, type TrajectoryId } from '../../foundation/ids.ts'
import type { SeatKind, TeamMember } from './care-team.ts'

/** Seats that are taken right now, with who sits there and who stands in for them. */
function seats(tx: Tx, at: Date) {
  const today = dayOf(at)
  return tx
    .selectFrom('seat')
    .innerJoin('person', (join) =>
      join
        .onRef('person.municipality_id', '=', 'seat.municipality_id')
        .onRef('person.id', '=', 'seat.person_id'),
    )
    .leftJoin('organisation', (join) =>
      join
        .onRef('organisation.municipality_id', '=', 'person.municipality_id')
        .onRef('organisation.id', '=', 'person.organisation_id'),
    )
    .innerJoin('municipality', 'municipality.id', 'person.municipality_id')
    .leftJoin('absence', (join) =>
      join
        .onRef('absence.municipality_id', '=', 'person.municipality_id')
        .onRef('absence.person_id', '=', 'person.id')
        .on('absence.from_day', '<=', today)
        .on('absence.until_day', '>=', today)
        .on('absence.ended_at', 'is', null),
    )
    .leftJoin('person as stand_in', (join) =>
      join
        .onRef('stand_in.municipality_id', '=', 'absence.municipality_id')
        .onRef('stand_in.id', '=', 'absence.stand_in_id'),
    )
    .select([
      'person.id',
      'person.name',
      'person.does',
      'person.portrait',
      'person.phone',
      'person.email',
      'organisation.name as organisation',
      'organisation.tasks',
      'municipality.tasks as own_tasks',
      'seat.kind',
      'seat.until',
      'absence.until_day',
      'stand_in.name as stand_in',
    ])
    .where('seat.ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('seat.until', 'is', null),
        eb.and([eb('seat.since', '<=', at), eb('seat.until', '>', at)]),
      ]),
    )
    .where((eb) => eb.or([eb('person.left_at', 'is', null), eb('person.left_at', '>', at)]))
    .orderBy((eb) =>
      eb.case('seat.kind').when('fixed').then(1).when('joined').then(2).else(3).end(),
    )
    .orderBy('seat.since')
    .orderBy('person.name')
}

type SeatRow = Awaited<ReturnType<ReturnType<typeof seats>['executeTakeFirstOrThrow']>>

function toMember(row: SeatRow): TeamMember {
  return {
    person: row.id as PersonId,
    kind: row.kind,
    name: row.name,
    does: row.does,
    organisation: row.organisation ?? undefined,
    tasks: asTasks(row.tasks ?? row.own_tasks),
    portrait: row.portrait,
    phone: row.phone,
    email: row.email,
    until: row.until ?? undefined,
    away:
      row.until_day === null || row.stand_in === null
        ? undefined
        : { until: row.until_day, standIn: row.stand_in },
  }
}

/** Who belongs to this resident right now: fixed faces first, and who also stands in only once. */
export async function findTeam(tx: Tx, resident: ResidentId, at: Date): Promise<TeamMember[]> {
  const rows = await seats(tx, at).where('seat.resident_id', '=', resident).execute()
  const seen = new Set<string>()
  const once = rows.filter(({ id }) => !seen.has(id) && seen.add(id))
  return once.map(toMember)
}

/** Gives somebody a seat in the team; somebody who has one gets the new kind. */
export async function takeSeat(
  tx: Tx,
  viewer: Viewer,
  seat: { resident: ResidentId; person: PersonId; kind: SeatKind; until?: Date },
  at: Date,
): Promise<void> {
  const until = seat.until ?? null
  const changed = await tx
    .updateTable('seat')
    .set({ kind: seat.kind, until })
    .where('resident_id', '=', seat.resident)
    .where('person_id', '=', seat.person)
    .where('ended_at', 'is', null)
    .where('absence_id', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows > 0n) return
  await tx
    .insertInto('seat')
    .values({
      municipality_id: viewer.municipality,
      id: newId<'seat'>(),
      resident_id: seat.resident,
      person_id: seat.person,
      kind: seat.kind,
      since: at,
      until,
      ended_at: null,
    })
    .execute()
}

/** Ends somebody's own seat; one in which they stand in ends with the absence it is for. */
export async function endSeat(
  tx: Tx,
  resident: ResidentId,
  person: PersonId,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('seat')
    .set({ ended_at: at })
    .where('resident_id', '=', resident)
    .where('person_id', '=', person)
    .where('absence_id', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
}

/** What the resident is called, for who may know. */
export async function nameOfResident(tx: Tx, resident: ResidentId): Promise<string | undefined> {
  const row = await tx
    .selectFrom('resident')
    .select('called')
    .where('id', '=', resident)
    .executeTakeFirst()
  return row?.called
}

/** Holds the team fast until the transaction ends, so that two people who change it go one after the other. */
export async function holdTeam(tx: Tx, resident: ResidentId): Promise<void> {
  await tx
    .selectFrom('seat')
    .select('id')
    .where('resident_id', '=', resident)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** With two organisations, or with one. */
export type TrajectoryForm = 'tandem' | 'individual'

/** The way a resident is on with the team, and how far along the ten steps of the journey. */
export interface Trajectory {
  readonly id: TrajectoryId
  readonly form: TrajectoryForm
  readonly step: number
  readonly startedAt: Date
}

/** Sets out on the journey, at its first step. */
export async function startTrajectory(
  tx: Tx,
  viewer: Viewer,
  resident: ResidentId,
  form: TrajectoryForm,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('trajectory')
    .values({
      municipality_id: viewer.municipality,
      id: newId<'trajectory'>(),
      resident_id: resident,
      form,
      step: 1,
      started_at: at,
      ended_at: null,
    })
    .execute()
}

/** The way a resident is on now. */
export async function findTrajectory(
  tx: Tx,
  resident: ResidentId,
): Promise<Trajectory | undefined> {
  const row = await tx
    .selectFrom('trajectory')
    .select(['id', 'form', 'step', 'started_at'])
    .where('resident_id', '=', resident)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : { id: row.id as TrajectoryId, form: row.form, step: row.step, startedAt: row.started_at }
}

/** The journey only goes on from here: a step that was reached stays reached. */
export async function reachStep(tx: Tx, resident: ResidentId, step: number): Promise<void> {
  await tx
    .updateTable('trajectory')
    .set({ step })
    .where('resident_id', '=', resident)
    .where('ended_at', 'is', null)
    .where('step', '<', step)
    .execute()
}
