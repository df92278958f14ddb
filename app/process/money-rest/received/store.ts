import { sql } from 'kysely'
import type { Tx } from '../../../foundation/database/transaction.ts'
import type { Viewer } from '../../../foundation/viewer.ts'
import {
  type CheckId,
  newId,
  type PersonId,
  type ProvisionId,
  type ResidentId,
} from '../../../foundation/ids.ts'
import type { Cents } from '../engine/money.ts'
import type { NewProvision, Provision, Step, Taken } from './provisions.ts'
import { readStep, writeStep } from './step-document.ts'
import { amountsOf } from './taking.ts'

/** Whose provision this is, also for who may not see it: the refusal belongs in that resident's journal. */
export async function residentOfProvision(
  tx: Tx,
  provision: ProvisionId,
): Promise<ResidentId | undefined> {
  const { rows } = await sql<{
    resident: ResidentId | null
  }>`select resident_of_provision(${provision}) as resident`.execute(tx)
  return rows[0]?.resident ?? undefined
}

/** Keeps what was found with a check that is done. */
export async function insertProvisions(
  tx: Tx,
  viewer: Viewer,
  { resident, check }: { readonly resident: ResidentId; readonly check: CheckId },
  found: readonly NewProvision[],
  at: Date,
): Promise<ProvisionId[]> {
  const rows = found.map(({ kind, name, called, aboutAYear }) => ({
    municipality_id: viewer.municipality,
    id: newId<'provision'>(),
    resident_id: resident,
    check_id: check,
    kind,
    name,
    called,
    about_a_year: aboutAYear === undefined || aboutAYear <= 0 ? null : aboutAYear,
    found_at: at,
  }))
  if (rows.length > 0) await tx.insertInto('provision').values(rows).execute()
  return rows.map(({ id }) => id)
}

function provisionRows(tx: Tx) {
  return tx
    .selectFrom('provision')
    .innerJoin('money_check', (join) =>
      join
        .onRef('money_check.municipality_id', '=', 'provision.municipality_id')
        .onRef('money_check.id', '=', 'provision.check_id'),
    )
    .selectAll('provision')
    .select('money_check.helper_id')
    .orderBy('provision.found_at', 'desc')
    .orderBy((eb) => eb.fn.coalesce('provision.about_a_year', sql<number>`0`), 'desc')
    .orderBy('provision.id')
}

type ProvisionRow = Awaited<ReturnType<ReturnType<typeof provisionRows>['executeTakeFirstOrThrow']>>

function toProvision(row: ProvisionRow, steps: readonly Taken[]): Provision {
  return {
    id: row.id as ProvisionId,
    resident: row.resident_id as ResidentId,
    check: row.check_id as CheckId,
    kind: row.kind,
    name: row.name,
    called: row.called,
    aboutAYear: (row.about_a_year ?? undefined) as Cents<'year'> | undefined,
    foundAt: row.found_at,
    checkHelper: row.helper_id as PersonId,
    steps,
  }
}

/** All provisions of one resident, the newest check first and in it what may come to most. */
export async function findProvisions(tx: Tx, resident: ResidentId): Promise<Provision[]> {
  const rows = await provisionRows(tx).where('provision.resident_id', '=', resident).execute()
  if (rows.length === 0) return []
  const steps = await stepRows(tx).where('resident_id', '=', resident).execute()
  return rows.map((row) =>
    toProvision(row, toSteps(steps.filter(({ provision_id }) => provision_id === row.id))),
  )
}

export async function findProvision(tx: Tx, id: ProvisionId): Promise<Provision | undefined> {
  const row = await provisionRows(tx).where('provision.id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  return toProvision(
    row,
    toSteps(
      await stepRows(tx)
        .where('resident_id', '=', row.resident_id)
        .where('provision_id', '=', id)
        .execute(),
    ),
  )
}

/**
 * The provision, while nobody else adds to it until the transaction ends. What is held is the check it was found
 * with: provisions and their steps are never changed, so that nobody has the right to hold them.
 */
export async function holdProvision(tx: Tx, id: ProvisionId): Promise<Provision | undefined> {
  await tx
    .selectFrom('money_check')
    .select('id')
    .where('id', '=', (eb) => eb.selectFrom('provision').select('check_id').where('id', '=', id))
    .forUpdate()
    .execute()
  return findProvision(tx, id)
}

function stepRows(tx: Tx) {
  return tx.selectFrom('provision_step').selectAll().orderBy('seq')
}

type StepRow = Awaited<ReturnType<ReturnType<typeof stepRows>['executeTakeFirstOrThrow']>>

function toSteps(rows: readonly StepRow[]): Taken[] {
  return rows.flatMap((row) => {
    const step = readStep(row)
    if (step === undefined) return []
    const by = row.made_by as ResidentId | PersonId
    return [{ id: row.id, seq: row.seq, by, at: row.made_at, step }]
  })
}

/** Adds a step. The id is the form's own, so that the same form twice is one step. */
export async function insertStep(
  tx: Tx,
  viewer: Viewer,
  {
    id,
    provision,
    step,
  }: { readonly id: string; readonly provision: Provision; readonly step: Step },
  at: Date,
): Promise<void> {
  const { aYear, backPay } = amountsOf(step)
  await tx
    .insertInto('provision_step')
    .values({
      municipality_id: viewer.municipality,
      id,
      resident_id: provision.resident,
      provision_id: provision.id,
      kind: step.kind,
      body: JSON.stringify(writeStep(step)),
      a_year: aYear,
      back_pay: backPay,
      made_by: viewer.id,
      made_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What everybody is called who took a step or is named in one, also who left since. */
export async function findNames(
  tx: Tx,
  { steps }: Provision,
): Promise<ReadonlyMap<PersonId, string>> {
  const ids = steps.flatMap(({ by, step }) => [
    by,
    ...(step.kind === 'helper' ? [step.person] : []),
    ...(step.kind === 'asked' && step.by !== 'resident' ? [step.by] : []),
  ])
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id as PersonId, name]))
}
