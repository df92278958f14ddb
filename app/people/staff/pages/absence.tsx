import { z } from 'zod'
import { doHouseWork } from '../../../foundation/access/enter.ts'
import type { Tx } from '../../../foundation/database/transaction.ts'
import type { Viewer } from '../../../foundation/viewer.ts'
import { asId, newId, type PersonId } from '../../../foundation/ids.ts'
import { dayOf } from '../../../foundation/language/dates.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { day } from '../../../foundation/web/fields.ts'
import {
  checkForm,
  type Problems,
  readForm,
  type Typed,
  typedText,
} from '../../../foundation/web/forms.ts'
import { onTo } from '../../../foundation/web/page.tsx'
import { type AbsenceFacts, mayBeAway } from '../absence.ts'
import { isSearch, readAsked } from '../choice.ts'
import { findChoice, findColleague } from '../choice-store.ts'
import { endAbsence, findAbsences, findStandIns, insertAbsence } from '../absence-store.ts'
import { paths } from '../paths.ts'
import { holdStaff } from '../store.ts'
import { type Absences, showAbsences } from './absence-view.tsx'

const shape = z.object({ from: day('day-missing'), until: day('day-missing') })

async function findAll(tx: Tx, viewer: Viewer, typed: Typed, at: Date): Promise<Absences> {
  const me = viewer.id as PersonId
  const others = { role: 'professional', except: [me] } as const
  return {
    own: await findAbsences(tx, me, at),
    standIns: await findStandIns(tx, me, at),
    colleagues: await findChoice(tx, others, readAsked(typed, 'standIn'), at),
    now: at,
  }
}

/** A professional's own absences, and a form for another. */
export function getAbsence(c: Ask): Promise<Response> {
  const viewer = viewerOf(c)
  const typed = { id: [newId()] }
  return doHouseWork(c.var.house, viewer, 'see-own-residents', async (tx, at) =>
    showAbsences(c, await findAll(tx, viewer, typed, at), typed, {}),
  )
}

export async function postAbsence(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'see-own-residents', async (tx, at) => {
    if (isSearch(readAsked(typed, 'standIn'))) {
      return showAbsences(c, await findAll(tx, viewer, typed, at), typed, {})
    }
    await holdStaff(tx, viewer)
    const all = await findAll(tx, viewer, typed, at)
    if (!form.ok) return showAbsences(c, all, typed, form.problems)
    const id = asId<'absence'>(typedText(typed, 'id')) ?? newId<'absence'>()
    // The same form sent twice is one absence.
    if (all.own.some((absence) => absence.id === id)) return onTo(c, paths.absence)
    const standIn = asId<'person'>(typedText(typed, 'standIn'))
    const facts = await factsAbout(tx, viewer, all, standIn)
    const verdict = mayBeAway({ ...form.value, standIn }, facts)
    if (!verdict.ok) return showAbsences(c, all, typed, problemAt(verdict.reason))
    await insertAbsence(tx, viewer, { id, ...verdict.value })
    return onTo(c, paths.absence)
  })
}

async function factsAbout(
  tx: Tx,
  viewer: Viewer,
  { own, standIns, now }: Absences,
  standIn: PersonId | undefined,
): Promise<AbsenceFacts> {
  return {
    me: viewer.id as PersonId,
    today: dayOf(now),
    ownAbsences: own,
    ownStandIns: standIns,
    standIn:
      standIn === undefined
        ? undefined
        : {
            here: (await findColleague(tx, { role: 'professional' }, standIn, now)) !== undefined,
            absences: await findAbsences(tx, standIn, now),
          },
  }
}

/** A reason appears at the field it is about. */
function problemAt(reason: string): Problems {
  return { [reason.startsWith('stand-in-') ? 'standIn' : 'until']: reason }
}

/** Back earlier, or not going after all: from now on who stood in is no longer needed. */
export function postEndAbsence(c: Ask): Promise<Response> {
  const id = asId<'absence'>(c.req.param('absence'))
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'see-own-residents', async (tx, at) => {
    if (id === undefined || (await endAbsence(tx, viewer, id, at)) === 'not-there') {
      throw new NotFound()
    }
    return onTo(c, paths.absence)
  })
}
