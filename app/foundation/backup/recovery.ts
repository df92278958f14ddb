import { randomUUID } from 'node:crypto'
import { copyFile, constants, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { connect } from '../database/connect.ts'
import { findPrograms } from '../database/embedded/binaries.ts'
import { database, usualShelter } from '../database/embedded/embedded.ts'
import type { Home } from '../database/embedded/home.ts'
import { findPostmaster } from '../database/embedded/postmaster.ts'
import { isRunning } from '../database/embedded/processes.ts'
import { runAs, weAreRoot } from '../database/embedded/runner.ts'
import {
  reachServer,
  type ServerSettings,
  startCommand,
  stopServer,
} from '../database/embedded/server.ts'
import { untilAnswered } from '../database/embedded/waiting.ts'
import type { Database } from '../database/transaction.ts'
import { ageEnding, decrypted } from '../encryption.ts'
import { writeSynced } from './files.ts'
import type { Ends, Manifest } from './manifest.ts'
import { BackupProblem } from './problem.ts'
import { copyLater, type Later } from './wal.ts'

/** Where the copied data stands inside a backup of an embedded database. */
export const dataFolder = 'database'

const ofData = (path: string): boolean => path.startsWith(`${dataFolder}/`)

/** How long replaying the log may take, ms; a day of hard work takes minutes. */
const patience = 3_600_000

/**
 * Lays the data of a backup in a new folder, with the log that was copied later, ready to be opened by
 * the server's user. What is encrypted is opened with one of the keys.
 */
export async function layDown(
  { folder, manifest }: { folder: string; manifest: Pick<Manifest, 'files' | 'folders'> },
  home: Home,
  { later, keys, signal }: { later?: Later; keys: readonly string[]; signal: AbortSignal },
): Promise<void> {
  await mkdir(home.data, { mode: 0o700 })
  const below = (path: string): string => join(home.data, path.slice(dataFolder.length + 1))
  for (const path of manifest.folders.filter(ofData)) await mkdir(below(path), { mode: 0o700 })
  for (const path of manifest.files.map((file) => file.path).filter(ofData)) {
    signal.throwIfAborted()
    await putDown(join(folder, path), below(path), keys)
  }
  if (later !== undefined) await copyLater(later, join(home.data, 'pg_wal'), keys)
  await makeReady(home)
}

/** Puts a file of a backup under its own name, as it was. */
async function putDown(from: string, to: string, keys: readonly string[]): Promise<void> {
  if (from.endsWith(ageEnding)) {
    await writeFile(to.slice(0, -ageEnding.length), decrypted(from, keys), {
      flag: 'wx',
      mode: 0o600,
    })
  } else {
    const { COPYFILE_EXCL, COPYFILE_FICLONE } = constants
    await copyFile(from, to, COPYFILE_EXCL | COPYFILE_FICLONE)
  }
}

/** Makes data that was laid down ready to be opened, by the server's user. */
export async function makeReady(home: Home): Promise<void> {
  // Makes the server replay the log, and go on afterwards under a timeline of its own.
  await writeSynced(join(home.data, 'recovery.signal'), '')
  if (!weAreRoot()) return
  const owner = `${home.runner.uid}:${home.runner.gid}`
  await runAs({ uid: 0, gid: 0, identity: {} }, 'chown', ['-R', owner, home.data])
}

/** The data of this home under a name that `npm start` does not know, while it is being made. */
export function growingIn(home: Home): Home {
  return { ...home, data: `${home.data}.${process.pid}.${randomUUID()}` }
}

/** Clears away what commands that were killed left half-way: data, and a server that nobody uses. */
export async function sweepGrowing(home: Home): Promise<void> {
  const [place, prefix] = [dirname(home.data), `${basename(home.data)}.`]
  for (const name of await readdir(place)) {
    if (!name.startsWith(prefix) || isRunning(Number(name.split('.')[1]))) continue
    const left = { ...home, data: join(place, name) }
    const postmaster = findPostmaster(left)
    if (postmaster !== undefined) await stopServer(left, postmaster)
    await rm(left.data, { recursive: true, force: true })
  }
}

/** Everything that is replayed stands in the data's own `pg_wal`: there is nowhere to fetch it from. */
const fromOwnLog = { restore_command: 'false', recovery_target_timeline: 'current' }

/**
 * Opens the data exactly as it was at the end of the backup, only to read, and stops it again. A `trial` is
 * thrown away afterwards and need not reach the disk.
 */
export function atBackupsEnd<T>(
  home: Home,
  ends: Ends,
  what: 'trial' | 'to keep',
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const settings = {
    ...fromOwnLog,
    fsync: what === 'trial' ? 'off' : 'on',
    hot_standby: 'on',
    recovery_target_lsn: ends.position,
    recovery_target_inclusive: 'off',
    recovery_target_action: 'pause',
  }
  const isThere = `select pg_get_wal_replay_pause_state() = 'paused' as there`
  return withServer(home, settings, isThere, work)
}

/** Replays the log to its end, or to a moment, and from there on the data is a life of its own. */
export function atLogsEnd<T>(
  home: Home,
  until: string | undefined,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  // The server knows no time zones by name yet when it reads this.
  const time = until?.replace('T', ' ').replace('Z', '+00') ?? ''
  const target = { recovery_target_time: time, recovery_target_action: 'promote' }
  const settings = { ...fromOwnLog, hot_standby: 'off', ...(until === undefined ? {} : target) }
  return withServer(home, settings, 'select not pg_is_in_recovery() as there', work)
}

async function withServer<T>(
  home: Home,
  settings: ServerSettings,
  isThere: string,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const programs = await findPrograms(home.runner, usualShelter)
  const { postmaster, sockets, client } = await reachServer(
    home,
    startCommand(home, programs, settings),
  )
  try {
    const there = await untilAnswered(async () => {
      const { rows } = await client.query<{ there: boolean }>(isThere)
      return rows[0]?.there === true ? true : undefined
    }, patience)
    if (there !== true) {
      throw new BackupProblem(`Het terugzetten duurt langer dan een uur. Lees ${home.log}.`)
    }
    const { host, port, user } = { host: sockets, port: client.port, user: client.user ?? '' }
    const db = connect({ host, port, user, database }, 1)
    try {
      return await work(db)
    } finally {
      await db.destroy()
    }
  } finally {
    await client.end().catch(() => undefined)
    await stopServer(home, postmaster)
  }
}
