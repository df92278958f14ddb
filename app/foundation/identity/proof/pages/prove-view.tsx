import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { TextField } from '../../../../ui/field/field.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { throughDoor } from '../../../database/transaction.ts'
import { type Ask, sessionOf } from '../../../web/context.ts'
import { faceOf, page } from '../../../web/page.tsx'
import { PasskeyForm } from '../../passkey/passkey-form.tsx'
import { findCredentialIds } from '../../passkey/store.ts'
import { type PasskeyWords } from '../../passkey/words/nl.ts'
import { passkeyWords } from '../../passkey/words/words.ts'
import { paths } from '../../paths.ts'

/** What somebody was doing when they were asked who they are. */
export interface Doing {
  /** Where they go on. */
  readonly back: string
  /** The form they sent there, written as in an address; without one they only wanted to look. */
  readonly kept: string | undefined
}

/** "Laat nog even zien dat jij het bent": before a grave act, by all ways this account has. */
export async function showProve(c: Ask, doing: Doing, problem?: string): Promise<Response> {
  const session = sessionOf(c)
  const { viewer, account } = session
  const { house, language } = c.var
  const words = passkeyWords[language].prove
  const known = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    findCredentialIds(tx, viewer.municipality, account),
  )
  const status = problem !== undefined ? 422 : doing.kept === undefined ? 200 : 401
  return page(
    c,
    { title: words.title, face: faceOf(session), language, status },
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>
        {words.intro} {doing.kept !== undefined && doing.kept !== '' && words.kept}
      </p>
      {problem !== undefined && <Notice>{problem}</Notice>}
      {session.way === 'provider' ? (
        <ThroughProvider words={words} doing={doing} />
      ) : (
        <>
          <WithSecret words={words} doing={doing} kind={viewer.kind} />
          {known.length > 0 && <WithPasskey all={passkeyWords[language]} doing={doing} />}
        </>
      )}
    </div>,
  )
}

function Kept({ back, kept }: Doing) {
  return (
    <>
      <input type="hidden" name="naar" value={back} />
      {kept !== undefined && <input type="hidden" name="bewaard" value={kept} />}
    </>
  )
}

function WithSecret(props: {
  readonly words: PasskeyWords['prove']
  readonly doing: Doing
  readonly kind: 'staff' | 'resident'
}) {
  const { words, doing, kind } = props
  return (
    <form method="post" action={paths.prove} class="stack">
      <Kept {...doing} />
      <TextField
        name="code"
        type="password"
        label={kind === 'staff' ? words.password : words.code}
        autocomplete="current-password"
      />
      {kind === 'staff' && (
        <TextField
          name="app"
          label={words.appCode}
          inputmode="numeric"
          autocomplete="one-time-code"
        />
      )}
      <Button wide>{words.go}</Button>
    </form>
  )
}

function WithPasskey({ all, doing }: { readonly all: PasskeyWords; readonly doing: Doing }) {
  return (
    <PasskeyForm
      action={paths.proveWithPasskey}
      ask={paths.askToProve}
      does="use"
      go={all.prove.passkey}
      hint={all.signIn.hint}
      failed={all.signIn.failed}
    >
      <Kept {...doing} />
    </PasskeyForm>
  )
}

/** Beside this page, when a form waits in it: it is sent when its writer is back. */
function ThroughProvider({ words, doing }: { words: PasskeyWords['prove']; doing: Doing }) {
  const { back, kept } = doing
  if (kept === undefined) {
    return (
      <p>
        <ButtonLink href={paths.proveAgainThroughProvider(back)}>{words.provider}</ButtonLink>
      </p>
    )
  }
  return (
    <>
      <p>{words.providerHint}</p>
      <p>
        <a
          class="button button--second"
          href={paths.proveAgainThroughProvider('/')}
          target="_blank"
          rel="noopener"
        >
          {words.provider}
        </a>
      </p>
      <KeptForm back={back} kept={kept} go={words.again} />
    </>
  )
}

/** The form that waited, to be sent as it was. */
export function KeptForm(props: {
  readonly back: string
  readonly kept: string
  readonly go: string
}) {
  const { back, kept, go } = props
  return (
    <form method="post" action={back}>
      {[...new URLSearchParams(kept)].map(([name, value], nth) => (
        <input key={`${name} ${nth}`} type="hidden" name={name} value={value} />
      ))}
      <Button>{go}</Button>
    </form>
  )
}
