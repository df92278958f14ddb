import { randomUUID } from 'node:crypto'
import { chmod, chown, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '../../settings.ts'
import type { Home } from './home.ts'
import { codeOf, EmbeddedProblem } from './problems.ts'
import { canEnter, weAreRoot } from './runner.ts'
import type { ServerSettings } from './server.ts'

/** How long what was saved may wait before it is copied, s: under a minute with the copying itself. */
const longestWait = 45

/** The file in the data that names its life; it is not copied along with a backup. */
export const lifeFile = 'voorop-life'

/** How a piece of the log is called that was packed (gzip) and encrypted (age). */
export const packedEnding = '.gz.age'

/** Where the server keeps copying its log to. */
export interface Archive {
  readonly folder: string
  /** The public keys that it is encrypted for; without any it is copied as it is. */
  readonly recipients: readonly string[]
}

export function archiveIn({
  backupFolder,
  backupRecipients,
}: Pick<Settings, 'backupFolder' | 'backupRecipients'>): Archive | undefined {
  return backupFolder === undefined
    ? undefined
    : { folder: backupFolder, recipients: backupRecipients }
}

/**
 * The settings with which the server keeps copying its write-ahead log to a folder, or, when it is to be
 * encrypted, waits until that was done for it (`encrypting-job.ts`).
 *
 * Every life of the data has a folder of its own there: data that was restored, and perhaps only to try,
 * writes under another name than the data it came from. Throws `EmbeddedProblem` when the server's user
 * cannot get at the folder.
 */
export async function archiveTo(home: Home, archive: Archive): Promise<ServerSettings> {
  const { folder, recipients } = archive
  const place = archiveOf(folder, await lifeOf(home))
  await makeArchive(home, folder, place)
  return {
    archive_mode: 'on',
    archive_timeout: longestWait,
    archive_command: recipients.length === 0 ? copyCommand(place) : waitCommand(place),
  }
}

/** Where the write-ahead log of one life is copied to. */
export function archiveOf(folder: string, life: string): string {
  return join(folder, 'wal', life)
}

/** The name of this data from when it was laid out or restored until it is lost. */
export async function lifeOf(home: Home): Promise<string> {
  const file = join(home.data, lifeFile)
  const known = await readFile(file, 'utf8').catch(() => '')
  return known === '' ? beginLife(home) : known
}

/** Gives the data a new name. */
async function beginLife(home: Home): Promise<string> {
  const life = randomUUID()
  const unfinished = join(home.data, `${lifeFile}.${life}`)
  // Never through a link, which as root the server's user could have laid.
  const note = await open(unfinished, 'wx', 0o600)
  await note.writeFile(life)
  if (weAreRoot()) await note.chown(home.runner.uid, home.runner.gid)
  await note.sync()
  await note.close()
  await rename(unfinished, join(home.data, lifeFile))
  return life
}

async function makeArchive(home: Home, folder: string, place: string): Promise<void> {
  try {
    // As root the server's user must be able to pass through; it still cannot list what is there.
    const mode = weAreRoot() ? 0o711 : 0o700
    for (const path of [folder, join(folder, 'wal')]) {
      if ((await mkdir(path, { recursive: true })) !== undefined) await chmod(path, mode)
    }
    if ((await mkdir(place, { recursive: true, mode: 0o700 })) !== undefined && weAreRoot()) {
      await chown(place, home.runner.uid, home.runner.gid)
    }
    if (await canEnter(home.runner, place)) return
  } catch (error) {
    if (codeOf(error) === '') throw error
  }
  throw new EmbeddedProblem(
    `De database kan als gebruiker ${home.runner.uid} niet in de map ${place}. ` +
      'Maak de mappen erboven te betreden (chmod 711), of kies een andere map met BACKUP_FOLDER.',
  )
}

/**
 * What the server runs for every finished piece: beside it first, on the disk, and then under its own
 * name in one step. A piece that is there already must be the same. The sum tells a broken piece later.
 */
function copyCommand(place: string): string {
  const folder = inShell(place)
  const piece = `${folder}/%f`
  return [
    `test ! -f ${piece} || exec cmp -s %p ${piece};`,
    `sha256sum < %p > ${piece}.sum`,
    // What is left of a piece that was closed early is zeros, which need no room.
    `&& { cp --sparse=always %p ${piece}.part 2>/dev/null || cp %p ${piece}.part; }`,
    `&& sync ${piece}.sum ${piece}.part && mv ${piece}.part ${piece} && sync ${folder}`,
  ].join(' ')
}

/** How often the server looks whether a piece was encrypted, 0.2 s apart, before it says that it was not. */
const looks = 25

/**
 * What the server runs for every finished piece when its log is encrypted: it calls a piece copied when the
 * encrypted form stands there under its own name, on the disk, as its sum says, and was made of this very piece.
 *
 * Three tries of 5 seconds are less than a stopping server gets.
 */
function waitCommand(place: string): string {
  const packed = `%f${packedEnding}`
  return [
    `piece=$(sha256sum < %p) && cd ${inShell(place)} || exit 1; looked=0;`,
    `until grep -qsxF "# $piece" ${packed}.sum && sha256sum --check --status ${packed}.sum 2>/dev/null;`,
    `do looked=$((looked + 1)); test $looked -lt ${looks} || exit 1; sleep 0.2; done;`,
    `exec sync ${packed} ${packed}.sum .`,
  ].join(' ')
}

/** Whether a server with this `archive_command` leaves only what is encrypted. */
export function isEncrypting(command: string): boolean {
  return command.includes(packedEnding)
}

function inShell(path: string): string {
  return `'${path.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`
}
