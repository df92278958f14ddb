import { type Ask, sessionOf } from '../../../web/context.ts'
import { readSessionCookie, writeSessionCookie } from '../../../web/cookies.ts'
import { NotSignedIn } from '../../../failures.ts'
import { readForm } from '../../../web/forms.ts'
import { faceOf, onTo, page } from '../../../web/page.tsx'
import { holdsSecret, secretField, type Typed, typedText } from '../../../web/typed.ts'
import type { Verdict } from '../../../verdict.ts'
import { takeBrowserReference } from '../../passkey/browser-reference.ts'
import { siteHere } from '../../passkey/site.ts'
import type { UseProblem } from '../../passkey/using.ts'
import { passkeyWords } from '../../passkey/words/words.ts'
import { paths, safeReturn } from '../../paths.ts'
import { provenLately } from '../fresh-proof.ts'
import { proveWithPasskey, proveWithSecret, type SignedInBrowser } from '../proving.ts'
import { type Doing, KeptForm, showProve } from './prove-view.tsx'

/**
 * Somebody asked for a grave act, and it is too long ago that they showed who they are. Who looked comes
 * back here; who sent a form finds it waiting.
 */
export async function proveFirst(c: Ask): Promise<Response> {
  if (c.req.method === 'GET') return onTo(c, paths.proveFor(addressAsked(c)))
  const typed = await readForm(c)
  if (holdsSecret(typed)) return onTo(c, paths.proveFor(c.req.path))
  return showProve(c, { back: c.req.path, kept: writeKept(typed) })
}

/** The address with what was searched for, in signs that a way back may have. */
function addressAsked(c: Ask): string {
  const search = new URL(c.req.url).searchParams.toString()
  const query = search.replaceAll('+', '%20').replaceAll('*', '%2A')
  return query === '' ? c.req.path : `${c.req.path}?${query}`
}

function writeKept(typed: Typed): string {
  const kept = new URLSearchParams()
  for (const [name, values] of Object.entries(typed)) {
    for (const value of values) kept.append(name, value)
  }
  return kept.toString()
}

function doingIn(typed: Typed): Doing {
  return { back: safeReturn(typedText(typed, 'naar')), kept: typed['bewaard']?.[0] }
}

export async function getProve(c: Ask): Promise<Response> {
  const back = safeReturn(c.req.query('naar'))
  if (provenLately(sessionOf(c), c.var.house.clock())) return onTo(c, back)
  return showProve(c, { back, kept: undefined })
}

function signedInBrowser(c: Ask): SignedInBrowser {
  const { viewer, account } = sessionOf(c)
  return { municipality: viewer.municipality, account, token: readSessionCookie(c) ?? '' }
}

export async function postProve(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const given = { secret: typedText(typed, secretField), appCode: typedText(typed, 'app') }
  return goOn(c, doingIn(typed), await proveWithSecret(c.var.house, signedInBrowser(c), given))
}

export async function postProveWithPasskey(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const given = { browser: takeBrowserReference(c), answer: typedText(typed, 'antwoord') }
  const proven = await proveWithPasskey(c.var.house, siteHere(c), signedInBrowser(c), given)
  return goOn(c, doingIn(typed), proven)
}

/** On with what somebody was doing, under another reference; or the page again, saying what was not right. */
function goOn(
  c: Ask,
  doing: Doing,
  proven: Verdict<string | undefined, UseProblem>,
): Response | Promise<Response> {
  const { prove: words, problems } = passkeyWords[c.var.language]
  if (!proven.ok) {
    const reason = proven.reason === 'wrong' ? 'wrong-proof' : proven.reason
    return showProve(c, doing, problems[reason])
  }
  if (proven.value === undefined) throw new NotSignedIn()
  writeSessionCookie(c, proven.value)
  const { back, kept } = doing
  if (kept === undefined) return onTo(c, back)
  return page(
    c,
    { title: words.done, face: faceOf(sessionOf(c)), language: c.var.language },
    <div class="narrow">
      <h1>{words.done}</h1>
      <p>
        {words.doneText} {kept !== '' && words.kept}
      </p>
      <KeptForm back={back} kept={kept} go={words.go} />
    </div>,
  )
}
