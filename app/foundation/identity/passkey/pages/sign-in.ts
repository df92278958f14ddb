import { addressOf } from '../../../web/address.ts'
import type { Ask } from '../../../web/context.ts'
import { readSessionCookie, writeSessionCookie } from '../../../web/cookies.ts'
import { readForm, typedText } from '../../../web/forms.ts'
import { onTo } from '../../../web/page.tsx'
import { deviceOf } from '../../device.ts'
import { safeReturn } from '../../paths.ts'
import { showSignIn } from '../../pages/sign-in.tsx'
import { takeBrowserReference } from '../browser-reference.ts'
import { siteHere } from '../site.ts'
import { signInWithPasskey } from '../using.ts'
import { passkeyWords } from '../words/words.ts'

/** Signs in with what a device answered; when it does not fit, the other ways are still there. */
export async function postSignInWithPasskey(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const back = safeReturn(typedText(typed, 'naar'))
  const attempt = {
    municipality: c.var.visitor.municipality.id,
    address: addressOf(c),
    device: deviceOf(c.req.header('user-agent')),
    replaces: readSessionCookie(c),
  }
  const result = await signInWithPasskey(
    c.var.house,
    siteHere(c),
    attempt,
    takeBrowserReference(c),
    typedText(typed, 'antwoord'),
  )
  if (!result.ok) {
    return showSignIn(c, { back, problem: passkeyWords[c.var.language].problems[result.reason] })
  }
  writeSessionCookie(c, result.value.token)
  return onTo(c, back)
}
