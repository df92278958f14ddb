import type { TestHouse } from './house.ts'
import type { ResidentViewer, StaffViewer } from './people.ts'
import { type CheckId, newId } from '../app/foundation/ids.ts'

/** A check that was done at the table, with nothing found yet. */
export async function aCheckThatIsDone(
  house: TestHouse,
  { id: resident, municipality }: ResidentViewer,
  { id: helper }: StaffViewer,
): Promise<CheckId> {
  const check = newId<'check'>()
  const at = house.clock()
  await house.owner
    .insertInto('money_check')
    .values({
      municipality_id: municipality,
      id: check,
      resident_id: resident,
      held: 'table',
      told: JSON.stringify({ version: 1, told: {} }),
      begun_by: helper,
      begun_at: at,
      saved_at: at,
      finished_at: at,
      found: JSON.stringify({ version: 1 }),
      helper_id: helper,
      organisation_id: null,
    })
    .execute()
  return check
}
