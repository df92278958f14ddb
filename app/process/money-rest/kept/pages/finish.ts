import { type Ask, viewerOf } from '../../../../foundation/web/context.ts'
import { readForm, seenVersion, typedText } from '../../../../foundation/web/forms.ts'
import { onTo } from '../../../../foundation/web/page.tsx'
import { findTeam } from '../../../../people/care-team/public.ts'
import { checkSchemes } from '../../engine/schemes/check-schemes.ts'
import { findSchemes } from '../../schemes/store.ts'
import { paths } from '../../paths.ts'
import { findProvisions, insertProvisions } from '../../received/store.ts'
import { openProvisions } from '../../received/taking.ts'
import { walkOn } from '../../walk.ts'
import { finish, foundIn } from '../kept-check.ts'
import { finishCheck } from '../store.ts'
import { atCheck } from './at-money.ts'
import { fields, helpersOf } from './finish-form.tsx'
import { showStep } from './show-step.tsx'

/** The check is done: what is not there yet is to be asked for, and somebody helps with it. */
export async function postFinish(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  return atCheck(c, 'change', 'money.finish-check', async (at) => {
    const { tx, check, resident, today } = at
    if (check.stage !== 'open') return onTo(c, paths.money(resident))
    const step = walkOn(check.told, {}, today)
    if (step.at !== 'result' || seenVersion(typed) !== check.version) {
      return showStep(c, at, step, 'elsewhere')
    }
    const helpers = helpersOf(await findTeam(tx, resident, at.at))
    const chosen = typedText(typed, fields.helper)
    const helper = helpers.find(({ person }) => person === chosen)
    const schemes = await findSchemes(tx, c.var.visitor.municipality.id)
    const running = openProvisions(await findProvisions(tx, resident))
    const already = [...(typed[fields.have] ?? []), ...running.map(({ name }) => name)]
    const verdict = finish(
      check,
      foundIn(step.found, checkSchemes(schemes, step.told, today)),
      already,
      helper,
    )
    if (!verdict.ok) return showStep(c, at, step, { typed, isHelperMissing: true })
    await finishCheck(tx, check.id, verdict.value, at.at)
    const { toAskFor } = verdict.value
    await insertProvisions(tx, viewerOf(c), { resident, check: check.id }, toAskFor, at.at)
    return onTo(c, paths.money(resident))
  })
}
