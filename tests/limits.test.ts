import { globSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const docs = join(root, 'docs')
const page = readFileSync(join(docs, 'operations.md'), 'utf8')

/** In milliseconds or bytes; `seconds` in full where the code counts in those. */
const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  minute: 60_000,
  minutes: 60_000,
  hour: 3_600_000,
  hours: 3_600_000,
  days: 86_400_000,
  KiB: 1024,
  MB: 1_000_000,
}

interface Limit {
  readonly what: string
  /** The figure as the code has it. */
  readonly told: number
  readonly file: string
  readonly name: string
}

const row = /^\| (.+) \| ([\d,.]+)(?: (\w+))?\b[^|]* \| \[([^\]]+)\]\(([^)]+)\) `(\w+)` \|$/

/** Every line of the table of limits, and what each says; nothing when a line says it in another form. */
function limitsOf(text: string): { readonly line: string; readonly limit: Limit | undefined }[] {
  const section = /^## Limits\n(.*?)^## /ms.exec(text)?.[1] ?? ''
  const lines = section.split('\n').filter((line) => line.startsWith('| '))
  return lines.slice(1).map((line) => {
    const [, what, figure, unit, shown, file, name] = row.exec(line) ?? []
    if (what === undefined || file === undefined || name === undefined) {
      return { line, limit: undefined }
    }
    if (shown !== basename(file)) return { line, limit: undefined }
    const told = Number(figure?.replaceAll(',', '')) * (units[unit ?? ''] ?? 1)
    return { line, limit: { what, told, file, name } }
  })
}

const limits = limitsOf(page).flatMap(({ limit }) => limit ?? [])

describe('the limits', () => {
  it('are told line by line as a figure and where it stands in the code', () => {
    const lines = limitsOf(page)
    expect(lines.length).toBeGreaterThanOrEqual(50)
    expect(lines.filter(({ limit }) => limit === undefined).map(({ line }) => line)).toEqual([])
  })

  it('stand there once each', () => {
    expect(twice(limits.map(({ what }) => what))).toEqual([])
    expect(twice(limits.map(({ file, name }) => `${file} ${name}`))).toEqual([])
  })

  it.each(limits)('have the figure of the code: $what', ({ told, file, name }) => {
    const source = readFileSync(join(docs, file), 'utf8')
    const found = [...source.matchAll(new RegExp(`\\b${name}(?: =|:) (.+?),?$`, 'gm'))]
    const figures = found.map(([, written]) => valueOf(written ?? '')).filter(Number.isFinite)
    expect(new Set(figures)).toEqual(new Set([told]))
  })

  it('name every time that the app keeps to', () => {
    const listed = new Set(limits.map(({ file, name }) => `${inRepository(file)} ${name}`))
    const times = globSync('app/**/*.ts', { cwd: root }).flatMap((file) => {
      const source = file.endsWith('.test.ts') ? '' : readFileSync(join(root, file), 'utf8')
      const kept = /^(?:export )?const (\w+) = (?:minutes|hours|days)\(/gm
      return [...source.matchAll(kept)].map(([, name]) => `${file} ${name}`)
    })
    expect(times.length).toBeGreaterThanOrEqual(15)
    expect(times.filter((time) => !listed.has(time))).toEqual([])
  })
})

function inRepository(file: string): string {
  return relative(root, join(docs, file))
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}

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
