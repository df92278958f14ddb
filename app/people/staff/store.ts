import type { StaffRole, Tx, Viewer } from '../../foundation/database/transaction.ts'
import type { OrganisationId, PersonId } from '../../foundation/ids.ts'

export interface NewOrganisation {
  readonly id: OrganisationId
  readonly name: string
  /** What it does for residents, in plain words. */
  readonly does: string
}

export async function insertOrganisation(
  tx: Tx,
  viewer: Viewer,
  organisation: NewOrganisation,
): Promise<void> {
  await tx
    .insertInto('organisation')
    .values({ municipality_id: viewer.municipality, ...organisation, closed_at: null })
    .execute()
}

export interface NewPerson {
  readonly id: PersonId
  readonly organisation: OrganisationId | undefined
  readonly name: string
  /** What this person does for a resident, in the resident's words. */
  readonly does: string
  readonly portrait: string
  readonly phone: string
  readonly email: string
  readonly roles: readonly StaffRole[]
}

export async function insertPerson(tx: Tx, viewer: Viewer, person: NewPerson): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      municipality_id: viewer.municipality,
      id: person.id,
      organisation_id: person.organisation ?? null,
      name: person.name,
      does: person.does,
      portrait: person.portrait,
      phone: person.phone,
      email: person.email,
      roles: [...person.roles],
      left_at: null,
    })
    .execute()
}
