import { sql } from 'kysely'
import type { Tx } from '../../../foundation/database/transaction.ts'
import { type HalfYear, halfYearFrom, type Total } from './totals.ts'

interface Row {
  begins: string
  kind: Total['of']
  team: string | null
  checks: number
  a_year: number | null
  back_pay: number | null
}

/** Every half-year that gives something, the newest first. The database counts, and keeps back what is small. */
export async function findTotals(tx: Tx): Promise<readonly HalfYear[]> {
  const { rows } = await sql<Row>`
    select begins, kind, team, checks, a_year, back_pay from money_totals()`.execute(tx)
  return [...new Set(rows.map(({ begins }) => begins))].map((begins) => ({
    ...halfYearFrom(begins),
    totals: rows.filter((row) => row.begins === begins).map(toTotal),
  }))
}

function toTotal({ kind, team, checks, a_year: aYear, back_pay: backPay }: Row): Total {
  return {
    of: kind,
    organisation: team ?? undefined,
    checks,
    aYear: aYear ?? undefined,
    backPay: backPay ?? undefined,
  }
}
