import type { Day } from './calendar.ts'

/** Where a figure or a condition comes from. */
export interface Source {
  /** The law or regulation, as it is called in Dutch. */
  readonly law: string
  readonly article: string
  /** The text or table that was read. */
  readonly read: string
  /**
   * How sure it is: read in the law or an official table, told by two others independently, or by one.
   */
  readonly sure: 'official' | 'two-sources' | 'one-source'
}

/** Something that holds from one day to another, both included, by this source. */
export interface Dated<Values> {
  readonly from: Day
  readonly until: Day
  readonly source: Source
  readonly values: Values
}

/** What holds on this day; nothing when it is not known here: it is then not computed. */
export function inForce<Values>(
  periods: readonly Dated<Values>[],
  on: Day,
): Dated<Values> | undefined {
  return periods.find(({ from, until }) => from <= on && on <= until)
}

/** A whole calendar year. */
export function inYear(year: number): { readonly from: Day; readonly until: Day } {
  return { from: `${year}-01-01` as Day, until: `${year}-12-31` as Day }
}
