import { z } from 'zod'
import { openMore, taskParts } from '../../../foundation/policy.ts'
import { doHouseWork } from '../../../foundation/access/enter.ts'
import type { Tx } from '../../../foundation/database/transaction.ts'
import { requireFreshProof } from '../../../foundation/identity/proof/fresh-proof.ts'
import { writeLine } from '../../../foundation/journal/journal.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { choice, choices, text } from '../../../foundation/web/fields.ts'
import {
  checkForm,
  type Problems,
  readForm,
  seenVersion,
  type Typed,
  typedText,
} from '../../../foundation/web/forms.ts'
import { onTo, page } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Options, TextField } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { type Municipality, themeNames } from '../municipality.ts'
import { paths } from '../paths.ts'
import { TaskChoice } from './task-choice.tsx'
import { findMunicipality, updateMunicipality } from '../store.ts'
import { staffWords as words } from '../words/staff.ts'

const shape = z.object({
  name: text('name-missing', 80),
  theme: choice(themeNames, 'choose-one'),
  tasks: choices(taskParts, 'choose-one'),
})

async function requireMunicipality(c: Ask, tx: Tx): Promise<Municipality> {
  const found = await findMunicipality(tx, c.var.visitor.municipality.id)
  if (found === undefined) throw new NotFound()
  return found
}

/** The municipality's name and its look. */
export function getMunicipality(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx) => {
    const { name, theme, tasks, version } = await requireMunicipality(c, tx)
    const typed = { name: [name], theme: [theme], tasks, version: [String(version)] }
    return show(c, typed, {}, undefined)
  })
}

export async function postMunicipality(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'set-up-municipality', async (tx, at) => {
    const present = await requireMunicipality(c, tx)
    if (!form.ok) return show(c, typed, form.problems, undefined)
    if (openMore(present.tasks, form.value.tasks)) requireFreshProof(c)
    const version = seenVersion(typed)
    const result = await updateMunicipality(tx, { id: present.id, version, ...form.value })
    if (result === 'changed-by-another') {
      const now = await requireMunicipality(c, tx)
      return show(c, { ...typed, version: [String(now.version)] }, {}, now)
    }
    const action = 'house.set-up-municipality'
    await writeLine(tx, { at, viewer, action, allowed: true, thing: present.id })
    return onTo(c, paths.setUp)
  })
}

function sentenceFor(reason: string | undefined): string | undefined {
  const known: Record<string, string> = words.problems
  return reason === undefined ? undefined : known[reason]
}

/** The form; with what stands there `now` when somebody else changed it in between. */
function show(c: Ask, typed: Typed, problems: Problems, now: Municipality | undefined): Response {
  const wrong = Object.keys(problems).length > 0
  return page(
    c,
    { title: words.title, face: 'staff', status: now !== undefined ? 409 : wrong ? 422 : 200 },
    <div class="narrow">
      <h1>{words.title}</h1>
      {now !== undefined && (
        <Notice>
          {words.changedByAnother(now.name, words.themes[now.theme], words.tasks.one(now.tasks))}
        </Notice>
      )}
      {wrong && <Notice>{words.notYet}</Notice>}
      <form method="post" class="stack">
        <input type="hidden" name="version" value={typedText(typed, 'version')} />
        <TextField
          name="name"
          label={words.name}
          value={typedText(typed, 'name')}
          problem={sentenceFor(problems['name'])}
        />
        <Options
          name="theme"
          label={words.theme}
          options={themeNames.map((value) => ({ value, label: words.themes[value] }))}
          chosen={typed['theme'] ?? []}
          problem={sentenceFor(problems['theme'])}
        />
        <TaskChoice chosen={typed['tasks'] ?? []} />
        <Button>{words.save}</Button>
      </form>
      <p>
        <a href={paths.setUp}>{words.back}</a>
      </p>
    </div>,
  )
}
