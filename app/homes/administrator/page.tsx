import { doHouseWork } from '../../foundation/access/enter.ts'
import { dateInWords } from '../../foundation/language/dates.ts'
import { type Ask, viewerOf } from '../../foundation/web/context.ts'
import { NotFound } from '../../foundation/failures.ts'
import { readQuery } from '../../foundation/web/forms.ts'
import { page } from '../../foundation/web/page.tsx'
import { bridgePaths } from '../../instruments/bridge/public.ts'
import {
  findMunicipality,
  type Municipality,
  municipalityPaths,
  municipalityWords,
} from '../../people/municipality/public.ts'
import {
  countPeople,
  findOrganisations,
  findPeople,
  NameSearch,
  type Organisation,
  type Person,
  readSought,
  staffPaths,
  staffWords,
} from '../../people/staff/public.ts'
import { schemePaths } from '../../process/money-rest/public.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { PersonBadge } from '../../ui/person-badge/person-badge.tsx'

/** How many work here now, by organisation. */
type Counts = Awaited<ReturnType<typeof countPeople>>

/** What the municipality itself is called among the organisations. */
const own = { id: undefined, name: 'De gemeente zelf' }

/**
 * The administrator's home: the municipality, its partner organisations and its people. No residents.
 * A few people are all there; where many work they are looked for by a part of the name.
 */
export function getAdministratorHome(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx) => {
    const municipality = await findMunicipality(tx, c.var.visitor.municipality.id)
    if (municipality === undefined) throw new NotFound()
    const organisations = await findOrganisations(tx)
    const { people, search } = await findPeople(tx, readSought(readQuery(c)))
    const counts = search === undefined ? undefined : await countPeople(tx)
    return page(
      c,
      { title: 'Beheer', face: 'staff' },
      <>
        <h1>Beheer</h1>
        <p>Hier richt je Voorop in. Inwoners en hun verhalen zie je hier niet.</p>
        <div class="columns">
          <Settings municipality={municipality} />
          <Organisations organisations={organisations} counts={counts} />
        </div>
        <Card heading="Mensen die hier werken">
          <p>
            <ButtonLink href={staffPaths.newPerson} weight="second">
              Collega erbij
            </ButtonLink>
          </p>
          {counts !== undefined && <HowMany counts={counts} />}
          {search !== undefined && <NameSearch action={municipalityPaths.setUp} search={search} />}
          <People people={people} organisations={organisations} />
        </Card>
        <Left people={people} />
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
        <li>
          <a href={schemePaths.list}>Regelingen van de gemeente</a>
        </li>
      </ul>
    </Card>
  )
}

function Organisations(props: {
  readonly organisations: readonly Organisation[]
  /** Only where not everybody stands on the page, and so cannot be counted there. */
  readonly counts: Counts | undefined
}) {
  const { organisations, counts } = props
  return (
    <Card heading="Organisaties">
      {organisations.length === 0 && <p>Er is nog geen andere organisatie dan de gemeente.</p>}
      <ul class="plain-list">
        {counts !== undefined && (
          <li>
            {own.name}
            <br />
            <span class="soft">{colleagues(counts.get(own.id))}</span>
          </li>
        )}
        {organisations.map(({ id, name, does }) => (
          <li key={id}>
            <a href={staffPaths.organisation(id)}>{name}</a>
            <br />
            <span class="soft">{does}</span>
            {counts !== undefined && (
              <>
                <br />
                <span class="soft">{colleagues(counts.get(id))}</span>
              </>
            )}
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

function colleagues(count = 0): string {
  if (count === 0) return 'nog geen collega’s'
  return count === 1 ? '1 collega' : `${count.toLocaleString('nl-NL')} collega’s`
}

function HowMany({ counts }: { counts: Counts }) {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return (
    <p>
      In totaal {colleagues(all)}. Zoek wie je bedoelt. Ook wie hier niet meer werkt, vind je zo.
    </p>
  )
}

/** Who is here now, under the organisation they work for. */
function People(props: {
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
}) {
  const present = props.people.filter(({ leftAt }) => leftAt === undefined)
  const groups = [own, ...props.organisations]
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

/** Who worked here before. */
function Left({ people }: { people: readonly Person[] }) {
  const left = people.filter(({ leftAt }) => leftAt !== undefined)
  if (left.length === 0) return null
  return (
    <Card heading="Hier niet meer">
      <ul class="plain-list">
        {left.map(({ id, name, leftAt }) => (
          <li key={id}>
            {name}
            {leftAt !== undefined && <span class="soft">, sinds {dateInWords(leftAt, 'nl')}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
