import { doHouseWork } from '../../foundation/access/enter.ts'
import { dateInWords } from '../../foundation/language/dates.ts'
import { type Ask, viewerOf } from '../../foundation/web/context.ts'
import { NotFound } from '../../foundation/web/failures.ts'
import { page } from '../../foundation/web/page.tsx'
import { bridgePaths } from '../../instruments/bridge/public.ts'
import {
  findMunicipality,
  type Municipality,
  municipalityPaths,
  municipalityWords,
} from '../../people/municipality/public.ts'
import {
  findOrganisations,
  findPeople,
  type Organisation,
  type Person,
  staffPaths,
  staffWords,
} from '../../people/staff/public.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { PersonBadge } from '../../ui/person-badge/person-badge.tsx'

/** The administrator's home: the municipality, its partner organisations and its people. No residents. */
export function getAdministratorHome(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx) => {
    const municipality = await findMunicipality(tx, c.var.visitor.municipality.id)
    if (municipality === undefined) throw new NotFound()
    const organisations = await findOrganisations(tx)
    const people = await findPeople(tx)
    const left = people.filter(({ leftAt }) => leftAt !== undefined)
    return page(
      c,
      { title: 'Beheer', face: 'staff' },
      <>
        <h1>Beheer</h1>
        <p>Hier richt je Voorop in. Inwoners en hun verhalen zie je hier niet.</p>
        <div class="columns">
          <Settings municipality={municipality} />
          <Organisations organisations={organisations} />
        </div>
        <Card heading="Mensen die hier werken">
          <p>
            <ButtonLink href={staffPaths.newPerson} weight="second">
              Collega erbij
            </ButtonLink>
          </p>
          <People people={people} organisations={organisations} />
        </Card>
        {left.length > 0 && (
          <Card heading="Hier niet meer">
            <ul class="plain-list">
              {left.map(({ id, name, leftAt }) => (
                <li key={id}>
                  {name}
                  {leftAt !== undefined && (
                    <span class="soft">, sinds {dateInWords(leftAt, 'nl')}</span>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </>,
    )
  })
}

function Settings({ municipality }: { municipality: Municipality }) {
  return (
    <Card heading={municipality.name}>
      <p class="soft">{municipalityWords.themes[municipality.theme]}</p>
      <ul class="plain-list">
        <li>
          <a href={municipalityPaths.municipality}>Naam en uiterlijk</a>
        </li>
        <li>
          <a href={bridgePaths.pillars}>De pijlers van de brug</a>
        </li>
      </ul>
    </Card>
  )
}

function Organisations({ organisations }: { organisations: readonly Organisation[] }) {
  return (
    <Card heading="Organisaties">
      {organisations.length === 0 && <p>Er is nog geen andere organisatie dan de gemeente.</p>}
      <ul class="plain-list">
        {organisations.map(({ id, name, does }) => (
          <li key={id}>
            <a href={staffPaths.organisation(id)}>{name}</a>
            <br />
            <span class="soft">{does}</span>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink href={staffPaths.newOrganisation} weight="second">
          Organisatie erbij
        </ButtonLink>
      </p>
    </Card>
  )
}

/** Everybody who is here now, under the organisation they work for. */
function People(props: {
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
}) {
  const present = props.people.filter(({ leftAt }) => leftAt === undefined)
  const groups = [{ id: undefined, name: 'De gemeente zelf' }, ...props.organisations]
    .map(({ id, name }) => ({
      name,
      people: present.filter(({ organisation }) => organisation === id),
    }))
    .filter(({ people }) => people.length > 0)
  return groups.map(({ name, people }) => (
    <section key={name} class="stack">
      <h3>{name}</h3>
      <div class="columns">
        {people.map((person) => (
          <PersonBadge
            key={person.id}
            name={person.name}
            portrait={person.portrait}
            does={person.does}
          >
            <span class="soft">
              {person.roles.map((role) => staffWords.shortRoles[role]).join(', ')}
            </span>
            <a href={staffPaths.person(person.id)} aria-label={`${person.name} veranderen`}>
              Veranderen
            </a>
          </PersonBadge>
        ))}
      </div>
    </section>
  ))
}
