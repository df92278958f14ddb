import type { Database } from '../../foundation/database/transaction.ts'
import { type MunicipalityId, newId, type PersonId } from '../../foundation/ids.ts'

/** A municipality to add, and who sets it up. */
export interface NewMunicipality {
  readonly name: string
  /** The host name this municipality is reached by; the default one answers on any other. */
  readonly host: string | undefined
  readonly isDefault: boolean
  /** Made up: only here can somebody be entered as without a secret, and only in demo mode. */
  readonly isDemo?: boolean
  readonly theme: string
  /** Who sets it up: the first administrator. */
  readonly administrator: { readonly name: string; readonly email: string }
}

/**
 * Adds a municipality with its first administrator and the nine pillars.
 * Done by whoever runs the installation, as the owner of the database: no person at work may do this.
 */
export async function foundMunicipality(
  owner: Database,
  municipality: NewMunicipality,
  firstPillars: object,
  at: Date,
): Promise<{ readonly id: MunicipalityId; readonly administrator: PersonId }> {
  const id = newId<'municipality'>()
  const administrator = newId<'person'>()
  await owner.transaction().execute(async (tx) => {
    await tx
      .insertInto('municipality')
      .values({
        id,
        name: municipality.name,
        host: municipality.host ?? null,
        is_default: municipality.isDefault,
        is_demo: municipality.isDemo ?? false,
        theme: municipality.theme,
      })
      .execute()
    await tx
      .insertInto('pillar_set')
      .values({
        municipality_id: id,
        version: 1,
        pillars: JSON.stringify(firstPillars),
        changed_by: null,
        changed_at: at,
      })
      .execute()
    await tx
      .insertInto('person')
      .values({
        municipality_id: id,
        id: administrator,
        organisation_id: null,
        name: municipality.administrator.name,
        does: 'richt Voorop in',
        portrait: 'wilg',
        phone: '',
        email: municipality.administrator.email,
        roles: ['administrator'],
        left_at: null,
      })
      .execute()
  })
  return { id, administrator }
}
