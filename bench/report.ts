import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

export type Row = Readonly<Record<string, string | number>>

const folder = join(import.meta.dirname, '..', 'dist', 'bench')

/** Prints what was measured as a table, and leaves it as JSON in `dist/bench`. */
export function report(name: string, rows: readonly Row[], notes: readonly string[] = []): void {
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}`
  process.stdout.write(`\n${name} (${machine})\n${table(rows)}`)
  for (const note of notes) process.stdout.write(`${note}\n`)
  mkdirSync(folder, { recursive: true })
  const measured = { name, at: new Date().toISOString(), machine, rows, notes }
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(measured, undefined, 2)}\n`)
}

function table(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))]
  const widths = columns.map((_, nth) => Math.max(...lines.map((line) => (line[nth] ?? '').length)))
  const format = (line: readonly string[]) =>
    `| ${line.map((cell, nth) => cell.padEnd(widths[nth] ?? 0)).join(' | ')} |\n`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|\n`
  return format(columns) + rule + lines.slice(1).map(format).join('')
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('There is nothing to take the median of.')
  return middle
}

export function rounded(value: number, digits = 0): number {
  return Number(value.toFixed(digits))
}
