import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** What somebody may be entitled to, was asked for and received. Amounts are cents. */
export interface MoneyTables {
  money_check: MoneyCheckRow
  provision: ProvisionRow
  provision_step: ProvisionStepRow
  money_half_year: MoneyHalfYearRow
}

/** JSON read as unknown: the room that owns it checks what it finds. */
type Json = JSONColumnType<object>

interface MoneyCheckRow {
  municipality_id: string
  id: string
  resident_id: string
  held: 'table' | 'alone'
  told: Json
  version: Generated<number>
  begun_by: string
  begun_at: Date
  saved_at: Date
  finished_at: ColumnType<Date | null, Date | undefined, Date>
  set_aside_at: ColumnType<Date | null, Date | undefined, Date>
  found: JSONColumnType<object> | null
  helper_id: string | null
  organisation_id: string | null
}

interface ProvisionRow {
  municipality_id: string
  id: string
  resident_id: string
  check_id: string
  kind: 'national' | 'scheme'
  name: string
  called: string
  about_a_year: ColumnType<number | null, number | null, never>
  found_at: Date
}

interface ProvisionStepRow {
  municipality_id: string
  id: string
  seq: Generated<number>
  resident_id: string
  provision_id: string
  kind: string
  body: Json
  a_year: ColumnType<number, number | undefined, never>
  back_pay: ColumnType<number, number | undefined, never>
  made_by: string
  made_at: Date
}

/** The totals that a half-year gives, as they were first given. */
interface MoneyHalfYearRow {
  municipality_id: string
  /** Its first day, `2026-01-01`. */
  begins: string
  given: JSONColumnType<object>
  counted_at: Date
}
