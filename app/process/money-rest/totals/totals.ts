/** One row of a half-year that may be seen: a team, the smaller teams together, or everybody. */
export interface Total {
  readonly of: 'organisation' | 'municipality' | 'small' | 'all'
  /** The name of the organisation, where the row is one. */
  readonly organisation: string | undefined
  /** Checks that were finished in the half-year. */
  readonly checks: number
  /** What was granted in a year, in cents; nothing where it would tell of a person. */
  readonly aYear: number | undefined
  /** What was granted at once over the time before, in cents; nothing where it would tell of a person. */
  readonly backPay: number | undefined
}

/** Half a calendar year that is over, with the rows that hide everybody who is in them. */
export interface HalfYear {
  readonly year: number
  readonly half: 1 | 2
  readonly totals: readonly Total[]
}

/** Reads the first day of a half-year, `2022-01-01`. */
export function halfYearFrom(begins: string): Pick<HalfYear, 'year' | 'half'> {
  return { year: Number(begins.slice(0, 4)), half: begins.slice(5, 7) === '01' ? 1 : 2 }
}

/** Cents as whole euros, rounded to the nearest; half a euro goes up. */
export function wholeEuros(cents: number): number {
  return Math.round(cents / 100)
}

/**
 * What one check came to on average, in whole euros rounded to the nearest: the booklet's 83 checks of
 * € 136,776 are € 1,647.90 each and € 1,648 here. A decision is often of a check from before, so that this is
 * what came in per check that was done, and nobody's own outcome.
 */
export function meanPerCheck({
  aYear,
  checks,
}: Pick<Total, 'aYear' | 'checks'>): number | undefined {
  return aYear === undefined || checks === 0 ? undefined : wholeEuros(aYear / checks)
}

/**
 * A table for spreadsheets as they are set up here: semicolons, and a mark that says it is UTF-8. A text that
 * begins as a formula does gets a quote before it, so that no name of a team is ever computed.
 */
export function asCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\u{FEFF}${rows.map((row) => `${row.map(asCell).join(';')}\r\n`).join('')}`
}

function asCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${harmless.replaceAll('"', '""')}"`
}
