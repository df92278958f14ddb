import { sql } from 'kysely'
import type { Database } from '../../../foundation/database/transaction.ts'
import {
  type CheckId,
  type MunicipalityId,
  newId,
  type OrganisationId,
  type PersonId,
  type ProvisionId,
  type ResidentId,
} from '../../../foundation/ids.ts'

/** A decision as it was written: what it grants, in cents. */
export interface Decision {
  readonly at: Date
  readonly aYear: number
  readonly backPay?: number
}

/** A check that was finished, and the decisions on each thing that was found with it. */
export interface FinishedCheck {
  readonly resident: ResidentId
  /** The organisation of who helps; none is the municipality itself. */
  readonly team?: OrganisationId | undefined
  readonly at: Date
  readonly decided?: readonly (readonly Decision[])[]
}

/** Writes what happened around the rules, as the owner: years of checks in one go. */
export async function writeChecks(
  owner: Database,
  municipality: MunicipalityId,
  helper: PersonId,
  checks: readonly FinishedCheck[],
): Promise<void> {
  const made = checks.map((check) => ({ ...check, id: newId<'check'>() }))
  const found = made.flatMap(({ id, resident, at, decided = [] }) =>
    decided.map((decisions) => ({ id: newId<'provision'>(), check: id, resident, at, decisions })),
  )
  const provisions = found.map((one) => provisionRow(municipality, one))
  const steps = found.flatMap(({ id, resident, decisions }) =>
    decisions.map((decision) => ({
      ...stepRow(municipality, helper, decision),
      provision_id: id,
      resident_id: resident,
    })),
  )
  await owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    const rows = made.map((check) => checkRow(municipality, helper, check))
    await tx.insertInto('money_check').values(rows).execute()
    if (provisions.length > 0) await tx.insertInto('provision').values(provisions).execute()
    if (steps.length > 0) await tx.insertInto('provision_step').values(steps).execute()
  })
}

function checkRow(
  municipality: MunicipalityId,
  helper: PersonId,
  { id, resident, team, at }: FinishedCheck & { readonly id: CheckId },
) {
  return {
    municipality_id: municipality,
    id,
    resident_id: resident,
    held: 'table' as const,
    told: JSON.stringify({ version: 1, told: {} }),
    begun_by: helper,
    begun_at: at,
    saved_at: at,
    finished_at: at,
    found: JSON.stringify({ version: 1 }),
    helper_id: helper,
    organisation_id: team ?? null,
  }
}

function provisionRow(
  municipality: MunicipalityId,
  found: { id: ProvisionId; check: CheckId; resident: ResidentId; at: Date },
) {
  return {
    municipality_id: municipality,
    id: found.id,
    resident_id: found.resident,
    check_id: found.check,
    kind: 'national' as const,
    name: 'healthcare-benefit',
    called: '',
    about_a_year: null,
    found_at: found.at,
  }
}

function stepRow(
  municipality: MunicipalityId,
  helper: PersonId,
  { at, aYear, backPay = 0 }: Decision,
) {
  return {
    municipality_id: municipality,
    id: newId<'step'>(),
    kind: 'decided',
    body: JSON.stringify({ version: 1 }),
    a_year: aYear,
    back_pay: backPay,
    made_by: helper,
    made_at: at,
  }
}

/** A team of the municipality. */
export async function aTeam(
  owner: Database,
  municipality: MunicipalityId,
  name: string,
): Promise<OrganisationId> {
  const id = newId<'organisation'>()
  const about = { name, does: 'helpt bij geld', tasks: ['money'], closed_at: null }
  await owner
    .insertInto('organisation')
    .values({ municipality_id: municipality, id, ...about })
    .execute()
  return id
}
