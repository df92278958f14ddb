import { dayOf } from '../../foundation/language/dates.ts'
import type { Tx } from '../../foundation/database/transaction.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { PersonId, ResidentId } from '../../foundation/ids.ts'
import { writeLine } from '../../foundation/journal/journal.ts'
import type { Absence, Days } from './absence.ts'

/** Absences that are running or still to come. */
const absences = (tx: Tx, at: Date) =>
  tx
    .selectFrom('absence')
    .where('absence.ended_at', 'is', null)
    .where('absence.until_day', '>=', dayOf(at))
    .orderBy('absence.from_day')

/** When this person is away, now or later, and who stands in. */
export async function findAbsences(tx: Tx, person: PersonId, at: Date): Promise<Absence[]> {
  const rows = await absences(tx, at)
    .innerJoin('person', (join) =>
      join
        .onRef('person.municipality_id', '=', 'absence.municipality_id')
        .onRef('person.id', '=', 'absence.stand_in_id'),
    )
    .select(['absence.id', 'from_day', 'until_day', 'stand_in_id', 'person.name'])
    .where('person_id', '=', person)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    from: row.from_day,
    until: row.until_day,
    standIn: row.stand_in_id as PersonId,
    standInName: row.name,
  }))
}

/** For whom this person stands in, now or later. */
export async function findStandIns(
  tx: Tx,
  person: PersonId,
  at: Date,
): Promise<(Days & { readonly forName: string })[]> {
  const rows = await absences(tx, at)
    .innerJoin('person', (join) =>
      join
        .onRef('person.municipality_id', '=', 'absence.municipality_id')
        .onRef('person.id', '=', 'absence.person_id'),
    )
    .select(['from_day', 'until_day', 'person.name'])
    .where('stand_in_id', '=', person)
    .execute()
  return rows.map((row) => ({ from: row.from_day, until: row.until_day, forName: row.name }))
}

/**
 * Writes down an absence. The database then gives residents who have nobody else in those days the
 * stand-in as a fixed face, from the first day until the last. The same id twice changes nothing.
 */
export async function insertAbsence(
  tx: Tx,
  viewer: Viewer,
  absence: Days & { readonly id: string; readonly standIn: PersonId },
): Promise<void> {
  await tx
    .insertInto('absence')
    .values({
      municipality_id: viewer.municipality,
      id: absence.id,
      person_id: viewer.id,
      from_day: absence.from,
      until_day: absence.until,
      stand_in_id: absence.standIn,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ends an absence of one's own before its last day, and with it the seats of who stood in. */
export async function endAbsence(
  tx: Tx,
  viewer: Viewer,
  id: string,
  at: Date,
): Promise<'ended' | 'not-there'> {
  const ended = await tx
    .updateTable('absence')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('person_id', '=', viewer.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows !== 1n) return 'not-there'
  const seats = await tx
    .updateTable('seat')
    .set({ ended_at: at })
    .where('absence_id', '=', id)
    .where('ended_at', 'is', null)
    .returning(['resident_id', 'person_id'])
    .execute()
  // Each of those residents can read that the stand-in is gone, as they could read that one came.
  for (const { resident_id, person_id } of seats) {
    await writeLine(tx, {
      at,
      viewer,
      resident: resident_id as ResidentId,
      action: 'team.leave',
      part: 'team',
      ground: 'task',
      allowed: true,
      thing: person_id,
    })
  }
  return 'ended'
}
