import { z } from 'zod'
import { openMore, taskParts } from '../../../foundation/policy.ts'
import { doHouseWork } from '../../../foundation/access/enter.ts'
import type { Tx } from '../../../foundation/database/transaction.ts'
import { requireFreshProof } from '../../../foundation/identity/proof/fresh-proof.ts'
import { asId, newId } from '../../../foundation/ids.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { choices, text } from '../../../foundation/web/fields.ts'
import {
  checkForm,
  type Problems,
  readForm,
  seenVersion,
  type Typed,
  typedText,
} from '../../../foundation/web/forms.ts'
import { onTo } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { TextArea, TextField } from '../../../ui/field/field.tsx'
import { municipalityPaths, municipalityWords, TaskChoice } from '../../municipality/public.ts'
import type { Organisation } from '../staff.ts'
import {
  findOrganisation,
  holdStaff,
  insertOrganisation,
  noteSetUp,
  updateOrganisation,
} from '../store.ts'
import { sentenceFor, staffWords } from '../words/staff.ts'
import { formPage, stale } from './frame.tsx'

const words = staffWords.organisation
const shape = z.object({
  name: text('name-missing', 80),
  does: text('does-missing', 160),
  tasks: choices(taskParts, 'choose-one'),
})

/** A partner organisation that joins. */
export function getNewOrganisation(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', () =>
    Promise.resolve(show(c, words.newTitle, { id: [newId()] }, {})),
  )
}

export async function postNewOrganisation(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'set-up-municipality', async (tx, at) => {
    if (!form.ok) return show(c, words.newTitle, typed, form.problems)
    if (openMore([], form.value.tasks)) requireFreshProof(c)
    const id = asId<'organisation'>(typedText(typed, 'id')) ?? newId<'organisation'>()
    await holdStaff(tx, viewer)
    const result = await insertOrganisation(tx, viewer, { id, ...form.value })
    if (result === 'name-taken') return show(c, words.newTitle, typed, { name: result })
    if (result === 'added') await noteSetUp(tx, viewer, id, at)
    return onTo(c, municipalityPaths.setUp)
  })
}

async function requireOrganisation(c: Ask, tx: Tx): Promise<Organisation> {
  const id = asId<'organisation'>(c.req.param('organisation'))
  const organisation = id === undefined ? undefined : await findOrganisation(tx, id)
  if (organisation === undefined) throw new NotFound()
  return organisation
}

/** Another name, or another sentence about what it does. */
export function getOrganisation(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx) => {
    const { name, does, tasks, version } = await requireOrganisation(c, tx)
    const typed = { name: [name], does: [does], tasks, version: [String(version)] }
    return show(c, name, typed, {})
  })
}

export async function postOrganisation(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'set-up-municipality', async (tx, at) => {
    await holdStaff(tx, viewer)
    const present = await requireOrganisation(c, tx)
    if (!form.ok) return show(c, present.name, typed, form.problems)
    if (openMore(present.tasks, form.value.tasks)) requireFreshProof(c)
    const version = seenVersion(typed)
    const result = await updateOrganisation(tx, { id: present.id, version, ...form.value })
    if (result === 'name-taken') return show(c, present.name, typed, { name: result })
    if (result === 'changed-by-another') {
      const again = { ...typed, version: [String(present.version)] }
      return show(c, present.name, again, stale, [
        present.name,
        present.does,
        municipalityWords.tasks.one(present.tasks),
      ])
    }
    await noteSetUp(tx, viewer, present.id, at)
    return onTo(c, municipalityPaths.setUp)
  })
}

function show(
  c: Ask,
  title: string,
  typed: Typed,
  problems: Problems,
  now: readonly string[] = [],
): Response {
  return formPage(
    c,
    { title, problems, now },
    <form method="post" class="stack">
      <input type="hidden" name="id" value={typedText(typed, 'id')} />
      <input type="hidden" name="version" value={typedText(typed, 'version')} />
      <TextField
        name="name"
        label={words.name}
        value={typedText(typed, 'name')}
        problem={sentenceFor(problems['name'])}
      />
      <TextArea
        name="does"
        label={words.does}
        hint={words.doesHint}
        value={typedText(typed, 'does')}
        problem={sentenceFor(problems['does'])}
      />
      <TaskChoice chosen={typed['tasks'] ?? []} />
      <Button>{staffWords.save}</Button>
    </form>,
  )
}
