import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const docs = join(import.meta.dirname, '..', 'docs')
const page = readFileSync(join(docs, 'operations.md'), 'utf8')
/** In milliseconds or bytes. */
const units: Readonly<Record<string, number>> = {
  s: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  KiB: 1024,
}
const row = /^\| (.+) \| ([\d,.]+) ?(\w+)?.* \| \[[^\]]+\]\(([^)]+)\) `(\w+)` \|$/gm
const rows = [...page.matchAll(row)].map(([, what, figure, unit, file, name]) => ({
  what: what ?? '',
  told: Number(figure) * (units[unit ?? ''] ?? 1),
  file: file ?? '',
  name: name ?? '',
}))

it('the limits are listed for whoever runs it', () => {
  expect(rows.length).toBeGreaterThanOrEqual(20)
})

it.each(rows)('the limit on $what is as told', ({ told, file, name }) => {
  const source = readFileSync(join(docs, file), 'utf8')
  const written = new RegExp(`\\b${name}(?: =|:) (.+?),?\\n`).exec(source)?.[1] ?? ''
  expect(valueOf(written)).toBe(told)
})

/** What `64 * 1024`, `10_000`, `minutes(15)` or `'2s'` come to. */
function valueOf(written: string): number {
  const [, call, inside] = /^(\w+)\((.+)\)$/.exec(written) ?? [undefined, undefined, written]
  const factors = (inside ?? '').replaceAll(/[_']/g, '').split('*')
  const product = factors.reduce((value, factor) => {
    const [, figure, unit] = /^ *(\d+)(\w*) *$/.exec(factor) ?? []
    return value * Number(figure) * (units[unit ?? ''] ?? 1)
  }, 1)
  return product * (units[call ?? ''] ?? 1)
}
