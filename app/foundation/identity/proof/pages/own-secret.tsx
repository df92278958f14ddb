import { Button } from '../../../../ui/button/button.tsx'
import { TextField } from '../../../../ui/field/field.tsx'
import { type Ask } from '../../../web/context.ts'
import { readForm, typedText } from '../../../web/forms.ts'
import { faceOf, onTo, page } from '../../../web/page.tsx'
import { passkeyWords } from '../../passkey/words/words.ts'
import { paths } from '../../paths.ts'
import { identityWords } from '../../words/words.ts'
import { changeSecret } from '../change-secret.ts'
import { requireFreshProof } from '../fresh-proof.ts'

function show(c: Ask, problem?: string): Response {
  const session = requireFreshProof(c)
  const { language } = c.var
  const { secret: words, make } = passkeyWords[language]
  const isStaff = session.viewer.kind === 'staff'
  const title = isStaff ? words.titleStaff : words.title
  return page(
    c,
    { title, face: faceOf(session), language, status: problem === undefined ? 200 : 422 },
    <div class="narrow">
      <h1>{title}</h1>
      <p>{words.intro}</p>
      <form method="post" action={paths.ownSecret} class="stack">
        <TextField
          name="code"
          type="password"
          label={isStaff ? words.ownStaff : words.own}
          hint={isStaff ? words.ownStaffHint : words.ownHint}
          autocomplete="new-password"
          problem={problem}
        />
        <Button wide>{words.go}</Button>
      </form>
      <p>
        <a href={paths.sessions}>{make.back}</a>
      </p>
    </div>,
  )
}

export function getOwnSecret(c: Ask): Response {
  return show(c)
}

export async function postOwnSecret(c: Ask): Promise<Response> {
  const session = requireFreshProof(c)
  const typed = await readForm(c)
  const result = await changeSecret(c.var.house, session, typedText(typed, 'code'))
  if (result.ok) return onTo(c, paths.sessions)
  const { language } = c.var
  const sentences = { ...identityWords[language].problems, ...passkeyWords[language].problems }
  return show(c, sentences[result.reason])
}
