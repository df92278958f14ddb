import { decide } from '../../../../foundation/access/decide.ts'
import type { Ask } from '../../../../foundation/web/context.ts'
import { readForm, seenVersion } from '../../../../foundation/web/forms.ts'
import { onTo } from '../../../../foundation/web/page.tsx'
import { paths } from '../../paths.ts'
import { isRefused, lookAhead, walkOn } from '../../walk.ts'
import { saveTold, setCheckAside } from '../store.ts'
import { atCheck } from './at-money.ts'
import { dayOfCheck, showStep } from './show-step.tsx'

/** Where the check is: its next question or its result; of one that is done, what came out of it. */
export function getKept(c: Ask): Promise<Response> {
  return atCheck(c, 'read', 'money.open', async (at) => {
    const isHeldElsewhere = at.check.stage === 'open' && !decide('change', 'money', at).ok
    if (at.check.stage === 'set-aside' || isHeldElsewhere) return onTo(c, paths.money(at.resident))
    return showStep(c, at, walkOn(at.check.told, {}, dayOfCheck(at)))
  })
}

/** Takes an answer and keeps it, at once: stopping halfway loses nothing. */
export async function postKept(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  return atCheck(c, 'change', 'money.answer', async (at) => {
    const { tx, check, today } = at
    if (check.stage !== 'open') return onTo(c, paths.kept(check.id))
    if (seenVersion(typed) !== check.version) {
      return showStep(c, at, walkOn(check.told, {}, today), 'elsewhere')
    }
    const step = walkOn(check.told, typed, today)
    if (isRefused(step)) return showStep(c, at, step)
    await saveTold(tx, check.id, step.told, at.at)
    return onTo(c, paths.kept(check.id))
  })
}

/** Who reloads a look ahead comes back at what came out. */
export function getKeptWhatIf(c: Ask): Promise<Response> {
  return atCheck(c, 'read', 'money.open', ({ check }) =>
    Promise.resolve(onTo(c, paths.kept(check.id))),
  )
}

/** Looks ahead at one change; nothing of it is kept. */
export async function postKeptWhatIf(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  return atCheck(c, 'read', 'money.open', (at) =>
    showStep(c, at, lookAhead(at.check.told, typed, dayOfCheck(at))),
  )
}

/** Stops with these questions. What was told stays out of sight, and nothing is asked for. */
export function postSetAside(c: Ask): Promise<Response> {
  return atCheck(c, 'change', 'money.set-aside-check', async ({ tx, check, resident, at }) => {
    if (check.stage === 'open') await setCheckAside(tx, check.id, at)
    return onTo(c, paths.money(resident))
  })
}
