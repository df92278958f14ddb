import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import pg from 'pg'

/** One statement that a release asked the database, and what came back. */
export interface Asked {
  readonly text: string
  readonly values: readonly unknown[]
  readonly columns: readonly string[]
  readonly rows: number
  /** Over the rows in any order. */
  readonly hash: string
  /** The database's code when it refused. */
  readonly refused?: string
}

/** The statements of one walk, each text once. */
export interface Recorded {
  readonly texts: readonly string[]
  readonly asked: readonly (Omit<Asked, 'text'> & { readonly text: number })[]
}

type Outcome = Pick<Asked, 'columns' | 'rows' | 'hash' | 'refused'>

/** What came back, of these columns: a newer release may have added others. */
export function outcomeOf(result: pg.QueryResult, columns?: readonly string[]): Outcome {
  const named = columns ?? result.fields.map(({ name }) => name)
  const lines = result.rows.map((row: Record<string, unknown>) =>
    JSON.stringify(named.map((name) => row[name] ?? null)),
  )
  const hash = createHash('sha256').update(lines.toSorted().join('\n')).digest('base64url')
  return { columns: named, rows: result.rowCount ?? 0, hash: hash.slice(0, 12) }
}

/** A value as it is kept: a moment stays a moment. */
export function keep(value: unknown): unknown {
  return value instanceof Date ? { moment: value.toISOString() } : value
}

function take(value: unknown): unknown {
  const isMoment = typeof value === 'object' && value !== null && 'moment' in value
  return isMoment ? new Date(String(value.moment)) : value
}

export function readRecorded(file: string): Asked[] {
  const { texts, asked } = JSON.parse(
    brotliDecompressSync(readFileSync(file)).toString(),
  ) as Recorded
  return asked.map((one) => ({ ...one, text: texts[one.text] ?? '' }))
}

/** Asks the same again, in the same order, and gives the outcome of each. */
export async function askAgain(client: pg.Client, asked: readonly Asked[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { text, values, columns } of asked) {
    outcomes.push(
      await client.query(text, values.map(take)).then(
        (result: pg.QueryResult) => outcomeOf(result, columns),
        (error: unknown) => ({ columns: [], rows: 0, hash: '', refused: codeOf(error) }),
      ),
    )
  }
  return outcomes
}

export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : 'unknown'
}
