import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { promises } from '../scripts/promises.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const papers = [
  ...globSync('*.md', { cwd: root }),
  ...globSync('{docs,app,demo,tests,bench}/**/*.md', { cwd: root }),
]
const found = (paper: string, sign: RegExp): string[] =>
  [...read(paper).matchAll(sign)].map(([, name]) => name ?? '')

const files = globSync('{app,demo,tests,bench,scripts}/**/*.*', { cwd: root })
/** A file is named by its last part or more of it; a star stands for any letters. */
function isNamed(file: string, name: string): boolean {
  const letters = name
    .replace(/^(?:\.\.\/)+/, '')
    .replaceAll(/[.]/g, '\\.')
    .replaceAll('*', '[^/]*')
  return new RegExp(`(?:^|/)${letters}$`).test(file)
}

const { scripts, version, dependencies, devDependencies, optionalDependencies } = JSON.parse(
  read('package.json'),
) as Readonly<Record<string, Readonly<Record<string, string>>>> & { readonly version: string }

describe('the papers', () => {
  it('are all found', () => {
    expect(papers.length).toBeGreaterThan(60)
  })

  it.each(papers)('lead to what is there: %s', (paper) => {
    const links = found(paper, /\]\(([^)#\s]+)(?:#[^)]*)?\)/g)
    const inside = links.filter((link) => !/^(?:https?|mailto):/.test(link))
    expect(inside.filter((link) => !existsSync(join(root, dirname(paper), link)))).toEqual([])
  })

  it.each(papers)('name files that are there: %s', (paper) => {
    const named = found(paper, /`([\w./*-]+\.(?:tsx?|mjs|sql|css))`/g)
    const lost = named.filter((name) => !files.some((file) => isNamed(file, name)))
    // What the first plan had and the house does not, which is what that paper is about.
    expect(lost.filter((name) => name !== 'access.ts')).toEqual([])
  })

  it.each(papers)('name commands that are there: %s', (paper) => {
    const commands = found(paper, /npm run ([\w:-]+)/g)
    expect(commands.filter((command) => scripts?.[command] === undefined)).toEqual([])
  })
})

describe('what is written for operators', () => {
  const page = read('docs/operations.md')
  const source = read('app/foundation/settings.ts')
  const settings = [...source.matchAll(/^ {2}([A-Z_]+): \{$/gm)].map(([, name]) => name)

  it('has every setting, and none that is not there', () => {
    const section = /^## Settings\n(.*?)^## /ms.exec(page)?.[1] ?? ''
    const told = [...section.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
    expect(new Set(told)).toEqual(new Set(settings))
    expect(told).toHaveLength(settings.length)
  })

  it('has every command, and none that is not there', () => {
    const section = /^## Commands\n(.*?)^## /ms.exec(page)?.[1] ?? ''
    const told = [...section.matchAll(/`npm (?:run )?([\w:-]+)/g)].map(([, name]) => name)
    expect(new Set(told)).toEqual(new Set(Object.keys(scripts ?? {})))
  })

  it('has every line that can stand in the log', () => {
    const code = files.filter((file) => /^app\/.*\.tsx?$/.test(file) && !/\.test\./.test(file))
    const events = code.flatMap((file) => [...read(file).matchAll(/\blog\('([a-z-]+)'/g)])
    const names = [...new Set(events.map(([, event]) => event ?? ''))]
    expect(names.length).toBeGreaterThanOrEqual(6)
    expect(names.filter((event) => !page.includes(`\`${event}\``))).toEqual([])
  })
})

describe('what is written about the project', () => {
  it('has a reason for every package, and for none that is not there', () => {
    const reasons = found('docs/decisions/0004-dependencies.md', /^\| (`.+) \|/gm).flatMap(
      (cell) =>
        /^(?:[^|]+)/
          .exec(cell)?.[0]
          .match(/`[^`]+`/g)
          ?.map((name) => name.slice(1, -1)) ?? [],
    )
    const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    const hasReason = (name: string): boolean =>
      reasons.includes(name) || (name.endsWith('-arm64') && reasons.includes('-arm64'))
    expect(packages.filter((name) => !hasReason(name))).toEqual([])
    expect(reasons.filter((name) => name !== '-arm64' && !packages.includes(name))).toEqual([])
  })

  it('tells of this version, and counts the promises that are shown', () => {
    expect(read('CHANGELOG.md')).toContain(`## [${version}] - `)
    expect(read('publiccode.yml')).toContain(`softwareVersion: ${version}\n`)
    expect(promises).toHaveLength(10)
    expect(read('CHANGELOG.md')).toContain('ten promises shown at size')
  })

  it('numbers decisions without a gap', () => {
    const decisions = globSync('*.md', { cwd: join(root, 'docs/decisions') }).toSorted()
    expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(
      decisions.map((_, index) => index + 1),
    )
  })
})
