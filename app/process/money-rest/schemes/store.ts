import { sql } from 'kysely'
import type { Database, Tx } from '../../../foundation/database/transaction.ts'
import type { Viewer } from '../../../foundation/viewer.ts'
import type { MunicipalityId, PersonId } from '../../../foundation/ids.ts'
import type { Day } from '../engine/calendar.ts'
import { type Scheme, type SchemeKind, schemeKinds } from '../engine/schemes/scheme.ts'
import {
  type Decision,
  type Proposal,
  schemesOf,
  type SchemeVersion,
  type SchemeVersionId,
} from './proposal.ts'
import { readScheme, writeScheme } from './scheme-document.ts'

/** A version with who proposed and who decided, by name. */
export interface NamedVersion extends SchemeVersion {
  readonly proposedByName: string
  readonly decidedByName: string | undefined
}

const columns = [
  'id',
  'scheme_key',
  'kind',
  'from_day',
  'until_day',
  'ends_id',
  'document',
  'body',
] as const

/**
 * The schemes of a municipality that were approved, for the check: for everybody, with nobody signed in.
 * Row-level security shows nobody anything else; who is signed in is not asked, so that all see the same.
 */
export async function findSchemes(
  db: Database,
  municipality: MunicipalityId,
): Promise<readonly Scheme[]> {
  const rows = await db
    .selectFrom('scheme_version')
    .select(columns)
    .where('municipality_id', '=', municipality)
    .where(sql<boolean>`scheme_is_approved(municipality_id, id)`)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return schemesOf(rows.map(toProposal))
}

/** All that was ever proposed here, the newest last. */
export async function findVersions(tx: Tx): Promise<readonly NamedVersion[]> {
  const rows = await tx
    .selectFrom('scheme_version as version')
    .leftJoin('scheme_decision as decision', (join) =>
      join
        .onRef('decision.municipality_id', '=', 'version.municipality_id')
        .onRef('decision.version_id', '=', 'version.id'),
    )
    .innerJoin('person as proposer', (join) =>
      join
        .onRef('proposer.municipality_id', '=', 'version.municipality_id')
        .onRef('proposer.id', '=', 'version.proposed_by'),
    )
    .leftJoin('person as decider', (join) =>
      join
        .onRef('decider.municipality_id', '=', 'decision.municipality_id')
        .onRef('decider.id', '=', 'decision.decided_by'),
    )
    .select(columns.map((column) => `version.${column}` as const))
    .select(['version.proposed_by', 'version.proposed_at', 'proposer.name as proposed_by_name'])
    .select(['decision.is_approved', 'decision.reason', 'decision.decided_by'])
    .select(['decision.decided_at', 'decider.name as decided_by_name'])
    .where('version.municipality_id', '=', sql<string>`here()`)
    .orderBy('version.from_day')
    .orderBy('version.proposed_at')
    .orderBy('version.id')
    .execute()
  return rows.map((row) => ({
    ...toProposal(row),
    proposedBy: row.proposed_by as PersonId,
    proposedAt: row.proposed_at,
    proposedByName: row.proposed_by_name,
    decidedByName: row.decided_by_name ?? undefined,
    decision: toDecision(row),
  }))
}

interface VersionRow {
  readonly id: string
  readonly scheme_key: string
  readonly kind: string
  readonly from_day: string
  readonly until_day: string | null
  readonly ends_id: string | null
  readonly document: number | null
  readonly body: unknown
}

function toProposal(row: VersionRow): Proposal {
  const { document, body } = row
  return {
    id: row.id as SchemeVersionId,
    key: row.scheme_key,
    kind: kindOf(row.kind),
    from: row.from_day as Day,
    until: (row.until_day ?? undefined) as Day | undefined,
    ends: (row.ends_id ?? undefined) as SchemeVersionId | undefined,
    body: document === null ? undefined : readScheme({ document, body }),
  }
}

function kindOf(text: string): SchemeKind {
  const kind = schemeKinds.find((one) => one === text)
  if (kind === undefined) throw new Error(`${text} is no kind of scheme that this release knows.`)
  return kind
}

function toDecision(row: {
  readonly is_approved: boolean | null
  readonly reason: string | null
  readonly decided_by: string | null
  readonly decided_at: Date | null
}): Decision | undefined {
  const { is_approved, reason, decided_by, decided_at } = row
  if (is_approved === null || decided_by === null || decided_at === null) return undefined
  return {
    isApproved: is_approved,
    reason: reason ?? '',
    by: decided_by as PersonId,
    at: decided_at,
  }
}

/** Makes changes to schemes wait for each other, so that two that overlap are not both approved. */
export async function holdSchemes(tx: Tx, viewer: Viewer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${viewer.municipality}, 7217))`.execute(
    tx,
  )
}

/** Writes a proposal down. The same id twice is the same form sent twice. */
export async function insertProposal(
  tx: Tx,
  viewer: Viewer,
  proposal: Proposal,
  at: Date,
): Promise<'added' | 'was-there'> {
  const { id, key, kind, from, until, ends, body } = proposal
  const stored = body === undefined ? undefined : writeScheme(body)
  const result = await tx
    .insertInto('scheme_version')
    .values({
      municipality_id: viewer.municipality,
      id,
      scheme_key: key,
      kind,
      from_day: from,
      until_day: until ?? null,
      ends_id: ends ?? null,
      document: stored?.document ?? null,
      body: stored === undefined ? null : JSON.stringify(stored.body),
      proposed_by: viewer.id,
      proposed_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n ? 'added' : 'was-there'
}

/** Writes down what a second administrator decided; of two who decide at once, the first one holds. */
export async function insertDecision(
  tx: Tx,
  viewer: Viewer,
  version: SchemeVersion,
  decision: Decision,
): Promise<'decided' | 'decided-already'> {
  const result = await tx
    .insertInto('scheme_decision')
    .values({
      municipality_id: viewer.municipality,
      version_id: version.id,
      proposed_by: version.proposedBy,
      decided_by: decision.by,
      decided_at: decision.at,
      is_approved: decision.isApproved,
      reason: decision.reason,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n ? 'decided' : 'decided-already'
}
