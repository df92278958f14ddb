import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isRunning } from '../database/embedded/processes.ts'
import { weAreRoot } from '../database/embedded/runner.ts'
import { syncAll } from './files.ts'
import { hasManifest, type Manifest, readManifest, writeManifest } from './manifest.ts'
import { BackupProblem, explainDisk } from './problem.ts'

const half = 'unfinished'

/**
 * Fills a new backup under another name and gives it its own name when it is whole and on the disk. What
 * goes wrong or is broken off leaves nothing that looks like a backup.
 *
 * @returns the folder of the new backup.
 */
export async function placeBackup(
  folder: string,
  fill: (unfinished: string) => Promise<Manifest>,
): Promise<string> {
  const unfinished = join(folder, `${half}.${hostname()}.${process.pid}.${randomUUID()}`)
  try {
    // As root the embedded server may have to pass through here, to where it copies what it writes.
    await mkdir(folder, { recursive: true, mode: weAreRoot() ? 0o711 : 0o700 })
    await sweep(folder)
    await mkdir(unfinished, { mode: 0o700 })
    const manifest = await fill(unfinished)
    await syncAll(manifest.files.map(({ path }) => join(unfinished, path)))
    await writeManifest(unfinished, manifest)
    await syncAll([...foldersOf(manifest)].map((path) => join(unfinished, path)))
    const whole = join(folder, nameAt(manifest.made))
    await rename(unfinished, whole)
    await syncAll([folder])
    return whole
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw explainDisk(error, folder)
  }
}

function foldersOf(manifest: Manifest): ReadonlySet<string> {
  return new Set(['.', ...manifest.folders, ...manifest.files.map(({ path }) => dirname(path))])
}

/** Removes what commands on this machine that are no longer there left half-way. */
async function sweep(folder: string): Promise<void> {
  const prefix = `${half}.${hostname()}.`
  for (const name of await readdir(folder)) {
    const pid = Number(name.slice(prefix.length).split('.')[0])
    if (!name.startsWith(prefix) || isRunning(pid)) continue
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** A backup and where it stands. */
export interface Placed {
  readonly folder: string
  readonly manifest: Manifest
}

/**
 * The backup that a folder is, or the newest one in it; with a moment, the newest from before that.
 *
 * @throws BackupProblem when there is none, or the newest is not as it was written: an older one is only
 *   taken when it is named.
 */
export async function findBackup(folder: string, until?: string): Promise<Placed> {
  const isOne = await hasManifest(folder)
  const names = isOne ? [basename(folder)] : await namesIn(folder)
  const before = until === undefined ? undefined : nameAt(until)
  const newest = names.findLast((name) => isOne || before === undefined || name < before)
  if (newest === undefined) {
    const when = until === undefined ? '' : ` van voor ${until}`
    throw new BackupProblem(`In ${folder} staat geen hele back-up${when}.`)
  }
  const place = isOne ? folder : join(folder, newest)
  const manifest = await readManifest(place)
  if (until === undefined || manifest.made < until) return { folder: place, manifest }
  throw new BackupProblem(`Deze back-up is van na ${until}. Kies een oudere.`)
}

/** Names begin with the moment, so that they sort by it. */
function nameAt(moment: string): string {
  return `voorop-${moment.replaceAll(/[:.]/g, '-')}`
}

/** The backups in a folder that can be read, oldest first. */
export async function backupsIn(folder: string): Promise<readonly Placed[]> {
  const placed: Placed[] = []
  for (const name of await namesIn(folder)) {
    const manifest = await readManifest(join(folder, name)).catch(() => undefined)
    if (manifest !== undefined) placed.push({ folder: join(folder, name), manifest })
  }
  return placed
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.startsWith('voorop-')).toSorted()
}
