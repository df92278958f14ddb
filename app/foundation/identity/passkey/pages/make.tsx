import { z } from 'zod'
import { TextField } from '../../../../ui/field/field.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { asId } from '../../../ids.ts'
import { type Ask } from '../../../web/context.ts'
import { NotFound } from '../../../failures.ts'
import { text } from '../../../web/fields.ts'
import { checkForm, readForm, typedText } from '../../../web/forms.ts'
import { faceOf, onTo, page } from '../../../web/page.tsx'
import { deviceOf } from '../../device.ts'
import { paths } from '../../paths.ts'
import { requireFreshProof } from '../../proof/fresh-proof.ts'
import { takeBrowserReference } from '../browser-reference.ts'
import { makePasskey, withdrawPasskey } from '../making.ts'
import { longestName } from '../passkey.ts'
import { PasskeyForm } from '../passkey-form.tsx'
import { siteHere } from '../site.ts'
import { passkeyWords } from '../words/words.ts'

const shape = z.object({ naam: text('name-missing', longestName) })

interface MakeView {
  readonly name: string
  /** What was not right with the name, or with the key. */
  readonly nameProblem?: string | undefined
  readonly problem?: string
}

function show(c: Ask, { name, nameProblem, problem }: MakeView): Response {
  const session = requireFreshProof(c)
  const { language } = c.var
  const words = passkeyWords[language].make
  const isWrong = nameProblem !== undefined || problem !== undefined
  return page(
    c,
    {
      title: words.title,
      face: faceOf(session),
      language,
      status: isWrong ? 422 : 200,
    },
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>{words.what}</p>
      {problem !== undefined && <Notice>{problem}</Notice>}
      <p data-no-passkey>{words.cannot}</p>
      <PasskeyForm
        action={paths.newPasskey}
        ask={paths.askToMakePasskey}
        does="make"
        go={words.go}
        weight="main"
        failed={words.failed}
      >
        <p>{words.borrowed}</p>
        <TextField
          name="naam"
          label={words.name}
          hint={words.nameHint}
          value={name}
          problem={nameProblem}
        />
      </PasskeyForm>
      <p>
        <a href={paths.sessions}>{words.back}</a>
      </p>
    </div>,
  )
}

/** Making a passkey, with the device's own word for itself as a first name. */
export function getNewPasskey(c: Ask): Response {
  return show(c, { name: deviceOf(c.req.header('user-agent')) })
}

export async function postNewPasskey(c: Ask): Promise<Response> {
  const owner = requireFreshProof(c)
  const typed = await readForm(c)
  const { problems } = passkeyWords[c.var.language]
  const browser = takeBrowserReference(c)
  const form = checkForm(shape, typed)
  const name = typedText(typed, 'naam')
  if (!form.ok) return show(c, { name, nameProblem: problems['name-missing'] })
  const answer = typedText(typed, 'antwoord')
  const made = { name: form.value.naam, answer }
  const result = await makePasskey(c.var.house, siteHere(c), owner, browser, made)
  if (result.ok) return onTo(c, paths.sessions)
  const reason = result.reason === 'wrong' ? 'not-made' : result.reason
  return show(c, { name, problem: problems[reason] })
}

/** Withdrawing one; not there and not one's own look the same. */
export async function postWithdrawPasskey(c: Ask): Promise<Response> {
  const owner = requireFreshProof(c)
  const passkey = asId<'passkey'>(c.req.param('passkey'))
  if (passkey === undefined) throw new NotFound()
  if (!(await withdrawPasskey(c.var.house, owner, passkey))) throw new NotFound()
  return onTo(c, paths.sessions)
}
