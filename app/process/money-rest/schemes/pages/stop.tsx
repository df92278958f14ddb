import { z } from 'zod'
import { doHouseWork } from '../../../../foundation/access/enter.ts'
import { newId } from '../../../../foundation/ids.ts'
import { type Ask, viewerOf } from '../../../../foundation/web/context.ts'
import { checkForm, readForm, type Typed, typedText } from '../../../../foundation/web/forms.ts'
import { page } from '../../../../foundation/web/page.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { TextField } from '../../../../ui/field/field.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import type { Day } from '../../engine/calendar.ts'
import { schemePaths } from '../paths.ts'
import { dayAfter, mayPropose, type Proposal } from '../proposal.ts'
import { schemeDay } from '../units.ts'
import { schemeWords } from '../words/staff.ts'
import { allVersions, type Held, requireHeld } from './at-version.ts'
import { idIn, press, previewPage, propose, sayUnfit } from './proposing.tsx'

const words = schemeWords.stop
const field = 'last'
const shape = z.object({ [field]: schemeDay('no-day') })

/** Stops a scheme after a day, without anything in its place. */
export function getStop(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx, at) =>
    show(c, requireHeld(c, await allVersions(tx, at)), { id: [newId()] }, undefined),
  )
}

export async function postStop(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'set-up-municipality', async (tx, at) => {
    const versions = await allVersions(tx, at)
    const held = requireHeld(c, versions)
    const pressed = typedText(typed, press.name)
    if (pressed === press.goBack) return show(c, held, typed, undefined)
    if (!form.ok) return show(c, held, typed, sayWrongDay(form.problems[field]))
    const proposal = stopAfter(held, form.value[field], typed)
    const verdict = mayPropose(proposal, versions.approved)
    if (!verdict.ok) return show(c, held, typed, sayUnfit(verdict.reason, proposal, versions))
    if (pressed !== press.propose) return previewPage(c, proposal, versions, typed)
    return propose(c, tx, viewer, proposal, at)
  })
}

function sayWrongDay(reason: string | undefined): string {
  return schemeWords.problems[reason === 'day-out-of-range' ? reason : 'no-day']
}

function stopAfter({ id, key, kind }: Held, last: Day, typed: Typed): Proposal {
  const from = dayAfter(last)
  return { id: idIn(typed), key, kind, from, until: undefined, ends: id, body: undefined }
}

function show(c: Ask, held: Held, typed: Typed, problem: string | undefined): Response {
  const title = words.title(held.body.name)
  return page(
    c,
    { title, face: 'staff', status: problem === undefined ? 200 : 422 },
    <div class="narrow">
      <h1>{title}</h1>
      {problem !== undefined && <Notice>{schemeWords.form.notYet}</Notice>}
      <p>{words.intro}</p>
      <form method="post" class="stack" novalidate>
        <input type="hidden" name="id" value={typedText(typed, 'id')} />
        <TextField
          name={field}
          label={words.last}
          type="date"
          value={typedText(typed, field)}
          problem={problem}
        />
        <Button>{schemeWords.form.look}</Button>
      </form>
      <p>
        <a href={schemePaths.version(held.id)}>{held.body.name}</a>
      </p>
    </div>,
  )
}
