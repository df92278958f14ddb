import { asTasks } from '../../foundation/policy.ts'
import { sql } from 'kysely'
import { dayOf } from '../../foundation/language/dates.ts'
import type { Tx } from '../../foundation/database/transaction.ts'
import type { StaffRole, Viewer } from '../../foundation/viewer.ts'
import type { OrganisationId, PersonId } from '../../foundation/ids.ts'
import { writeLine } from '../../foundation/journal/journal.ts'
import { type Few, searched, type Sought } from './choice.ts'
import { findByName } from './name-store.ts'
import type { Organisation, Person, Ties } from './staff.ts'

/**
 * Makes changes to who works here wait for each other until the transaction ends: two administrators
 * who leave at once would each see the other stay, and so would somebody who is away and their stand-in.
 */
export async function holdStaff(tx: Tx, viewer: Viewer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${viewer.municipality}, 7216))`.execute(
    tx,
  )
}

/** Notes in the journal what an administrator set up. */
export function noteSetUp(tx: Tx, viewer: Viewer, thing: string, at: Date): Promise<void> {
  return writeLine(tx, { at, viewer, action: 'house.set-up-municipality', allowed: true, thing })
}

export type NewOrganisation = Omit<Organisation, 'version'>
export type Added = 'added' | 'was-there'

/** Adds a partner organisation. The same id twice is the same form sent twice. */
export async function insertOrganisation(
  tx: Tx,
  viewer: Viewer,
  { id, name, does, tasks }: NewOrganisation,
): Promise<Added | 'name-taken'> {
  const result = await tx
    .insertInto('organisation')
    .values({
      municipality_id: viewer.municipality,
      id,
      name,
      does,
      tasks: [...tasks],
      closed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (result.numInsertedOrUpdatedRows === 1n) return 'added'
  return (await findOrganisation(tx, id)) === undefined ? 'name-taken' : 'was-there'
}

/** The partner organisations that are open, by name. */
export async function findOrganisations(tx: Tx): Promise<Organisation[]> {
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'does', 'tasks', 'version'])
    .where('closed_at', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    ...row,
    id: row.id as OrganisationId,
    tasks: asTasks(row.tasks),
  }))
}

export async function findOrganisation(
  tx: Tx,
  id: OrganisationId,
): Promise<Organisation | undefined> {
  return (await findOrganisations(tx)).find((organisation) => organisation.id === id)
}

export type Changed = 'changed' | 'changed-by-another'

/** Changes an organisation; call `holdStaff` first, so that a name is not taken in between. */
export async function updateOrganisation(
  tx: Tx,
  { id, name, does, tasks, version }: Organisation,
): Promise<Changed | 'name-taken'> {
  const other = await tx
    .selectFrom('organisation')
    .select('id')
    .where('name', '=', name)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other !== undefined) return 'name-taken'
  const result = await tx
    .updateTable('organisation')
    .set({ name, does, tasks: [...tasks], version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? 'changed' : 'changed-by-another'
}

export type NewPerson = Omit<Person, 'leftAt' | 'version' | 'roles'> & {
  readonly roles: readonly StaffRole[]
}

/** Adds somebody who works here. The same id twice is the same form sent twice. */
export async function insertPerson(
  tx: Tx,
  viewer: Viewer,
  person: NewPerson,
): Promise<Added | 'email-taken'> {
  const { id, name, does, portrait, phone, email } = person
  const result = await tx
    .insertInto('person')
    .values({
      municipality_id: viewer.municipality,
      id,
      organisation_id: person.organisation ?? null,
      name,
      does,
      portrait,
      phone,
      email,
      roles: [...person.roles],
      left_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (result.numInsertedOrUpdatedRows === 1n) return 'added'
  return (await findPerson(tx, id)) === undefined ? 'email-taken' : 'was-there'
}

const people = (tx: Tx) =>
  tx
    .selectFrom('person')
    .select(['id', 'organisation_id', 'name', 'does', 'portrait', 'phone', 'email', 'roles'])
    .select(['left_at', 'version'])

type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>

function toPerson({ organisation_id, left_at, ...row }: PersonRow): Person {
  return {
    ...row,
    id: row.id as PersonId,
    organisation: (organisation_id ?? undefined) as OrganisationId | undefined,
    roles: row.roles as StaffRole[],
    leftAt: left_at ?? undefined,
  }
}

/** Who works or worked here, by name: all of a few, and of many those with this part of a name. */
export async function findPeople(tx: Tx, sought: Sought): Promise<Few<Person>> {
  const everybody = people(tx)
    // Row-level security asks the same, in several ways at once: only said plainly does an index serve.
    .where('person.municipality_id', '=', sql<string>`here()`)
    .orderBy('person.name')
    .orderBy('person.id')
  const { rows, areAll } = await findByName(everybody, sought.name)
  const found = rows.map(toPerson)
  return areAll ? { people: found, search: undefined } : searched(sought, found)
}

/** How many work here now, by the organisation they work for; without one it is the municipality itself. */
export async function countPeople(
  tx: Tx,
): Promise<ReadonlyMap<OrganisationId | undefined, number>> {
  const rows = await tx
    .selectFrom('person')
    .select((eb) => ['organisation_id', eb.fn.countAll<string>().as('count')])
    .where('municipality_id', '=', sql<string>`here()`)
    .where('left_at', 'is', null)
    .groupBy('organisation_id')
    .execute()
  return new Map(
    rows.map((row) => [
      (row.organisation_id ?? undefined) as OrganisationId | undefined,
      Number(row.count),
    ]),
  )
}

/** Somebody who works or worked here. */
export async function findPerson(tx: Tx, id: PersonId): Promise<Person | undefined> {
  const row = await people(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toPerson(row)
}

/** Changes a person; call `holdStaff` first, so that an address is not taken in between. */
export async function updatePerson(tx: Tx, person: Person): Promise<Changed | 'email-taken'> {
  const { id, name, does, portrait, phone, email, version } = person
  const other = await tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .where('email', '<>', '')
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other !== undefined) return 'email-taken'
  const organisation_id = person.organisation ?? null
  const roles = [...person.roles]
  const result = await tx
    .updateTable('person')
    .set({ organisation_id, name, does, portrait, phone, email, roles, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? 'changed' : 'changed-by-another'
}

/** What depends on this person: numbers, without a single name. */
export async function findTies(tx: Tx, person: PersonId, at: Date): Promise<Ties> {
  const { rows } = await sql<{ residents: number; stands_in: number; last: boolean }>`
    select residents_held_by(${person}) as residents,
      (select count(*) from absence
        where stand_in_id = ${person} and ended_at is null and until_day >= ${dayOf(at)}::date) as stands_in,
      exists (select from person where id = ${person} and 'administrator' = any (roles))
        and not exists (select from person where id <> ${person} and left_at is null
          and 'administrator' = any (roles)) as last`.execute(tx)
  const row = rows[0]
  return {
    residents: row?.residents ?? 0,
    standsIn: row?.stands_in ?? 0,
    lastAdministrator: row?.last ?? false,
  }
}

/**
 * Lets somebody go: every seat ends, residents and standing in go to the receiver. The database
 * refuses when that would leave a resident without a fixed face.
 */
export async function leaveService(
  tx: Tx,
  person: PersonId,
  receiver: PersonId | undefined,
  at: Date,
): Promise<void> {
  await sql`select pass_on_seats(${person}, ${receiver ?? null})`.execute(tx)
  await tx
    .updateTable('person')
    .set((eb) => ({ left_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', person)
    .execute()
}
