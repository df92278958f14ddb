import { z } from 'zod'
import { doHouseWork } from '../../../foundation/access/enter.ts'
import { asId, newId, type ResidentId } from '../../../foundation/ids.ts'
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
import { Options, Select } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { type Colleague, findColleagues } from '../../care-team/public.ts'
import { paths } from '../paths.ts'
import { missingReach, particulars, waysFrom } from '../register.ts'
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
    show(c, typed, {}, await colleaguesOf(tx, viewer.id, at)),
  )
}

export async function postRegister(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'register-resident', async (tx, at) => {
    const colleagues = await colleaguesOf(tx, viewer.id, at)
    if (!form.ok) return show(c, typed, form.problems, colleagues)
    const missing = missingReach(form.value)
    if (missing !== undefined) {
      return show(c, typed, { [missing.field]: missing.reason }, colleagues)
    }
    const id: ResidentId = asId<'resident'>(typedText(typed, 'id')) ?? newId<'resident'>()
    const second = colleagues.find((colleague) => colleague.id === typedText(typed, 'second'))
    const resident = { ...form.value, id, ways: waysFrom(form.value) }
    await registerResident(tx, viewer, { resident, form: form.value.form, second: second?.id }, at)
    return onTo(c, paths.letter(id))
  })
}

async function colleaguesOf(
  tx: Parameters<typeof findColleagues>[0],
  me: string,
  at: Date,
): Promise<Colleague[]> {
  return (await findColleagues(tx, 'professional', at)).filter((colleague) => colleague.id !== me)
}

function show(
  c: Ask,
  typed: Typed,
  problems: Problems,
  colleagues: readonly Colleague[],
): Response {
  const words = staffWords.register
  const wrong = Object.keys(problems).length > 0
  return page(
    c,
    { title: words.title, face: 'staff', status: wrong ? 422 : 200 },
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {wrong && <Notice>Nog niet alles is duidelijk. Wat je schreef, staat er nog.</Notice>}
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
        <Select
          name="second"
          label={words.second}
          options={[
            { value: '', label: words.secondLater },
            ...colleagues.map(({ id, name, organisation }) => ({
              value: id,
              label: organisation === undefined ? name : `${name}, ${organisation}`,
            })),
          ]}
          chosen={typedText(typed, 'second')}
        />
        <Button>{words.go}</Button>
      </form>
    </div>,
  )
}
