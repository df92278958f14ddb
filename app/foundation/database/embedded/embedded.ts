import { resolve } from 'node:path'
import type { Client } from 'pg'
import { takeAppLock } from './app-lock.ts'
import { type Archive, archiveTo } from './archiving.ts'
import { findPrograms } from './binaries.ts'
import { layOut, superuser } from './cluster.ts'
import { type Home, port, settle } from './home.ts'
import { startEncryptingLog } from './encrypting-job.ts'
import { findPostmaster } from './postmaster.ts'
import { DataInUse, EmbeddedProblem } from './problems.ts'
import { reachServer, type Reached, startCommand, stopServer } from './server.ts'

export { DataInUse, EmbeddedProblem }

/** A PostgreSQL server of our own, living in a folder, reachable by unix socket only. */
export interface EmbeddedServer {
  /** Connection parts for `pg`: socket folder as host, port, superuser. */
  readonly connection: {
    readonly host: string
    readonly port: number
    readonly user: string
    readonly database: string
  }
  /**
   * Resolves when the server or our hold on the data is lost while we were not stopping it.
   *
   * The app must then end: another copy may take the data over. Never resolves otherwise.
   */
  readonly lost: Promise<EmbeddedProblem>
  /** Stops the server (fast shutdown) and gives back the folder lock. */
  stop(): Promise<void>
}

export const database = 'voorop'

/** Where, for root only, goes what the server's user must reach and cannot in the folder itself. */
export const usualShelter = '/var/lib/voorop'

/**
 * Opens the database that lives in a folder: makes it on first use, attaches to a server that is
 * still running (after `kill -9` of the app), starts one otherwise.
 *
 * One app at a time: throws `DataInUse` when another holds this folder, having touched nothing.
 * Throws `EmbeddedProblem`, with a sentence for the person who starts the app, when the database
 * cannot run here. With `archive` the server keeps copying what it writes, encrypted when it has keys for that.
 */
export async function openEmbedded(
  folder: string,
  shelter = usualShelter,
  archive?: Archive,
): Promise<EmbeddedServer> {
  const home = await settle(resolve(folder), shelter)
  const programs = await findPrograms(home.runner, shelter)
  await layOut(home, programs)
  const archiving = archive === undefined ? {} : await archiveTo(home, archive)
  const command = startCommand(home, programs, archiving)
  let held = await hold(home, command)
  // From here on: a server that is stopped wants its last piece copied first.
  const encrypting =
    archive === undefined || archive.recipients.length === 0
      ? undefined
      : await startEncryptingLog(home, archive)
  try {
    if (held.postmaster.command.join('\0') !== command.join('\0')) {
      // Left running by an earlier version of the app: with other programs or other settings.
      await stopServer(home, held.postmaster)
      held = await hold(home, command)
    }
    await makeDatabase(held.client)
    return door(home, held, encrypting)
  } catch (error) {
    await encrypting?.stop()
    throw error
  }
}

/**
 * Opens the database for a command that works beside the app: through the app's own server while it
 * runs, through one of its own otherwise. Stopping leaves the app's server alone.
 */
export async function openBeside(
  folder: string,
  archive?: Archive,
): Promise<Pick<EmbeddedServer, 'connection' | 'stop'>> {
  try {
    return await openEmbedded(folder, usualShelter, archive)
  } catch (error) {
    const home = await settle(resolve(folder), usualShelter)
    const postmaster = findPostmaster(home)
    if (!(error instanceof DataInUse) || postmaster === undefined) throw error
    const host = postmaster.sockets || home.sockets
    return { connection: { host, port, user: superuser, database }, stop: () => Promise.resolve() }
  }
}

/** Reaches the server and takes the app lock on it. */
async function hold(home: Home, command: readonly string[]): Promise<Reached> {
  const reached = await reachServer(home, command)
  if (await takeAppLock(reached.client)) return reached
  await reached.client.end()
  throw new DataInUse(home.folder)
}

async function makeDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (rowCount === 0) await client.query(`create database ${database}`)
}

function door(
  home: Home,
  { postmaster, sockets, client }: Reached,
  encrypting: { stop(): Promise<void> } | undefined,
): EmbeddedServer {
  let stopping: Promise<void> | undefined
  const lost = new Promise<EmbeddedProblem>((tell) => {
    client.once('end', () => {
      if (stopping) return
      tell(
        new EmbeddedProblem(
          `De database in ${home.folder} is onverwacht gestopt. Lees ${home.log} en start Voorop opnieuw.`,
        ),
      )
    })
  })
  async function stop(): Promise<void> {
    // The lock goes last: until the server is gone no other app may think the data is free.
    await stopServer(home, postmaster)
    await encrypting?.stop()
    await client.end().catch(() => undefined)
  }
  return {
    connection: { host: sockets, port, user: superuser, database },
    lost,
    stop: () => (stopping ??= stop()),
  }
}
