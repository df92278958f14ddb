import { days, later } from '../../app/foundation/clock.ts'
import { type CheckId, newId, type ProvisionId } from '../../app/foundation/ids.ts'
import { writeFound, writeTold } from '../../app/process/money-rest/kept/stored-check.ts'
import type { Cents } from '../../app/process/money-rest/engine/money.ts'
import { type TestHouse, testStart } from '../house.ts'
import type { ResidentViewer, StaffViewer } from '../people.ts'

/** A check that was done at the table, with one thing found and asked for. */
export async function aFinishedCheck(
  house: TestHouse,
  { id: resident, municipality }: ResidentViewer,
  { id: helper }: StaffViewer,
): Promise<{ check: CheckId; provision: ProvisionId }> {
  const [check, provision] = [newId<'check'>(), newId<'provision'>()]
  const of = { municipality_id: municipality, resident_id: resident }
  const at = later(testStart, -days(1))
  const told = writeTold({ hasPartner: false })
  const done = { told, begun_by: helper, begun_at: at, saved_at: at, finished_at: at }
  await house.owner
    .insertInto('money_check')
    .values({
      ...of,
      ...done,
      id: check,
      held: 'table',
      found: writeFound({
        on: '2026-03-01',
        finds: [
          {
            kind: 'national',
            name: 'healthcare-benefit',
            called: '',
            aboutAYear: 155_000 as Cents<'year'>,
          },
        ],
      }),
      helper_id: helper,
      organisation_id: null,
    })
    .execute()
  const about = {
    check_id: check,
    kind: 'national',
    name: 'healthcare-benefit',
    called: '',
  } as const
  await house.owner
    .insertInto('provision')
    .values({ ...of, ...about, id: provision, about_a_year: 155_000, found_at: at })
    .execute()
  await house.owner
    .insertInto('provision_step')
    .values({
      ...of,
      id: newId<'step'>(),
      provision_id: provision,
      kind: 'asked',
      body: JSON.stringify({ version: 1, by: 'resident' }),
      made_by: helper,
      made_at: at,
    })
    .execute()
  return { check, provision }
}
