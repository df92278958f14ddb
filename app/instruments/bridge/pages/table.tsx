import { asViewer, throughDoor } from '../../../foundation/database/transaction.ts'
import { checkOwnSecret } from '../../../foundation/identity/own-secret.ts'
import { provenLately } from '../../../foundation/identity/proof/fresh-proof.ts'
import { providerPaths } from '../../../foundation/identity/provider/paths.ts'
import { paths as identityPaths, safeReturn } from '../../../foundation/identity/paths.ts'
import { webPaths } from '../../../foundation/web/paths.ts'
import { setTableTalk, turnTable } from '../../../foundation/identity/sessions.ts'
import type { VisitorSession } from '../../../foundation/visitor.ts'
import { asId, type TalkId } from '../../../foundation/ids.ts'
import { type Ask, sessionOf, type Step } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { readForm, typedText } from '../../../foundation/web/forms.ts'
import { onTo, page } from '../../../foundation/web/page.tsx'
import { residentPaths } from '../../../people/resident/public.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { TextField } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { paths } from '../paths.ts'
import { findReadingOfTalk } from '../store.ts'
import { staffWords } from '../words/staff.ts'
import { atTalk, atTalkAsStaff } from './at-talk.ts'

/** A professional hands the device to the table: from now on it opens only this talk. */
export async function postToTable(c: Ask): Promise<Response> {
  const session = sessionOf(c)
  const { house } = c.var
  const talk = await atTalkAsStaff(c, 'change', 'bridge.to-table', (at) =>
    Promise.resolve(at.talk.id),
  )
  // Not inside: a transaction that waits for a second connection can wait for ever.
  await throughDoor(house.db, house.clock, 'identity', (tx) =>
    setTableTalk(tx, session.viewer.municipality, session.id, talk),
  )
  return onTo(c, paths.talk(talk))
}

/** Turns the screen to the other side of the table. */
export async function postTurn(c: Ask): Promise<Response> {
  const session = sessionOf(c)
  const typed = await readForm(c)
  const { house } = c.var
  await throughDoor(house.db, house.clock, 'identity', (tx) =>
    turnTable(tx, session.viewer.municipality, session.id),
  )
  return onTo(c, safeReturn(typedText(typed, 'naar')))
}

function show(c: Ask, problem?: string): Response {
  const session = sessionOf(c)
  if (session.table === undefined) return onTo(c, '/')
  const { title } = staffWords.unlock
  const { talk } = session.table
  return page(
    c,
    { title, face: 'table', language: 'nl', status: problem === undefined ? 200 : 422 },
    <div class="narrow">
      <h1>{title}</h1>
      {session.way === 'provider' ? (
        <ThroughProvider talk={talk} isProven={isProvenHere(c, session)} />
      ) : (
        <WithSecret talk={talk} problem={problem} />
      )}
      <ButtonLink href={paths.talk(talk)} weight="second">
        {staffWords.unlock.stay}
      </ButtonLink>
    </div>,
  )
}

function WithSecret(props: { readonly talk: TalkId; readonly problem: string | undefined }) {
  const { talk, problem } = props
  const words = staffWords.unlock
  return (
    <>
      <p>{words.intro}</p>
      {problem !== undefined && <Notice>{problem}</Notice>}
      <form method="post" action={paths.unlock(talk)} class="stack">
        <TextField name="code" type="password" label={words.code} autocomplete="off" />
        <Button wide>{words.go}</Button>
      </form>
    </>
  )
}

/** Who comes in through the municipality has no secret here: they show there who they are, and come back. */
function ThroughProvider(props: { readonly talk: TalkId; readonly isProven: boolean }) {
  const { talk, isProven } = props
  const words = staffWords.unlock
  if (isProven) {
    return (
      <form method="post" action={paths.unlock(talk)} class="stack">
        <p>{words.proven}</p>
        <Button wide>{words.go}</Button>
      </form>
    )
  }
  return (
    <>
      <p>{words.introProvider}</p>
      <ButtonLink href={identityPaths.proveAgainThroughProvider(paths.unlock(talk))} wide>
        {words.goToProvider}
      </ButtonLink>
    </>
  )
}

/** Whether somebody showed who they are since the device was laid on the table: laying it there undoes a proof. */
function isProvenHere(c: Ask, session: VisitorSession): boolean {
  return session.way === 'provider' && provenLately(session, c.var.house.clock())
}

export function getUnlock(c: Ask): Response {
  return show(c)
}

/** Gives the device back to the professional, who shows that it is really them. */
export async function postUnlock(c: Ask): Promise<Response> {
  const session = sessionOf(c)
  const { house } = c.var
  const { table } = session
  if (table === undefined) return onTo(c, '/')
  const { municipality } = session.viewer
  if (session.way === 'provider') {
    if (!isProvenHere(c, session)) return show(c)
  } else {
    const code = typedText(await readForm(c), 'code')
    const verdict = await checkOwnSecret(house, municipality, session.account, code)
    if (!verdict.ok) {
      const { wrong, tooOften } = staffWords.unlock
      return show(c, verdict.reason === 'wrong' ? wrong : tooOften)
    }
  }
  await throughDoor(house.db, house.clock, 'identity', (tx) =>
    setTableTalk(tx, municipality, session.id, null),
  )
  return atTalk(c, 'read', 'bridge.from-table', ({ resident }) =>
    Promise.resolve(onTo(c, residentPaths.file(resident))),
  )
}

/**
 * While a device lies on the table it shows nothing but its talk: whatever else is asked for leads back
 * to the talk, the back button included.
 */
export const keepToTable: Step = async (c, next) => {
  const { session } = c.var.visitor
  const table = session?.table
  if (table === undefined) return next()
  const here = paths.talk(table.talk)
  const within = c.req.path === here || c.req.path.startsWith(`${here}/`)
  const harmless = [webPaths.language, webPaths.stillHere].includes(c.req.path)
  if (within || harmless || isWayBack(c) || (await leadsToItsReading(c, table.talk))) return next()
  if (c.req.method === 'GET') return onTo(c, here)
  throw new NotFound()
}

/** To the provider and back, for who can give the device back in no other way. */
function isWayBack(c: Ask): boolean {
  const { way } = sessionOf(c)
  const there = [providerPaths.proveAgain, providerPaths.back('staff')]
  return way === 'provider' && c.req.method === 'GET' && there.includes(c.req.path)
}

/** Once the talk is recorded, its own reading and sheet are part of it. */
async function leadsToItsReading(c: Ask, talk: TalkId): Promise<boolean> {
  const wanted = asId<'reading'>(/^\/bruggen\/([^/]+)(\/blad)?$/.exec(c.req.path)?.[1])
  if (wanted === undefined || c.req.method !== 'GET') return false
  const { house } = c.var
  const reading = await asViewer(house.db, house.clock, sessionOf(c).viewer, (tx) =>
    findReadingOfTalk(tx, talk),
  )
  return reading === wanted
}
