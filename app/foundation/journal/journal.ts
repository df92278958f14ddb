import type { Tx } from '../database/transaction.ts'
import type { Viewer } from '../viewer.ts'
import type { ResidentId } from '../ids.ts'
import type { JournalAction } from './actions.ts'

/** One line of the journal: who did or saw what, when, on which ground. Never any content. */
export interface Line {
  readonly at: Date
  readonly viewer: Viewer
  readonly resident?: ResidentId
  readonly action: JournalAction
  readonly part?: string
  readonly ground?: string
  readonly allowed: boolean
  readonly thing?: string
}

/** Writes a line in the transaction of the act itself, so that there is never one without the other. */
export async function writeLine(tx: Tx, line: Line): Promise<void> {
  await tx
    .insertInto('journal')
    .values({
      municipality_id: line.viewer.municipality,
      at: line.at,
      actor_id: line.viewer.id,
      actor_kind: line.viewer.kind,
      resident_id: line.resident ?? null,
      action: line.action,
      part: line.part ?? null,
      ground: line.ground ?? null,
      allowed: line.allowed,
      thing_id: line.thing ?? null,
    })
    .execute()
}
