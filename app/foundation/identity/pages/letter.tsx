import { Button } from '../../../ui/button/button.tsx'
import { TextField } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { addressOf } from '../../web/address.ts'
import type { Ask } from '../../web/context.ts'
import { readSessionCookie, writeSessionCookie } from '../../web/cookies.ts'
import { readForm, typedText } from '../../web/forms.ts'
import { onTo, page } from '../../web/page.tsx'
import { deviceOf } from '../device.ts'
import { acceptInvitation, findInvited } from '../invitations.ts'
import { paths } from '../paths.ts'
import { goWithLetter } from '../provider/pages/going.tsx'
import { findWaysIn, LetterThroughProvider } from '../provider/pages/ways-in.tsx'
import { providerWords } from '../provider/words/words.ts'
import { cleanLogin } from '../login.ts'
import { identityWords } from '../words/words.ts'

interface LetterView {
  readonly login: string
  readonly code?: string
  readonly problem?: string
}

async function show(c: Ask, { login, code, problem }: LetterView): Promise<Response> {
  const words = identityWords[c.var.language].letter
  const through = await findWaysIn(c)
  return page(
    c,
    { title: words.title, face: 'resident', status: problem === undefined ? 200 : 422 },
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>
        {through.providers.length === 0 ? words.intro : providerWords[c.var.language].letter.intro}
      </p>
      {problem !== undefined && <Notice>{problem}</Notice>}
      <form method="post" action={paths.letter} class="stack">
        <TextField name="naam" label={words.login} value={login} autocomplete="username" />
        <TextField
          name="brief"
          label={words.code}
          value={code}
          inputmode="numeric"
          autocomplete="one-time-code"
        />
        <LetterThroughProvider c={c} ways={through} />
        {through.local && (
          <>
            <TextField
              name="code"
              type="password"
              label={words.own}
              hint={words.ownHint}
              autocomplete="new-password"
            />
            <Button wide weight={through.providers.length === 0 ? 'main' : 'second'}>
              {words.go}
            </Button>
          </>
        )}
      </form>
    </div>,
  )
}

export function getLetter(c: Ask): Promise<Response> {
  return show(c, { login: (c.req.query('naam') ?? '').slice(0, 100) })
}

export async function postLetter(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const login = typedText(typed, 'naam')
  const code = typedText(typed, 'brief')
  if (typedText(typed, 'via') !== '') {
    const going = await throughProvider(c, login, code)
    if (going !== undefined) return going
  }
  const result = await acceptInvitation(c.var.house, {
    municipality: c.var.visitor.municipality.id,
    login,
    secret: code,
    ownSecret: typedText(typed, 'code'),
    address: addressOf(c),
    device: deviceOf(c.req.header('user-agent')),
    replaces: readSessionCookie(c),
  })
  if (!result.ok) {
    return show(c, { login, code, problem: identityWords[c.var.language].problems[result.reason] })
  }
  writeSessionCookie(c, result.value.token)
  return onTo(c, result.value.stage === 'open' ? '/' : paths.totp)
}

/**
 * With the code of the letter on to the provider of who it was made for. Nothing when there is none for them: the
 * page does not know yet whose letter it is, and the enter key presses its first button.
 */
async function throughProvider(c: Ask, login: string, code: string): Promise<Response | undefined> {
  const { problems } = identityWords[c.var.language]
  const attempt = {
    municipality: c.var.visitor.municipality.id,
    secret: code,
    address: addressOf(c),
  }
  const found = await findInvited(c.var.house, attempt, cleanLogin(login))
  if (typeof found === 'string') return show(c, { login, code, problem: problems[found] })
  const { providers } = await findWaysIn(c)
  return providers.includes(found.kind) ? goWithLetter(c, found) : undefined
}
