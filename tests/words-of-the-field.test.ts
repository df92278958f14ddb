import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parts, standings, taskParts } from '../app/foundation/policy.ts'
import { staffRoles } from '../app/foundation/viewer.ts'
import { carriers, heldWays, moments } from '../app/instruments/bridge/bridge.ts'
import { domainNames, pillarNames } from '../app/instruments/bridge/pillars.ts'
import { seatKinds } from '../app/people/care-team/care-team.ts'
import { provisionNames } from '../app/process/money-rest/engine/check.ts'
import { schemeKinds } from '../app/process/money-rest/engine/schemes/scheme.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const rows = read('docs/words.md').match(/^\| .+$/gm) ?? []
/** Every name in the code that stands in `docs/words.md`. */
const told = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''))

/** `money_half_year`, `half-year` and `HalfYear` are one word. */
const bare = (name: string): string => name.replaceAll(/[_-]/g, '').toLowerCase()
const known = new Set(told.map(bare))
/** Known by itself, or put together of words that are. */
const isKnown = (name: string): boolean => {
  const signs = bare(name)
  const reach = new Set([0])
  for (let end = 1; end <= signs.length; end += 1) {
    if ([...reach].some((start) => known.has(signs.slice(start, end)))) reach.add(end)
  }
  return reach.has(signs.length)
}

describe('the words of the field', () => {
  it('are those of the code: each stands in it', () => {
    const files = globSync('app/**/*.{ts,tsx,sql}', { cwd: root })
    const code = files.filter((file) => !/\.test\.|\bwords\b/.test(file)).map(read)
    const words = new Set(code.join('\n').match(/[A-Za-z]+(?:[-_][a-z]+)*/g))
    expect(told.length).toBeGreaterThan(200)
    expect(told.filter((name) => !words.has(name))).toEqual([])
  })

  it.each([
    ['role', staffRoles],
    ['part of a file', parts],
    ['task', taskParts],
    ['standing', standings],
    ['seat', seatKinds],
    ['domain', domainNames],
    ['pillar', pillarNames],
    ['carrier', carriers],
    ['moment', moments],
    ['way to hold a talk', heldWays],
    ['provision', provisionNames],
    ['kind of scheme', schemeKinds],
  ] as const)('have every %s', (_, names: readonly string[]) => {
    expect(names.filter((name) => !known.has(bare(name)))).toEqual([])
  })

  it('have whatever has an identifier or a table of its own', () => {
    const ids = [...read('app/foundation/ids.ts').matchAll(/= Id<'(\w+)'>/g)]
    const tables = globSync('app/foundation/database/migrations/*.sql', { cwd: root }).flatMap(
      (file) => [...read(file).matchAll(/^create table (\w+)/gm)],
    )
    const names = [...ids, ...tables].map(([, name]) => name ?? '')
    expect(names.length).toBeGreaterThan(40)
    expect(names.filter((name) => !isKnown(name))).toEqual([])
  })

  it('stand there once', () => {
    const left = rows
      .map((row) => row.split(' | ')[0] ?? '')
      .filter((cell) => !/^\| (?:Dutch|word)$/.test(cell))
    expect(left.filter((cell, index) => left.indexOf(cell) !== index)).toEqual([])
  })
})
