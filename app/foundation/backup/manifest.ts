import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { hashOf, sumOf, writeSynced } from './files.ts'
import { BackupProblem } from './problem.ts'

const manifestFile = 'manifest.json'
const sumFile = 'manifest.sha256'

/** Inside the backup and nowhere else, whatever somebody wrote in the list. */
const inside = z
  .string()
  .refine((path) => !path.startsWith('/') && !path.split('/').includes('..') && path !== '')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const contents = z.object({
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int(), sha256 })),
  /** One sum of which tables are guarded, by which policies, and what the app's role may do. */
  walls: sha256,
  /** How far each municipality's journal was sealed. */
  journal: z.record(z.string(), z.object({ count: z.number().int(), hash: z.string() })),
})

/** Where the copied data ends in the write-ahead log of the embedded database. */
const ends = z.object({
  life: z.uuid(),
  timeline: z.number().int(),
  segment: z.number().int(),
  segmentBytes: z.number().int(),
  position: z.string().regex(/^[0-9A-F]+\/[0-9A-F]+$/),
})

const shape = z.object({
  /** 2 is encrypted: a release that does not know that refuses it with a sentence. */
  format: z.enum(['voorop-backup-1', 'voorop-backup-2']),
  /** The public keys that every file whose name ends in `.age` is encrypted for. */
  recipients: z.array(z.string()).min(1).optional(),
  made: z.iso.datetime(),
  /** The main version of the PostgreSQL it was taken from. */
  postgres: z.number().int(),
  contents,
  files: z.array(z.object({ path: inside, bytes: z.number().int(), sha256 })),
  folders: z.array(inside),
  kind: z.enum(['embedded', 'own-server']),
  ends: ends.optional(),
})

export type Contents = z.infer<typeof contents>
export type Ends = z.infer<typeof ends>
/** What stands in a backup, and how it can be known again. */
export type Manifest = z.infer<typeof shape>

/** How a backup begins to say what it is, encrypted for these keys or for nobody. */
export function formOf(recipients: readonly string[]): Pick<Manifest, 'format' | 'recipients'> {
  if (recipients.length === 0) return { format: 'voorop-backup-1' }
  return { format: 'voorop-backup-2', recipients: [...recipients] }
}

/** Written last: a folder without it is no backup. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, undefined, 1)}\n`
  await writeSynced(join(folder, manifestFile), text)
  // As `sha256sum` writes it, so that `sha256sum --check manifest.sha256` can be asked too.
  await writeSynced(join(folder, sumFile), `${hashOf(text)}  ${manifestFile}\n`)
}

export async function hasManifest(folder: string): Promise<boolean> {
  const found = await stat(join(folder, manifestFile)).catch(() => undefined)
  return found?.isFile() === true
}

/**
 * Reads what should be in a backup.
 *
 * @throws BackupProblem when there is none, or it is not as it was written.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => undefined)
  if (text === undefined) throw new BackupProblem(`In ${folder} staat geen hele back-up.`)
  const sum = await readFile(join(folder, sumFile), 'utf8').catch(() => '')
  if (sum.split(' ')[0] !== hashOf(text)) {
    throw new BackupProblem(
      `De lijst van de back-up in ${folder} is niet meer zoals die is geschreven. ` +
        'Gebruik een andere back-up.',
    )
  }
  const read = shape.safeParse(JSON.parse(text))
  if (read.success) return read.data
  throw new BackupProblem(
    `De back-up in ${folder} is van een andere uitgave van Voorop, die deze niet kent.`,
  )
}

/**
 * Holds every file against its sum.
 *
 * @throws BackupProblem with the first file that misses or is not as it was written.
 */
export async function requireWhole(folder: string, manifest: Manifest): Promise<void> {
  for (const { path, bytes, sha256: wanted } of manifest.files) {
    const found = await sumOf(join(folder, path)).catch(() => undefined)
    if (found?.bytes === bytes && found.sha256 === wanted) continue
    const what = found === undefined ? 'mist' : 'is veranderd'
    throw new BackupProblem(
      `De back-up in ${folder} is niet heel: het bestand ${path} ${what}. ` +
        'Er is niets teruggezet. Gebruik een andere back-up.',
    )
  }
}
