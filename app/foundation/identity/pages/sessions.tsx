import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { throughDoor } from '../../database/transaction.ts'
import { asId } from '../../ids.ts'
import { writeLine } from '../../journal/journal.ts'
import type { Language } from '../../language/language.ts'
import { dayInWords, timeInWords } from '../../language/dates.ts'
import { type Ask, sessionOf } from '../../web/context.ts'
import { dropSessionCookie } from '../../web/cookies.ts'
import { NotFound } from '../../failures.ts'
import { faceOf, onTo, page } from '../../web/page.tsx'
import { restOf } from '../../web/rest.ts'
import { paths } from '../paths.ts'
import { OwnPasskeys } from '../passkey/pages/own-passkeys.tsx'
import { findPasskeys } from '../passkey/store.ts'
import { passkeyWords } from '../passkey/words/words.ts'
import { findOwnSecret } from '../accounts.ts'
import { endOtherSessions, endSession, findOwnSessions } from '../sessions.ts'
import { identityWords } from '../words/words.ts'

export async function getSessions(c: Ask): Promise<Response> {
  const session = sessionOf(c)
  const { house, language } = c.var
  const now = house.clock()
  const words = identityWords[language].sessions
  const devices: Record<string, string> = words.devices
  const { municipality } = session.viewer
  const { account } = session
  const { open, passkeys, secret } = await throughDoor(
    house.db,
    house.clock,
    'identity',
    async (tx) => ({
      open: await findOwnSessions(tx, municipality, account, now),
      passkeys: await findPasskeys(tx, municipality, account, now),
      secret: await findOwnSecret(tx, municipality, account),
    }),
  )
  return page(
    c,
    {
      title: words.title,
      face: faceOf(session),
      language,
    },
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {open.map((own) => (
        <Card key={own.id} heading={devices[own.device] ?? own.device}>
          <p>
            {own.id === session.id && <strong>{words.here} · </strong>}
            {words.since(
              `${dayInWords(own.since, language, now)}, ${timeInWords(own.since, language)}`,
            )}
          </p>
          <form method="post" action={paths.endSession(own.id)}>
            <Button weight="second">{words.end}</Button>
          </form>
        </Card>
      ))}
      {open.length > 1 && (
        <form method="post" action={paths.endOtherSessions}>
          <Button>{passkeyWords[language].elsewhere}</Button>
        </form>
      )}
      {secret !== undefined && (
        <OwnPasskeys passkeys={passkeys} kind={session.viewer.kind} language={language} now={now} />
      )}
      {secret !== undefined && (
        <OwnSecret
          kind={session.viewer.kind}
          language={language}
          changed={secret.changedAt && dayInWords(secret.changedAt, language, now)}
        />
      )}
    </div>,
  )
}

/** The way to another code or password, and when it was changed last. */
function OwnSecret(props: {
  readonly kind: 'staff' | 'resident'
  readonly language: Language
  readonly changed: string | undefined
}) {
  const { kind, language, changed } = props
  const words = passkeyWords[language].secret
  const isStaff = kind === 'staff'
  return (
    <section class="stack">
      {changed !== undefined && (
        <p>{isStaff ? words.changedOnStaff(changed) : words.changedOn(changed)}</p>
      )}
      <p>
        <a href={paths.ownSecret}>{isStaff ? words.linkStaff : words.link}</a>
      </p>
    </section>
  )
}

/** Ends all other sessions of one's own. It only closes doors, so nobody has to show first who they are. */
export async function postEndOtherSessions(c: Ask): Promise<Response> {
  const { viewer, account, id } = sessionOf(c)
  const { house } = c.var
  await throughDoor(house.db, house.clock, 'identity', async (tx) => {
    await endOtherSessions(tx, viewer.municipality, account, id)
    const action = 'own.end-other-sessions'
    await writeLine(tx, { at: house.clock(), viewer, action, allowed: true })
  })
  return onTo(c, paths.sessions)
}

/** Whether somebody is still there: says how long the session lasts now, and whose it is. */
export function postStillHere(c: Ask): Response {
  c.header('cache-control', 'no-store')
  return c.json(restOf(sessionOf(c), c.var.house.clock()))
}

export async function postEndSession(c: Ask): Promise<Response> {
  const session = sessionOf(c)
  const ended = asId<'session'>(c.req.param('session'))
  if (ended === undefined) throw new NotFound()
  const { house } = c.var
  await throughDoor(house.db, house.clock, 'identity', (tx) =>
    endSession(tx, session.viewer.municipality, session.account, ended),
  )
  if (ended === session.id) dropSessionCookie(c)
  return onTo(c, ended === session.id ? '/' : paths.sessions)
}
