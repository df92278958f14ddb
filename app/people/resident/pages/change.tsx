import { z } from 'zod'
import { enter } from '../../../foundation/access/enter.ts'
import { asId } from '../../../foundation/ids.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
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
import { Notice } from '../../../ui/notice/notice.tsx'
import { paths } from '../paths.ts'
import { missingReach, particulars, reachOf, waysFrom } from '../particulars.ts'
import type { Resident } from '../resident.ts'
import { findResident, updateResident } from '../store.ts'
import type { ParticularsWords } from '../words/nl.ts'
import { staffWords } from '../words/staff.ts'
import { residentWords } from '../words/words.ts'
import { ParticularsFields } from './particulars-fields.tsx'

const shape = z.object(particulars)

async function atChange<T>(
  c: Ask,
  work: (person: Resident, tx: Parameters<typeof findResident>[0]) => Promise<T>,
): Promise<T> {
  const resident = asId<'resident'>(c.req.param('resident'))
  const viewer = viewerOf(c)
  if (resident === undefined) throw new NotFound()
  const door = { resident, part: 'contact', action: 'change', purpose: 'resident.change' } as const
  return enter(c.var.house, viewer, door, async ({ tx }) => {
    const person = await findResident(tx, resident)
    if (person === undefined) throw new NotFound()
    return work(person, tx)
  })
}

/** Changing how a resident is called, reached and spoken to: by a fixed face, or by the resident. */
export function getChange(c: Ask): Promise<Response> {
  return atChange(c, (person) => {
    const { phone, email } = reachOf(person.ways)
    const typed: Typed = {
      version: [String(person.version)],
      called: [person.called],
      phone: [phone],
      email: [email],
      liked: person.ways[0] === undefined ? [] : [person.ways[0].kind],
      language: [person.language],
      reads: [person.reads],
      spokenTo: [person.spokenTo],
      portrait: [person.portrait],
    }
    return Promise.resolve(show(c, person, typed, {}))
  })
}

export async function postChange(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  return atChange(c, async (person, tx) => {
    if (!form.ok) return show(c, person, typed, form.problems)
    const missing = missingReach(form.value)
    if (missing !== undefined) return show(c, person, typed, { [missing.field]: missing.reason })
    const result = await updateResident(tx, {
      ...form.value,
      id: person.id,
      ways: waysFrom(form.value),
      version: seenVersion(typed),
    })
    if (result === 'changed') return onTo(c, isOwn(c) ? '/' : paths.file(person.id))
    const again = { ...typed, version: [String(person.version)] }
    return show(c, person, again, { page: 'changed-by-another' })
  })
}

function isOwn(c: Ask): boolean {
  return viewerOf(c).kind === 'resident'
}

function show(c: Ask, person: Resident, typed: Typed, problems: Problems): Response {
  const own = isOwn(c) ? residentWords[c.var.language] : undefined
  const words: ParticularsWords = own ?? staffWords
  const title = own?.title ?? staffWords.change.title(person.called)
  const wrong = Object.keys(problems).length > 0
  const stale = problems['page'] === 'changed-by-another'
  return page(
    c,
    {
      title,
      face: own === undefined ? 'staff' : 'resident',
      status: stale ? 409 : wrong ? 422 : 200,
    },
    <div class="narrow">
      <h1>{title}</h1>
      {own !== undefined && <p>{own.intro}</p>}
      {stale && <Notice>{words.problems['changed-by-another']}</Notice>}
      <form method="post" class="stack">
        <input type="hidden" name="version" value={typedText(typed, 'version')} />
        <ParticularsFields typed={typed} problems={problems} words={words} />
        <Button>{own?.save ?? staffWords.change.save}</Button>
      </form>
    </div>,
  )
}
