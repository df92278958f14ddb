import type { Tx } from '../../foundation/database/transaction.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { PersonId } from '../../foundation/ids.ts'
import { writeLine } from '../../foundation/journal/journal.ts'
import { startTrajectory, takeSeat } from '../care-team/public.ts'
import { askAboutDoubles, insertResident, type NewResident } from './store.ts'

/** A resident to register, and with whom they set out. */
export interface Registration {
  readonly resident: NewResident
  readonly form: 'tandem' | 'individual'
  readonly second: PersonId | undefined
}

/**
 * Opens a file: who registers becomes the first fixed face, so that nobody starts without a name.
 * The same registration sent twice opens one file.
 */
export async function registerResident(
  tx: Tx,
  viewer: Viewer,
  { resident, form, second }: Registration,
  at: Date,
): Promise<void> {
  if ((await insertResident(tx, viewer, resident, at)) === 'was-there') return
  const first = viewer.id as PersonId
  await takeSeat(tx, viewer, { resident: resident.id, person: first, kind: 'fixed' }, at)
  if (second !== undefined) {
    await takeSeat(tx, viewer, { resident: resident.id, person: second, kind: 'fixed' }, at)
  }
  await startTrajectory(tx, viewer, resident.id, form, at)
  await askAboutDoubles(tx, resident.id)
  await writeLine(tx, {
    at,
    viewer,
    resident: resident.id,
    action: 'resident.register',
    part: 'contact',
    ground: 'task',
    allowed: true,
  })
}
