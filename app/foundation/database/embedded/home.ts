import { createHash, randomUUID } from 'node:crypto'
import {
  chmod,
  lchown,
  lstat,
  mkdir,
  readdir,
  realpath,
  rmdir,
  stat,
  symlink,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf, EmbeddedProblem } from './problems.ts'
import { canEnter, nobody, runAs, type Runner, runnerFor, weAreRoot } from './runner.ts'

/** Where everything of one embedded server lives. */
export interface Home {
  /** The folder as the person knows it. */
  readonly folder: string
  /** The server's own data, for PostgreSQL only. */
  readonly data: string
  /** Holds the unix socket; nobody but the server's user and root can enter it. */
  readonly sockets: string
  readonly log: string
  readonly runner: Runner
}

/** The only port name there is: without TCP it is just a part of the socket's file name. */
export const port = 5432

/**
 * Finds or makes the place of the server that belongs to a folder.
 *
 * It is `folder/postgres`, mode 0700. As root it belongs to the user the server runs as; when that
 * user cannot reach the folder (a checkout under /root), the place is made under `shelter` and
 * `folder/postgres` points there, so that a new folder always means new data.
 * Throws `EmbeddedProblem` when the place cannot be made or belongs to somebody else.
 */
export async function settle(folder: string, shelter: string): Promise<Home> {
  try {
    await makeFolder(folder)
    const place = join(folder, 'postgres')
    if (!(await lstat(place).catch(() => undefined))) await makePlace(folder, place, shelter)
    const real = await realpath(place)
    const runner = await ownerOf(real)
    return {
      folder,
      data: join(real, 'data'),
      sockets: await socketFolder(real, runner),
      // Beside the place, not in it: as root we never write where the server's user could lay a link.
      log: join(await realpath(folder), 'postgres.log'),
      runner,
    }
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(codeOf(error))) throw error
    throw new EmbeddedProblem(
      `Voorop mag niet schrijven in de map ${folder}. ` +
        'Geef deze gebruiker het recht daartoe, of kies een andere map met DATA_FOLDER.',
      { cause: error },
    )
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  // New or empty: nothing else lives here, so its mode is ours to set. As root the server's user
  // must be able to pass through it; it still cannot list it.
  const isEmpty = (await readdir(folder)).length === 0
  const { uid } = await stat(folder)
  if (isEmpty && uid === process.getuid?.()) await chmod(folder, weAreRoot() ? 0o711 : 0o700)
}

async function makePlace(folder: string, place: string, shelter: string): Promise<void> {
  const runner = runnerFor(nobody)
  if (await canEnter(runner, folder)) return makePrivate(place, runner)
  await openToAll(shelter)
  const elsewhere = join(shelter, randomUUID())
  await makePrivate(elsewhere, runner)
  if (!(await canEnter(runner, elsewhere))) {
    throw new EmbeddedProblem(
      `De database kan als gebruiker ${runner.uid} niet in de map ${folder} en niet in ${shelter}. ` +
        'Kies met DATA_FOLDER een map die voor iedereen te betreden is, bijvoorbeeld onder /srv.',
    )
  }
  await symlink(elsewhere, place).catch(async (error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
    // Another copy that started at the same moment was first.
    await rmdir(elsewhere)
  })
}

/** Makes a folder under which every user can enter what is theirs, whatever our umask says. */
export async function openToAll(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
}

async function makePrivate(path: string, runner: Runner): Promise<void> {
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  const { uid } = await lstat(path)
  // Owned by root: just made, or made by a start that was cut off here. Never through a link.
  if (weAreRoot() && uid === 0) await lchown(path, runner.uid, runner.gid)
}

/** The user the server of an existing place runs as: as root its owner, otherwise ourselves. */
async function ownerOf(place: string): Promise<Runner> {
  const found = await stat(place)
  const runner = runnerFor(found)
  // Owned by root: we were killed before handing it over, or it was put back from a backup.
  if (weAreRoot() && found.uid === 0) {
    await runAs({ uid: 0, gid: 0, identity: {} }, 'chown', [
      '-R',
      `${runner.uid}:${runner.gid}`,
      place,
    ])
  } else if (found.uid !== runner.uid) {
    throw new EmbeddedProblem(
      `De gegevens in ${place} zijn van een andere gebruiker (nummer ${found.uid}). ` +
        'Start Voorop als die gebruiker, of kies een andere map met DATA_FOLDER.',
    )
  }
  if (!(await canEnter(runner, place))) {
    throw new EmbeddedProblem(
      `De database kan als gebruiker ${runner.uid} niet in de map ${place}. ` +
        'Maak de mappen erboven voor iedereen te betreden, of kies een andere map met DATA_FOLDER.',
    )
  }
  return runner
}

/**
 * The place itself, or a short folder under the temporary one when its path is too long for a socket.
 *
 * The server trusts whoever reaches its socket, so this folder must be closed to others: that is the
 * whole lock on the door. Asking for the system user (`peer`) would add nothing: whoever is that
 * user owns the files too.
 */
async function socketFolder(place: string, runner: Runner): Promise<string> {
  if (fitsSocket(place)) return place
  const name = `voorop-${runner.uid}-${createHash('sha256').update(place).digest('hex').slice(0, 16)}`
  const own = join(tmpdir(), name)
  // The person's own temporary folder may be deep too, or closed to the server's user.
  const usable = fitsSocket(own) && (await canEnter(runner, tmpdir()))
  return claim(usable ? own : join('/tmp', name), runner)
}

/** A unix socket's address holds 107 bytes on Linux. */
function fitsSocket(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= 107
}

/** Makes a folder in a place where others write too, and makes sure it is really ours and closed. */
async function claim(path: string, runner: Runner): Promise<string> {
  await makePrivate(path, runner)
  const found = await lstat(path)
  if (found.isDirectory() && found.uid === runner.uid && (found.mode & 0o077) === 0) return path
  throw new EmbeddedProblem(
    `De map ${path} is al van iemand anders. Verwijder die, of kies een map met een korter pad ` +
      'met DATA_FOLDER.',
  )
}
