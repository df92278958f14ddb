import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the client build left behind; the names of its files carry a hash of their content. */
export interface Assets {
  readonly style: Style | undefined
  /** The loader that every page starts. */
  readonly script: string | undefined
  /** What an island needs before it can wake, by its name. */
  readonly islands: Readonly<Record<string, readonly string[]>>
}

/**
 * The style sheet, twice: as a file that a browser keeps, and as text for a page that goes to a browser
 * that has no such file yet. The text leaves out the fonts that would have to be fetched: they come after
 * it, for the next page.
 */
export interface Style {
  readonly href: string
  readonly text: string
  /** What the security policy calls the text: only this very sheet may stand in a page. */
  readonly source: string
}

interface ManifestEntry {
  readonly file: string
  readonly css?: readonly string[]
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, ManifestEntry>>

/** A house without a client build: pages go out bare, as in rule tests. */
export const noAssets: Assets = {
  style: undefined,
  script: undefined,
  islands: {},
}

/** Reads what the client build left behind. */
export function readAssets(clientFolder: string): Assets {
  const path = join(clientFolder, '.vite', 'manifest.json')
  if (!existsSync(path)) return noAssets
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry === true)
  return {
    style: readStyle(clientFolder, entry?.css?.[0]),
    script: entry === undefined ? undefined : `/${entry.file}`,
    islands: islandFiles(manifest),
  }
}

const fetchedFont = /@font-face\s*\{[^{}]*\burl\([^{}]*\}/g

function readStyle(clientFolder: string, file: string | undefined): Style | undefined {
  if (file === undefined) return undefined
  const text = readFileSync(join(clientFolder, file), 'utf8').replaceAll(fetchedFont, '')
  const hash = createHash('sha256').update(text).digest('base64')
  return { href: `/${file}`, text, source: `'sha256-${hash}'` }
}

/** Every island is woken by Preact; the loader asks for it by this name. */
const waker = 'node_modules/preact/dist/preact.mjs'

function islandFiles(manifest: Manifest): Record<string, string[]> {
  const files: Record<string, string[]> = {}
  for (const source of Object.keys(manifest)) {
    const name = /\/islands\/([^/]+)\.tsx$/.exec(source)?.[1]
    if (name !== undefined) files[name] = withImports(manifest, [source, waker])
  }
  return files
}

/** The files of these modules and of all that they import, each once. */
function withImports(manifest: Manifest, sources: readonly string[]): string[] {
  const found = new Set<string>()
  for (const source of sources) {
    const entry = manifest[source]
    if (entry === undefined) continue
    found.add(`/${entry.file}`)
    for (const file of withImports(manifest, entry.imports ?? [])) found.add(file)
  }
  return [...found]
}
