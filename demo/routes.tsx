import { Hono } from 'hono'
import { throughDoor } from '../app/foundation/database/transaction.ts'
import { deviceOf } from '../app/foundation/identity/device.ts'
import { invite } from '../app/foundation/identity/invitations.ts'
import { paths as identityPaths } from '../app/foundation/identity/paths.ts'
import { webPaths } from '../app/foundation/web/paths.ts'
import { openSession } from '../app/foundation/identity/sessions.ts'
import type { AccountId } from '../app/foundation/ids.ts'
import type { Visitor } from '../app/foundation/visitor.ts'
import type { Ask, Env } from '../app/foundation/web/context.ts'
import { writeSessionCookie } from '../app/foundation/web/cookies.ts'
import { NotFound } from '../app/foundation/failures.ts'
import { readForm, typedText } from '../app/foundation/web/forms.ts'
import { onTo, page } from '../app/foundation/web/page.tsx'
import { Button, ButtonLink } from '../app/ui/button/button.tsx'
import { Card } from '../app/ui/card/card.tsx'
import { Portrait } from '../app/ui/portrait/portrait.tsx'
import { type DemoGroup, type DemoPerson, findDemoPeople, groupsOf, toSeeAs } from './people.ts'
import { demoCode, demoPassword, demoTotpSecret } from './secrets.ts'

/** The door that exists only in the demo: go on as one of its people, without a password. */
export const demoRoutes = new Hono<Env>().get('/demo', getDemo).post('/demo', postDemo)

async function getDemo(c: Ask): Promise<Response> {
  const { house, visitor } = c.var
  requireDemo(visitor)
  const groups = groupsOf(await findDemoPeople(house, visitor.municipality.id))
  return page(
    c,
    { title: 'De voorbeeldgemeente', face: 'staff' },
    <>
      <h1>{visitor.municipality.name}: kies wie je bent</h1>
      <p>
        Alles en iedereen hier is verzonnen. Kies iemand, dan kijk je mee door de ogen van die
        persoon. Afmelden kan altijd, dan kies je een ander.
      </p>
      <nav class="row" aria-label="Op deze pagina">
        {groups.map(({ heading, anchor }) => (
          <a key={anchor} href={`#${anchor}`}>
            {heading}
          </a>
        ))}
        <a href="#aanmelden">Liever gewoon aanmelden</a>
      </nav>
      {groups.map((group) => (
        <Group key={group.heading} group={group} />
      ))}
      <Secrets />
    </>,
  )
}

function Group({ group }: { group: DemoGroup }) {
  return (
    <section class="stack" id={group.anchor}>
      <h2>{group.heading}</h2>
      <ul class="demo-people">
        {group.people.map((person) => (
          <li key={person.id}>
            <Person person={person} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Person({ person }: { person: DemoPerson }) {
  const toSee = toSeeAs(person)
  return (
    <form method="post" action="/demo" class="card demo-person">
      <input type="hidden" name="wie" value={person.id} />
      <Portrait of={person.portrait} />
      <div class="demo-person__words">
        <h3>{upperFirst(person.name)}</h3>
        {person.does !== null && <span class="soft">{person.does}</span>}
        {toSee !== undefined && <p>{toSee}</p>}
      </div>
      <div class="demo-person__go">
        <Button weight="second">
          {person.invited ? `Open de brief van ${person.name}` : `Ga verder als ${person.name}`}
        </Button>
      </div>
    </form>
  )
}

function upperFirst(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
}

/** For who wants to sign in as everybody does. */
function Secrets() {
  return (
    <section class="card" id="aanmelden">
      <h2>Liever gewoon aanmelden</h2>
      <p>
        Een inwoner meldt zich aan met een naam, bijvoorbeeld <code>rosa</code>, en een code:{' '}
        <code>{demoCode}</code>.
      </p>
      <p>
        Wie hier werkt, gebruikt een mailadres, bijvoorbeeld <code>noor@desluis.example</code>, en
        het wachtwoord <code>{demoPassword}</code>. Daarna vraagt Voorop een code uit een app. Zet
        deze sleutel in zo’n app: <code>{demoTotpSecret}</code>.
      </p>
      <p>
        <a href={webPaths.signIn}>Naar aanmelden</a>
      </p>
    </section>
  )
}

async function postDemo(c: Ask): Promise<Response> {
  const { house, visitor } = c.var
  requireDemo(visitor)
  const wanted = typedText(await readForm(c), 'wie')
  const people = await findDemoPeople(house, visitor.municipality.id)
  const person = people.find(({ id }) => id === wanted)
  if (person === undefined) throw new NotFound()
  return person.invited ? showLetter(c, person) : goOnAs(c, person)
}

async function goOnAs(c: Ask, { id }: DemoPerson): Promise<Response> {
  const { house, visitor } = c.var
  const token = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    openSession(
      tx,
      {
        municipality: visitor.municipality.id,
        account: id as AccountId,
        stage: 'open',
        device: deviceOf(c.req.header('user-agent')),
        way: 'own',
      },
      house.clock(),
    ),
  )
  writeSessionCookie(c, token)
  return onTo(c, '/')
}

/** Who never came in has no session to go on with, but a letter: a tester can be the one to use it. */
async function showLetter(c: Ask, { id, name }: DemoPerson): Promise<Response> {
  const account = id as AccountId
  const { house, visitor } = c.var
  const { login, code } = await invite(house, visitor.municipality.id, {
    account,
    kind: 'resident',
  })
  return page(
    c,
    { title: `De brief van ${name}`, face: 'staff' },
    <div class="narrow">
      <h1>De brief van {name}</h1>
      <p>
        In de brief staan een naam en een code die één keer werkt. Daarmee kiest {name} een eigen
        code.
      </p>
      <Card>
        <p>
          Naam: <code>{login}</code>
        </p>
        <p>
          Code uit de brief: <code>{`${code.slice(0, 4)} ${code.slice(4)}`}</code>
        </p>
        <div>
          <ButtonLink href={identityPaths.letterFor(login)}>Gebruik de brief</ButtonLink>
        </div>
      </Card>
      <p>
        <a href="/demo">Terug naar iedereen</a>
      </p>
    </div>,
  )
}

/** A real municipality on an installation in demo mode has no such door. */
function requireDemo({ municipality }: Visitor): void {
  if (!municipality.isDemo) throw new NotFound()
}
