import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { throughDoor } from '../../database/transaction.ts'
import { asId } from '../../ids.ts'
import { dayInWords, timeInWords } from '../../language/dates.ts'
import { type Ask, sessionOf } from '../../web/context.ts'
import { dropSessionCookie } from '../../web/cookies.ts'
import { NotFound } from '../../web/failures.ts'
import { onTo, page } from '../../web/page.tsx'
import { paths } from '../paths.ts'
import { showSigningOut, signOutAddress } from '../provider/pages/signing-out.tsx'
import { endSession, ownSessions } from '../sessions.ts'
import { identityWords } from '../words/words.ts'

export async function getSessions(c: Ask): Promise<Response> {
  const session = sessionOf(c)
  const { house, language } = c.var
  const now = house.clock()
  const words = identityWords[language].sessions
  const devices: Record<string, string> = words.devices
  const open = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    ownSessions(tx, session.viewer.municipality, session.account, now),
  )
  return page(
    c,
    {
      title: words.title,
      face: session.viewer.kind === 'resident' ? 'resident' : 'staff',
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
    </div>,
  )
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

export async function postSignOut(c: Ask): Promise<Response> {
  const { house, visitor } = c.var
  const { session } = visitor
  const elsewhere = session === undefined ? undefined : await signOutAddress(c, session)
  if (session !== undefined) {
    await throughDoor(house.db, house.clock, 'identity', (tx) =>
      endSession(tx, visitor.municipality.id, session.account, session.id),
    )
  }
  dropSessionCookie(c)
  if (session === undefined || elsewhere === undefined) return onTo(c, '/')
  return showSigningOut(c, session.viewer.kind, elsewhere)
}
