import { Button } from '../../../ui/button/button.tsx'
import { TextField } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { QrCode } from '../../../ui/qr-code/qr-code.tsx'
import type { Ask } from '../../web/context.ts'
import { readSessionCookie, writeSessionCookie } from '../../web/cookies.ts'
import { NotSignedIn } from '../../failures.ts'
import { readForm, typedText } from '../../web/forms.ts'
import { onTo, page } from '../../web/page.tsx'
import { paths, safeReturn } from '../paths.ts'
import { showTotp } from '../sign-in.ts'
import { totpToSetUp } from '../totp-setup.ts'
import { totpWords as words } from '../words/staff.ts'
import { identityWords } from '../words/words.ts'

/** Somebody who did both steps already, perhaps by pressing twice: on to where they were going. */
function isIn(c: Ask): boolean {
  return c.var.visitor.session?.stage === 'open'
}

/** @throws NotSignedIn for who did not do the first step. */
function waitingOf(c: Ask) {
  const { session } = c.var.visitor
  const token = readSessionCookie(c)
  if (session?.stage !== 'waiting-for-totp' || token === undefined) throw new NotSignedIn()
  return { token, account: session.account, device: session.device }
}

async function show(c: Ask, back: string, problem?: string): Promise<Response> {
  const waiting = waitingOf(c)
  const toSetUp = await totpToSetUp(c.var.house, c.var.visitor.municipality.id, waiting.account)
  return page(
    c,
    { title: words.title, face: 'staff', status: problem === undefined ? 200 : 422 },
    <div class="narrow">
      <h1>{words.title}</h1>
      {toSetUp !== undefined && (
        <>
          <p>{words.setUp}</p>
          <QrCode of={toSetUp.address} label={words.qr} />
          <p>
            {words.byHand} <code>{toSetUp.secret}</code>
          </p>
        </>
      )}
      {problem !== undefined && <Notice>{problem}</Notice>}
      <form method="post" action={paths.totp} class="stack">
        <input type="hidden" name="naar" value={back} />
        <TextField
          name="code"
          label={words.code}
          inputmode="numeric"
          autocomplete="one-time-code"
        />
        <Button wide>{words.go}</Button>
      </form>
    </div>,
  )
}

export async function getTotp(c: Ask): Promise<Response> {
  const back = safeReturn(c.req.query('naar'))
  return isIn(c) ? onTo(c, back) : show(c, back)
}

export async function postTotp(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const back = safeReturn(typedText(typed, 'naar'))
  if (isIn(c)) return onTo(c, back)
  const result = await showTotp(
    c.var.house,
    c.var.visitor.municipality.id,
    waitingOf(c),
    typedText(typed, 'code'),
  )
  if (!result.ok) return show(c, back, identityWords.nl.problems[result.reason])
  writeSessionCookie(c, result.value.token)
  return onTo(c, back)
}
