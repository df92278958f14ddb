import { asId, newId } from '../../../../foundation/ids.ts'
import { type Ask, viewerOf } from '../../../../foundation/web/context.ts'
import { readForm, seenVersion, type Typed, typedText } from '../../../../foundation/web/forms.ts'
import { onTo, page } from '../../../../foundation/web/page.tsx'
import { receivedPaths } from '../paths.ts'
import { insertStep } from '../store.ts'
import { takeStep } from '../taking.ts'
import { nameOf } from '../views/provision-list.tsx'
import { ProvisionView, type Unsaved } from '../views/provision-view.tsx'
import { type AtProvision, atProvision } from './at-provision.ts'
import {
  fieldOf,
  fields,
  readStepForm,
  stepKindOf,
  type StepKind,
  type StepProblems,
} from '../step-form.ts'

/** One provision: where it stands, the next thing, who helps, and what happened. */
export function getProvision(c: Ask): Promise<Response> {
  return atProvision(c, 'read', 'money.open', (at) => Promise.resolve(show(c, at)))
}

function show(c: Ask, at: AtProvision, unsaved?: Unsaved): Response {
  const status = unsaved === undefined ? 200 : unsaved.isStale ? 409 : 422
  return page(
    c,
    {
      title: nameOf(at.provision, at.language),
      face: at.face,
      language: at.language,
      whose: at.whose,
      status,
    },
    <ProvisionView at={at} unsaved={unsaved} />,
  )
}

/** Takes one step. The same form twice is one step; when something else happened since, that is shown first. */
export async function postProvision(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const kind = stepKindOf(typed)
  return atProvision(c, 'change', 'money.take-step', async (at) => {
    const { provision } = at
    const id = asId<'step'>(typedText(typed, fields.id))
    const done = onTo(c, receivedPaths.provision(provision.id))
    if (id !== undefined && provision.steps.some((taken) => taken.id === id)) return done
    if (kind === undefined)
      return show(c, at, refusedWith(typed, kind, { [fields.step]: 'no-choice' }))
    if (seenVersion(typed, fields.seen) !== (provision.steps.at(-1)?.seq ?? 0)) {
      return show(c, at, { typed, kind, problems: {}, isStale: true })
    }
    const form = readStepForm(kind, typed, {
      provision,
      papers: at.papers,
      said: at.face === 'resident' ? 'self' : 'at-table',
    })
    if (!form.ok) return show(c, at, refusedWith(typed, kind, form.problems as StepProblems))
    const is = at.face
    const verdict = takeStep(provision, form.value, { is, team: at.team }, at.today)
    if (!verdict.ok) {
      const problems = { [fieldOf(kind, verdict.reason)]: verdict.reason }
      return show(c, at, refusedWith(typed, kind, problems))
    }
    const step = { id: id ?? newId<'step'>(), provision, step: form.value }
    await insertStep(at.tx, viewerOf(c), step, at.at)
    return done
  })
}

function refusedWith(typed: Typed, kind: StepKind | undefined, problems: StepProblems): Unsaved {
  return { typed, kind, problems, isStale: false }
}
