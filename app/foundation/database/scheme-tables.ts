import type { ColumnType } from 'kysely'

/** The tables of a municipality's own schemes. */
export interface SchemeTables {
  scheme_version: SchemeVersionRow
  scheme_decision: SchemeDecisionRow
}

/** A calendar day without a time, `2026-03-02`. */
type Day = ColumnType<string, string, string>
type OptionalDay = ColumnType<string | null, string | null, string | null>

interface SchemeVersionRow {
  municipality_id: string
  id: string
  scheme_key: string
  kind: string
  from_day: Day
  until_day: OptionalDay
  ends_id: string | null
  document: number | null
  /** JSON, checked by the room that owns it. */
  body: ColumnType<unknown, string | null, never>
  proposed_by: string
  proposed_at: Date
}

interface SchemeDecisionRow {
  municipality_id: string
  version_id: string
  proposed_by: string
  decided_by: string
  decided_at: Date
  is_approved: boolean
  reason: string
}
