import { Hono } from 'hono'
import { throughDoor } from '../app/foundation/database/transaction.ts'
import { deviceOf } from '../app/foundation/identity/device.ts'
import { openSession } from '../app/foundation/identity/sessions.ts'
import { asId } from '../app/foundation/ids.ts'
import type { Ask, Env } from '../app/foundation/web/context.ts'
import { writeSessionCookie } from '../app/foundation/web/cookies.ts'
import { NotFound } from '../app/foundation/web/failures.ts'
import { readForm, typedText } from '../app/foundation/web/forms.ts'
import { onTo, page } from '../app/foundation/web/page.tsx'
import { Button } from '../app/ui/button/button.tsx'
import { PersonBadge } from '../app/ui/person-badge/person-badge.tsx'
import { type DemoPerson, findDemoPeople } from './people.ts'
import { demoCode, demoPassword, demoTotpSecret } from './secrets.ts'

/** The door that exists only in the demo: go on as one of its people, without a password. */
export const demoRoutes = new Hono<Env>().get('/demo', getDemo).post('/demo', postDemo)

async function getDemo(c: Ask): Promise<Response> {
  const people = await findDemoPeople(c.var.house, c.var.visitor.municipality.id)
  const groups = [
    { heading: 'Inwoners', people: people.filter(({ kind }) => kind === 'resident') },
    { heading: 'Wie hier werkt', people: people.filter(({ kind }) => kind === 'staff') },
  ]
  return page(
    c,
    { title: 'De voorbeeldgemeente', face: 'staff' },
    <>
      <h1>De voorbeeldgemeente</h1>
      <p>
        Alles hier is verzonnen. Kies iemand en ga verder. Wil je gewoon aanmelden? Medewerkers:
        wachtwoord <code>{demoPassword}</code> en een code uit een app met sleutel{' '}
        <code>{demoTotpSecret}</code>. Inwoners: code <code>{demoCode}</code>.
      </p>
      <div class="columns">
        {groups.map(({ heading, people: members }) => (
          <section key={heading} class="stack">
            <h2>{heading}</h2>
            {members.map((person) => (
              <Person key={person.id} person={person} />
            ))}
          </section>
        ))}
      </div>
    </>,
  )
}

function Person({ person }: { person: DemoPerson }) {
  return (
    <form method="post" action="/demo" class="card">
      <input type="hidden" name="wie" value={person.id} />
      <PersonBadge name={person.name} portrait={person.portrait} does={person.does}>
        <span class="soft">{person.login}</span>
      </PersonBadge>
      <div>
        <Button weight="second">Ga verder als {person.name}</Button>
      </div>
    </form>
  )
}

async function postDemo(c: Ask): Promise<Response> {
  const { house, visitor } = c.var
  const account = asId<'account'>(typedText(await readForm(c), 'wie'))
  const people = await findDemoPeople(house, visitor.municipality.id)
  if (account === undefined || !people.some(({ id }) => id === account)) throw new NotFound()
  const token = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    openSession(
      tx,
      {
        municipality: visitor.municipality.id,
        account,
        stage: 'open',
        device: deviceOf(c.req.header('user-agent')),
      },
      house.clock(),
    ),
  )
  writeSessionCookie(c, token)
  return onTo(c, '/')
}
