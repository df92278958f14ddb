import { sql } from 'kysely'
import type { Tx } from '../../foundation/database/transaction.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { ResidentId } from '../../foundation/ids.ts'
import { asLanguage } from '../../foundation/language/language.ts'
import { reachKeys, type Resident, type Way } from './resident.ts'

export type NewResident = Omit<Resident, 'version'>

/**
 * Adds a file. The same id twice is the same form sent twice: it changes nothing and says so. Nor does the id of
 * a colleague: a file would share their account. The database refuses that too (0014-firmer-doors.sql).
 */
export async function insertResident(
  tx: Tx,
  viewer: Viewer,
  resident: NewResident,
  at: Date,
): Promise<'added' | 'was-there'> {
  const colleague = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', resident.id)
    .executeTakeFirst()
  if (colleague !== undefined) return 'was-there'
  const result = await tx
    .insertInto('resident')
    .values({
      municipality_id: viewer.municipality,
      id: resident.id,
      called: resident.called,
      portrait: resident.portrait,
      ways: JSON.stringify(resident.ways),
      reach: reachKeys(resident.ways),
      language: resident.language,
      reads: resident.reads,
      spoken_to: resident.spokenTo,
      registered_by: viewer.id,
      registered_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n ? 'added' : 'was-there'
}

/** Lets the holders of an older file with the same number or address know, and tells the asker nothing. */
export async function askAboutDoubles(tx: Tx, resident: ResidentId): Promise<void> {
  await sql`select ask_about_doubles(${resident})`.execute(tx)
}

/** A file, for who may know of it. */
export async function findResident(tx: Tx, id: ResidentId): Promise<Resident | undefined> {
  const row = await tx.selectFrom('resident').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined
    ? undefined
    : {
        id: row.id as ResidentId,
        called: row.called,
        portrait: row.portrait,
        ways: row.ways as unknown as Way[],
        language: asLanguage(row.language) ?? 'nl',
        reads: row.reads,
        spokenTo: row.spoken_to,
        version: row.version,
      }
}

/** Writes new ways to reach and read; refuses when somebody else changed the file in between. */
export async function updateResident(
  tx: Tx,
  resident: Resident,
): Promise<'changed' | 'changed-by-another'> {
  const result = await tx
    .updateTable('resident')
    .set((eb) => ({
      called: resident.called,
      portrait: resident.portrait,
      ways: JSON.stringify(resident.ways),
      reach: reachKeys(resident.ways),
      language: resident.language,
      reads: resident.reads,
      spoken_to: resident.spokenTo,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', resident.id)
    .where('version', '=', resident.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? 'changed' : 'changed-by-another'
}
