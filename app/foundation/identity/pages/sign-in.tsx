import { Button } from '../../../ui/button/button.tsx'
import { TextField } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { addressOf } from '../../web/address.ts'
import { type Ask } from '../../web/context.ts'
import { readSessionCookie, writeSessionCookie } from '../../web/cookies.ts'
import { readForm, typedText } from '../../web/forms.ts'
import { onTo, page } from '../../web/page.tsx'
import { deviceOf } from '../device.ts'
import { PasskeyForm } from '../passkey/passkey-form.tsx'
import { passkeyWords } from '../passkey/words/words.ts'
import { paths, safeReturn } from '../paths.ts'
import { webPaths } from '../../web/paths.ts'
import { findWaysIn, SignInThroughProvider } from '../provider/pages/ways-in.tsx'
import { signIn } from '../sign-in.ts'
import { identityWords } from '../words/words.ts'

interface SignInView {
  readonly login?: string
  readonly back: string
  readonly problem?: string
}

/** The sign-in page, with what was not right about any way of signing in. */
export async function showSignIn(c: Ask, { login, back, problem }: SignInView): Promise<Response> {
  const words = identityWords[c.var.language].signIn
  const through = await findWaysIn(c)
  const passkey = passkeyWords[c.var.language].signIn
  return page(
    c,
    { title: words.title, face: 'resident', status: problem === undefined ? 200 : 422 },
    <div class="narrow">
      <h1>{words.title}</h1>
      {problem !== undefined && <Notice>{problem}</Notice>}
      <SignInThroughProvider c={c} ways={through} back={back} />
      {through.local && (
        <form method="post" action={webPaths.signIn} class="stack">
          <input type="hidden" name="naar" value={back} />
          <TextField
            name="naam"
            label={words.login}
            hint={words.loginHint}
            value={login}
            autocomplete="username"
          />
          <TextField
            name="code"
            type="password"
            label={words.secret}
            autocomplete="current-password"
          />
          <Button wide weight={through.providers.length === 0 ? 'main' : 'second'}>
            {words.go}
          </Button>
        </form>
      )}
      {through.local && (
        <PasskeyForm
          action={paths.signInWithPasskey}
          ask={paths.askToSignIn}
          does="use"
          go={passkey.use}
          hint={passkey.hint}
          failed={passkey.failed}
        >
          <input type="hidden" name="naar" value={back} />
        </PasskeyForm>
      )}
      <p>
        <a href={paths.letter}>{words.haveLetter}</a>
      </p>
      {through.local && <p class="soft">{words.forgotten}</p>}
    </div>,
  )
}

export function getSignIn(c: Ask): Promise<Response> {
  return showSignIn(c, { back: safeReturn(c.req.query('naar')) })
}

export async function postSignIn(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const login = typedText(typed, 'naam')
  const back = safeReturn(typedText(typed, 'naar'))
  const result = await signIn(c.var.house, {
    municipality: c.var.visitor.municipality.id,
    login,
    secret: typedText(typed, 'code'),
    address: addressOf(c),
    device: deviceOf(c.req.header('user-agent')),
    replaces: readSessionCookie(c),
  })
  if (!result.ok) {
    return showSignIn(c, {
      login,
      back,
      problem: identityWords[c.var.language].problems[result.reason],
    })
  }
  writeSessionCookie(c, result.value.token)
  return onTo(
    c,
    result.value.stage === 'open' ? back : `${paths.totp}?naar=${encodeURIComponent(back)}`,
  )
}
