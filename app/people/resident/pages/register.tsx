import { z } from 'zod'
import { doHouseWork } from '../../../foundation/access/enter.ts'
import type { Tx } from '../../../foundation/database/transaction.ts'
import type { Viewer } from '../../../foundation/viewer.ts'
import { asId, newId, type PersonId, type ResidentId } from '../../../foundation/ids.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { choice } from '../../../foundation/web/fields.ts'
import {
  checkForm,
  type Problems,
  readForm,
  type Typed,
  typedText,
} from '../../../foundation/web/forms.ts'
import { onTo, page } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Options } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import {
  type Choice,
  type Circle,
  ColleagueChoice,
  findChoice,
  findColleague,
  isSearch,
  readAsked,
} from '../../staff/public.ts'
import { paths } from '../paths.ts'
import { missingReach, particulars, waysFrom } from '../particulars.ts'
import { registerResident } from '../registration.ts'
import { staffWords } from '../words/staff.ts'
import { ParticularsFields, sentenceFor } from './particulars-fields.tsx'

const forms = ['tandem', 'individual'] as const
const shape = z.object({ ...particulars, form: choice(forms, 'choose-one') })

/** Registering a resident with the least that is needed. */
export function getRegister(c: Ask): Promise<Response> {
  const viewer = viewerOf(c)
  const typed: Typed = {
    id: [newId<'resident'>()],
    liked: ['phone'],
    language: ['nl'],
    reads: ['short'],
    portrait: ['duin'],
    form: ['tandem'],
  }
  return doHouseWork(c.var.house, viewer, 'register-resident', async (tx, at) =>
    show(c, typed, {}, await secondFaces(tx, viewer, typed, at)),
  )
}

export async function postRegister(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'register-resident', async (tx, at) => {
    const again = async (problems: Problems) =>
      show(c, typed, problems, await secondFaces(tx, viewer, typed, at))
    const asked = readAsked(typed, 'second')
    if (isSearch(asked)) return again({})
    if (!form.ok) return again(form.problems)
    const missing = missingReach(form.value)
    if (missing !== undefined) return again({ [missing.field]: missing.reason })
    const second = await findColleague(tx, othersThan(viewer), asked.chosen, at)
    if (asked.chosen !== '' && second === undefined) return again({ second: 'choose-one' })
    const id: ResidentId = asId<'resident'>(typedText(typed, 'id')) ?? newId<'resident'>()
    const resident = { ...form.value, id, ways: waysFrom(form.value) }
    await registerResident(tx, viewer, { resident, form: form.value.form, second: second?.id }, at)
    return onTo(c, paths.letter(id))
  })
}

function othersThan(viewer: Viewer): Circle {
  return { role: 'professional', except: [viewer.id as PersonId] }
}

function secondFaces(tx: Tx, viewer: Viewer, typed: Typed, at: Date): Promise<Choice> {
  return findChoice(tx, othersThan(viewer), readAsked(typed, 'second'), at)
}

function show(c: Ask, typed: Typed, problems: Problems, colleagues: Choice): Response {
  const words = staffWords.register
  const wrong = Object.keys(problems).length > 0
  return page(
    c,
    { title: words.title, face: 'staff', status: wrong ? 422 : 200 },
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {wrong && <Notice>{words.notYet}</Notice>}
      <form method="post" class="stack">
        <input type="hidden" name="id" value={typedText(typed, 'id')} />
        <ParticularsFields typed={typed} problems={problems} words={staffWords} />
        <Options
          name="form"
          label={words.form}
          options={forms.map((value) => ({ value, label: staffWords.forms[value] }))}
          chosen={typed['form'] ?? []}
          problem={sentenceFor(staffWords.problems, problems['form'])}
        />
        <ColleagueChoice
          name="second"
          label={words.second}
          {...(colleagues.search === undefined ? {} : { hint: words.secondHint })}
          nobody={words.secondLater}
          choice={colleagues}
          problem={sentenceFor(staffWords.problems, problems['second'])}
        />
        <Button>{words.go}</Button>
      </form>
    </div>,
  )
}
