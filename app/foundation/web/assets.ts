import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the built style sheet and the island loader stand; their names carry a hash of their content. */
export interface Assets {
  readonly styles: readonly string[]
  readonly islands: string | undefined
}

interface ManifestEntry {
  readonly file: string
  readonly css?: readonly string[]
  readonly isEntry?: boolean
}

/** Reads what the client build left behind. Without a build, pages go out bare (as in rule tests). */
export function readAssets(clientFolder: string): Assets {
  const path = join(clientFolder, '.vite', 'manifest.json')
  if (!existsSync(path)) return { styles: [], islands: undefined }
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, ManifestEntry>
  const entry = Object.values(manifest).find((candidate) => candidate.isEntry === true)
  return {
    styles: (entry?.css ?? []).map((file) => `/${file}`),
    islands: entry === undefined ? undefined : `/${entry.file}`,
  }
}
