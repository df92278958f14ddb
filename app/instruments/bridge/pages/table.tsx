import { asViewer, throughDoor } from '../../../foundation/database/transaction.ts'
import { checkOwnSecret } from '../../../foundation/identity/own-secret.ts'
import { paths as identityPaths, safeReturn } from '../../../foundation/identity/paths.ts'
import { webPaths } from '../../../foundation/web/paths.ts'
import { setTableTalk, turnTable } from '../../../foundation/identity/sessions.ts'
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
  const words = staffWords.unlock
  return page(
    c,
    {
      title: words.title,
      face: 'table',
      language: 'nl',
      status: problem === undefined ? 200 : 422,
    },
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {problem !== undefined && <Notice>{problem}</Notice>}
      <form method="post" action={paths.unlock(session.table.talk)} class="stack">
        <TextField name="code" type="password" label={words.code} autocomplete="off" />
        <Button wide>{words.go}</Button>
      </form>
      <ButtonLink href={paths.talk(session.table.talk)} weight="second">
        {words.stay}
      </ButtonLink>
    </div>,
  )
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
  const typed = await readForm(c)
  const { municipality } = session.viewer
  const verdict = await checkOwnSecret(
    house,
    municipality,
    session.account,
    typedText(typed, 'code'),
  )
  if (!verdict.ok) {
    const { wrong, tooOften } = staffWords.unlock
    return show(c, verdict.reason === 'wrong' ? wrong : tooOften)
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
  if (within || harmless || (await leadsToItsReading(c, table.talk))) return next()
  if (c.req.method === 'GET') return onTo(c, here)
  throw new NotFound()
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
