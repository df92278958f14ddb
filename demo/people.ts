import { sql } from 'kysely'
import { throughDoor } from '../app/foundation/database/transaction.ts'
import type { House } from '../app/foundation/house.ts'
import type { MunicipalityId } from '../app/foundation/ids.ts'
import { administrator, organisations, staff, staffKeys, staffMember } from './staff.ts'
import { stories } from './stories/all.ts'

/** Somebody a tester can go on as. */
export interface DemoPerson {
  readonly id: string
  readonly kind: 'staff' | 'resident'
  readonly login: string
  readonly name: string
  readonly portrait: string
  /** What somebody who works here does, in a resident's words. */
  readonly does: string | null
  /** Nobody signed in with the letter yet: a tester can be the first. */
  readonly invited: boolean
}

/** Everybody with an account in the demo municipality. */
export async function findDemoPeople(
  house: House,
  municipality: MunicipalityId,
): Promise<DemoPerson[]> {
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    const { rows } = await sql<DemoPerson>`
      select a.id, a.kind, a.login, coalesce(p.name, r.called) as name,
        coalesce(p.portrait, r.portrait) as portrait, p.does,
        a.secret is null as invited
      from account a
      left join person p on p.municipality_id = a.municipality_id and p.id = a.id
      left join resident r on r.municipality_id = a.municipality_id and r.id = a.id
      where a.municipality_id = ${municipality} and a.closed_at is null and p.left_at is null
        and (a.secret is not null or a.kind = 'resident')
      order by name`.execute(tx)
    return rows.toSorted((a, b) => placeOf(a.login) - placeOf(b.login))
  })
}

const told = new Map<string, string>([
  ...stories.map(({ login, toSee }) => [login, toSee] as const),
  ...Object.values(staff).map(({ email, toSee }) => [email, toSee] as const),
  [administrator.email, administrator.toSee],
])
const order = [...told.keys()]

/** In the order of the stories; whoever a tester added comes after. */
function placeOf(login: string): number {
  const place = order.indexOf(login)
  return place === -1 ? order.length : place
}

/** What is to be seen when going on as this person; nothing is known of who a tester added. */
export function toSeeAs({ login }: DemoPerson): string | undefined {
  return told.get(login)
}

export interface DemoGroup {
  readonly anchor: string
  readonly heading: string
  readonly people: readonly DemoPerson[]
}

/** Residents first, then who works where; whoever a tester added stands apart. */
export function groupsOf(people: readonly DemoPerson[]): DemoGroup[] {
  const headings = ['Inwoners', ...partners, 'De gemeente zelf', 'Later erbij gekomen']
  return headings
    .map((heading, index) => ({
      anchor: `groep-${index + 1}`,
      heading,
      people: people.filter((person) => headingOf(person) === heading),
    }))
    .filter((group) => group.people.length > 0)
}

const partners = Object.values(organisations).map(({ name }): string => name)

function headingOf({ kind, login }: DemoPerson): string {
  if (kind === 'resident') return 'Inwoners'
  const member = staffKeys.map(staffMember).find(({ email }) => email === login)
  if (member?.organisation !== undefined) return organisations[member.organisation].name
  return order.includes(login) ? 'De gemeente zelf' : 'Later erbij gekomen'
}
