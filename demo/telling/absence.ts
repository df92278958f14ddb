import { doHouseWork } from '../../app/foundation/access/enter.ts'
import { days, later } from '../../app/foundation/clock.ts'
import { newId } from '../../app/foundation/ids.ts'
import { dayOf } from '../../app/foundation/language/dates.ts'
import { mayBeAway } from '../../app/people/staff/absence.ts'
import { findAbsences, findStandIns, insertAbsence } from '../../app/people/staff/absence-store.ts'
import { holdStaff } from '../../app/people/staff/store.ts'
import type { StaffKey } from '../staff.ts'
import { type Happening, type Scene, staffViewer } from './happening.ts'
import { momentBefore } from './moments.ts'
import { allowed } from './said.ts'

/** Somebody is away from today on, and a colleague stands in: said the day before. */
export function isAway(scene: Scene, who: StaffKey, standIn: StaffKey, forDays: number): Happening {
  const viewer = staffViewer(scene, who)
  const me = scene.staff[who]
  const wish = {
    from: dayOf(scene.now),
    until: dayOf(later(scene.now, days(forDays))),
    standIn: scene.staff[standIn],
  }
  return {
    at: momentBefore(scene.now, { daysAgo: 1, at: '15:45' }),
    run: (house) =>
      doHouseWork(house, viewer, 'see-own-residents', async (tx, at) => {
        await holdStaff(tx, viewer)
        const facts = {
          me,
          today: dayOf(at),
          ownAbsences: await findAbsences(tx, me, at),
          ownStandIns: await findStandIns(tx, me, at),
          standIn: { here: true, absences: await findAbsences(tx, wish.standIn, at) },
        }
        await insertAbsence(tx, viewer, { id: newId(), ...allowed(mayBeAway(wish, facts)) })
      }),
  }
}
