import { sql } from 'kysely'
import type { Tx } from '../../../foundation/database/transaction.ts'
import type { Viewer } from '../../../foundation/viewer.ts'
import type { CheckId, PersonId, ResidentId } from '../../../foundation/ids.ts'
import type { Day } from '../engine/calendar.ts'
import type { Told } from '../engine/facts.ts'
import type { Finished, Held, KeptCheck } from './kept-check.ts'
import { readFound, readTold, writeFound, writeTold } from './stored-check.ts'

/** Whose check this is, also for who may not see it: the refusal belongs in that resident's journal. */
export async function residentOfCheck(tx: Tx, check: CheckId): Promise<ResidentId | undefined> {
  const { rows } = await sql<{
    resident: ResidentId | null
  }>`select resident_of_check(${check}) as resident`.execute(tx)
  return rows[0]?.resident ?? undefined
}

/** Begins a check. Of two beginnings there comes one: the same form sent twice, or two people at once. */
export async function insertCheck(
  tx: Tx,
  viewer: Viewer,
  check: {
    readonly id: CheckId
    readonly resident: ResidentId
    readonly held: Held
    readonly told: Told
  },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('money_check')
    .values({
      municipality_id: viewer.municipality,
      id: check.id,
      resident_id: check.resident,
      held: check.held,
      told: writeTold(check.told),
      begun_by: viewer.id,
      begun_at: at,
      saved_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function checks(tx: Tx) {
  return tx
    .selectFrom('money_check')
    .select(['id', 'resident_id', 'held', 'told', 'version', 'begun_at'])
    .select(['finished_at', 'set_aside_at', 'found', 'helper_id'])
}

type CheckRow = Awaited<ReturnType<ReturnType<typeof checks>['executeTakeFirstOrThrow']>>

function toCheck(row: CheckRow, today: Day): KeptCheck {
  const found = row.found === null ? undefined : readFound(row.found)
  const core = {
    id: row.id as CheckId,
    resident: row.resident_id as ResidentId,
    held: row.held,
    told: readTold(row.told, found?.on ?? today),
    version: row.version,
    begunAt: row.begun_at,
  }
  if (row.finished_at !== null && found !== undefined && row.helper_id !== null) {
    const helper = row.helper_id as PersonId
    return { ...core, stage: 'done', finishedAt: row.finished_at, found, helper }
  }
  return { ...core, stage: row.set_aside_at === null ? 'open' : 'set-aside' }
}

/** All checks of one resident that are open or done, the newest first. */
export async function findChecks(tx: Tx, resident: ResidentId, today: Day): Promise<KeptCheck[]> {
  const rows = await checks(tx)
    .where('resident_id', '=', resident)
    .where('set_aside_at', 'is', null)
    .orderBy('begun_at', 'desc')
    .execute()
  return rows.map((row) => toCheck(row, today))
}

export async function findCheck(tx: Tx, id: CheckId, today: Day): Promise<KeptCheck | undefined> {
  const row = await checks(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toCheck(row, today)
}

/** The check, held fast until the transaction ends, so that two devices write one after the other. */
export async function holdCheck(tx: Tx, id: CheckId, today: Day): Promise<KeptCheck | undefined> {
  const row = await checks(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? undefined : toCheck(row, today)
}

export async function saveTold(tx: Tx, id: CheckId, told: Told, at: Date): Promise<void> {
  await tx
    .updateTable('money_check')
    .set((eb) => ({ told: writeTold(told), saved_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Keeps what was found, and for which organisation somebody helps: that team did this check. */
export async function finishCheck(
  tx: Tx,
  id: CheckId,
  { found, helper }: Finished,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('money_check')
    .set((eb) => ({
      finished_at: at,
      saved_at: at,
      found: writeFound(found),
      helper_id: helper,
      organisation_id: eb
        .selectFrom('person')
        .select('person.organisation_id')
        .where('person.id', '=', helper),
    }))
    .where('id', '=', id)
    .execute()
}

export async function setCheckAside(tx: Tx, id: CheckId, at: Date): Promise<void> {
  await tx
    .updateTable('money_check')
    .set({ set_aside_at: at, saved_at: at })
    .where('id', '=', id)
    .execute()
}
