import type { Tx } from '../../foundation/database/transaction.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { ReadingId } from '../../foundation/ids.ts'
import { dayOf } from '../../foundation/language/dates.ts'
import { no, type Verdict, yes } from '../../foundation/verdict.ts'
import { reachStep } from '../../people/care-team/public.ts'
import { mayRecord } from './bridge.ts'
import type { Talk } from './readings.ts'
import { findReadingOfTalk, insertReading } from './store.ts'

/** The step of the journey that a recorded talk reaches: stress is measured at steps 4, 7 and 9. */
const stepOfMoment = { start: 4, halfway: 7, end: 9, 'life-change': 4, other: 4 } as const

/**
 * Records a talk, once: from then on it is a reading that stays as it is.
 * A talk that was recorded already gives the reading it became.
 */
export async function recordTalk(
  tx: Tx,
  viewer: Viewer,
  talk: Talk,
  at: Date,
): Promise<Verdict<ReadingId, 'set-aside' | 'nothing-said'>> {
  const verdict = mayRecord(talk.stage, talk.said)
  if (!verdict.ok) {
    if (verdict.reason !== 'already-recorded') return no(verdict.reason)
    const recorded = await findReadingOfTalk(tx, talk.id)
    if (recorded === undefined) throw new Error(`Talk ${talk.id} is recorded but has no reading.`)
    return yes(recorded)
  }
  const reading = await insertReading(tx, viewer, talk, talk.heldOn ?? dayOf(at), at)
  await reachStep(tx, talk.resident, stepOfMoment[talk.moment])
  return yes(reading)
}
