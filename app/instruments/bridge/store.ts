import { sql } from 'kysely'
import type { Tx } from '../../foundation/database/transaction.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import {
  newId,
  type PersonId,
  type ReadingId,
  type ResidentId,
  type TalkId,
} from '../../foundation/ids.ts'
import type { Held, Moment, Said } from './bridge.ts'
import type { Pillar, PillarName, PillarSet } from './pillars.ts'
import type { Reading, Remark, Talk } from './readings.ts'
import { readPillars } from './stored-pillars.ts'
import { readSaid, type StoredSaid, writeSaid } from './said-document.ts'

/** The pillars this municipality has now. */
export async function currentPillars(tx: Tx): Promise<PillarSet> {
  const row = await tx
    .selectFrom('pillar_set')
    .select(['version', 'pillars'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { version: row.version, pillars: readPillars(row.pillars) }
}

/** Whose talk this is, also for who may not see it: the refusal belongs in that resident's journal. */
export async function residentOfTalk(tx: Tx, talk: TalkId): Promise<ResidentId | undefined> {
  const { rows } = await sql<{
    resident: ResidentId | null
  }>`select resident_of_talk(${talk}) as resident`.execute(tx)
  return rows[0]?.resident ?? undefined
}

/** Whose reading this is, also for who may not see it: the refusal belongs in that resident's journal. */
export async function residentOfReading(
  tx: Tx,
  reading: ReadingId,
): Promise<ResidentId | undefined> {
  const { rows } = await sql<{
    resident: ResidentId | null
  }>`select resident_of_reading(${reading}) as resident`.execute(tx)
  return rows[0]?.resident ?? undefined
}

export interface NewTalk {
  readonly id: TalkId
  readonly resident: ResidentId
  readonly moment: Moment
  readonly held: Held
  readonly heldOn: string | undefined
  readonly corrects: ReadingId | undefined
  readonly pillarSet: number
  readonly said: Said
}

/** Prepares a talk. The same id twice is the same form sent twice, and changes nothing. */
export async function insertTalk(tx: Tx, viewer: Viewer, talk: NewTalk, at: Date): Promise<void> {
  await tx
    .insertInto('bridge_talk')
    .values({
      municipality_id: viewer.municipality,
      id: talk.id,
      resident_id: talk.resident,
      moment: talk.moment,
      held: talk.held,
      held_on: talk.heldOn ?? null,
      corrects_id: talk.corrects ?? null,
      pillar_set_version: talk.pillarSet,
      body: JSON.stringify(writeSaid(talk.said)),
      prepared_by: viewer.id,
      prepared_at: at,
      saved_at: at,
      recorded_at: null,
      set_aside_at: null,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'id']).doNothing())
    .execute()
}

function talks(tx: Tx) {
  return tx
    .selectFrom('bridge_talk')
    .innerJoin('pillar_set', (join) =>
      join
        .onRef('pillar_set.municipality_id', '=', 'bridge_talk.municipality_id')
        .onRef('pillar_set.version', '=', 'bridge_talk.pillar_set_version'),
    )
    .selectAll('bridge_talk')
    .select('pillar_set.pillars')
}

type TalkRow = Awaited<ReturnType<ReturnType<typeof talks>['executeTakeFirstOrThrow']>>

function toTalk(row: TalkRow): Talk {
  const stage =
    row.recorded_at !== null ? 'recorded' : row.set_aside_at !== null ? 'set-aside' : 'open'
  return {
    id: row.id as TalkId,
    resident: row.resident_id as ResidentId,
    moment: row.moment as Moment,
    held: row.held,
    heldOn: row.held_on ?? undefined,
    corrects: (row.corrects_id ?? undefined) as ReadingId | undefined,
    pillars: readPillars(row.pillars),
    said: readSaid(row.body as StoredSaid),
    stage,
    preparedAt: row.prepared_at,
    savedAt: row.saved_at,
  }
}

export async function findTalk(tx: Tx, id: TalkId): Promise<Talk | undefined> {
  const row = await talks(tx).where('bridge_talk.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toTalk(row)
}

/** The talk, held fast until the transaction ends, so that two devices write one after the other. */
export async function holdTalk(tx: Tx, id: TalkId): Promise<Talk | undefined> {
  const row = await talks(tx)
    .where('bridge_talk.id', '=', id)
    .forUpdate('bridge_talk')
    .executeTakeFirst()
  return row === undefined ? undefined : toTalk(row)
}

/** The talk somebody can go on with: the newest that is open. */
export async function findOpenTalk(tx: Tx, resident: ResidentId): Promise<Talk | undefined> {
  const row = await talks(tx)
    .where('bridge_talk.resident_id', '=', resident)
    .where('recorded_at', 'is', null)
    .where('set_aside_at', 'is', null)
    .orderBy('prepared_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : toTalk(row)
}

export async function saveSaid(tx: Tx, id: TalkId, said: Said, at: Date): Promise<void> {
  await tx
    .updateTable('bridge_talk')
    .set((eb) => ({
      body: JSON.stringify(writeSaid(said)),
      saved_at: at,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function setTalkAside(tx: Tx, id: TalkId, at: Date): Promise<void> {
  await tx
    .updateTable('bridge_talk')
    .set({ set_aside_at: at })
    .where('id', '=', id)
    .where('recorded_at', 'is', null)
    .execute()
}

/** Turns a talk into a reading that stays as it is. */
export async function insertReading(
  tx: Tx,
  viewer: Viewer,
  talk: Talk,
  heldOn: string,
  at: Date,
): Promise<ReadingId> {
  const id = newId<'reading'>()
  await tx
    .insertInto('bridge_reading')
    .values({
      municipality_id: viewer.municipality,
      id,
      resident_id: talk.resident,
      talk_id: talk.id,
      moment: talk.moment,
      held: talk.held,
      held_on: heldOn,
      corrects_id: talk.corrects ?? null,
      pillars: JSON.stringify(talk.pillars),
      body: JSON.stringify(writeSaid(talk.said)),
      recorded_by: viewer.id,
      recorded_at: at,
    })
    .execute()
  await tx.updateTable('bridge_talk').set({ recorded_at: at }).where('id', '=', talk.id).execute()
  return id
}

export async function findReadingOfTalk(tx: Tx, talk: TalkId): Promise<ReadingId | undefined> {
  const row = await tx
    .selectFrom('bridge_reading')
    .select('id')
    .where('talk_id', '=', talk)
    .executeTakeFirst()
  return row?.id as ReadingId | undefined
}

/** All readings of one resident, the oldest first. */
export async function findReadings(tx: Tx, resident: ResidentId): Promise<Reading[]> {
  const rows = await tx
    .selectFrom('bridge_reading')
    .selectAll()
    .where('resident_id', '=', resident)
    .orderBy('held_on')
    .orderBy('recorded_at')
    .execute()
  return rows.map((row) => ({
    id: row.id as ReadingId,
    resident: row.resident_id as ResidentId,
    talk: row.talk_id as TalkId,
    moment: row.moment as Moment,
    held: row.held,
    heldOn: row.held_on,
    corrects: (row.corrects_id ?? undefined) as ReadingId | undefined,
    pillars: readPillars(row.pillars),
    said: readSaid(row.body as StoredSaid),
    recordedAt: row.recorded_at,
  }))
}

export async function insertRemark(
  tx: Tx,
  viewer: Viewer,
  remark: { resident: ResidentId; reading: ReadingId; pillar: PillarName; remark: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('bridge_remark')
    .values({
      municipality_id: viewer.municipality,
      id: newId<'remark'>(),
      resident_id: remark.resident,
      reading_id: remark.reading,
      person_id: viewer.id,
      pillar: remark.pillar,
      remark: remark.remark,
      made_at: at,
    })
    .execute()
}

export async function findRemarks(tx: Tx, reading: ReadingId): Promise<Remark[]> {
  const rows = await tx
    .selectFrom('bridge_remark')
    .innerJoin('person', (join) =>
      join
        .onRef('person.municipality_id', '=', 'bridge_remark.municipality_id')
        .onRef('person.id', '=', 'bridge_remark.person_id'),
    )
    .select(['person.id', 'person.name', 'pillar', 'remark', 'made_at'])
    .where('reading_id', '=', reading)
    .orderBy('made_at')
    .execute()
  return rows.map((row) => ({
    person: row.id as PersonId,
    name: row.name,
    pillar: row.pillar as PillarName,
    remark: row.remark,
    madeAt: row.made_at,
  }))
}

/**
 * Gives the municipality a new set of pillars; earlier readings keep the set they were made with.
 * Of two who save the same next version, the second is told.
 */
export async function insertPillarSet(
  tx: Tx,
  viewer: Viewer,
  set: { version: number; pillars: readonly Pillar[] },
  at: Date,
): Promise<'saved' | 'changed-by-another'> {
  const result = await tx
    .insertInto('pillar_set')
    .values({
      municipality_id: viewer.municipality,
      version: set.version,
      pillars: JSON.stringify(set.pillars),
      changed_by: viewer.id,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n ? 'saved' : 'changed-by-another'
}
