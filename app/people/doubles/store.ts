import { sql } from 'kysely'
import type { Tx } from '../../foundation/database/transaction.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { ResidentId } from '../../foundation/ids.ts'
import type { Answer, Contact, MyDoubles, Question } from './doubles.ts'

/** The row-level security shows a question only to fixed faces of the older file. */
function questions(tx: Tx) {
  return tx
    .selectFrom('double_question')
    .innerJoin('resident as older', (join) =>
      join
        .onRef('older.municipality_id', '=', 'double_question.municipality_id')
        .onRef('older.id', '=', 'double_question.older_resident_id'),
    )
    .leftJoin('resident as newer', (join) =>
      join
        .onRef('newer.municipality_id', '=', 'double_question.municipality_id')
        .onRef('newer.id', '=', 'double_question.newer_resident_id'),
    )
    .select([
      'older_resident_id',
      'newer_resident_id',
      'answer',
      'older.called',
      'newer.called as newer_called',
    ])
    .orderBy('asked_at')
}

type QuestionRow = Awaited<ReturnType<ReturnType<typeof questions>['executeTakeFirstOrThrow']>>

function toQuestion(row: QuestionRow): Question {
  return {
    older: row.older_resident_id as ResidentId,
    newer: row.newer_resident_id as ResidentId,
    called: row.called,
    newerCalled: row.newer_called ?? undefined,
    answer: row.answer ?? undefined,
  }
}

/** Questions that wait for the viewer. */
async function findOpenQuestions(tx: Tx): Promise<Question[]> {
  const rows = await questions(tx).where('answer', 'is', null).execute()
  return rows.map(toQuestion)
}

/** One question, held fast until the transaction ends. */
export async function holdQuestion(
  tx: Tx,
  older: ResidentId,
  newer: ResidentId,
): Promise<Question | undefined> {
  const row = await questions(tx)
    .where('older_resident_id', '=', older)
    .where('newer_resident_id', '=', newer)
    .forUpdate('double_question')
    .executeTakeFirst()
  return row === undefined ? undefined : toQuestion(row)
}

/** Writes an answer down; one that was given before stays. */
export async function saveAnswer(
  tx: Tx,
  viewer: Viewer,
  question: Question,
  answer: Answer,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('double_question')
    .set({ answer, answered_at: at, answered_by: viewer.id })
    .where('older_resident_id', '=', question.older)
    .where('newer_resident_id', '=', question.newer)
    .where('answer', 'is', null)
    .execute()
}

/** Whom the viewer can call about residents they hold; nobody before the other holder said "the same". */
async function findContacts(tx: Tx): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    select c.newer_resident_id as newer, r.called as "newerCalled", c.name, c.phone
      from whom_to_call_about_doubles() c
      join resident r on r.municipality_id = here() and r.id = c.newer_resident_id
     order by r.called, c.name`.execute(tx)
  return rows
}

/** What the viewer has to know about doubles: questions to answer, and whom to call. */
export async function findMyDoubles(tx: Tx): Promise<MyDoubles> {
  return { questions: await findOpenQuestions(tx), contacts: await findContacts(tx) }
}
