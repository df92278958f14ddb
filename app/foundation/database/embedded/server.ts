import { spawn } from 'node:child_process'
import {
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { superuser } from './cluster.ts'
import { type Home, port } from './home.ts'
import { clearStale, findPostmaster, hasLeft, type Postmaster } from './postmaster.ts'
import { EmbeddedProblem } from './problems.ts'
import { bareEnvironment } from './runner.ts'
import { untilAnswered } from './waiting.ts'

/** How long a server may take to answer, ms. Long: after a crash it first replays what it promised. */
const patience = 120_000
/** How long what is left of a killed server may keep a new one from starting, ms. */
const afterlife = 15_000
const logLimit = 5_000_000

/** A server that answers, and the first connection to it. */
export interface Reached {
  readonly postmaster: Postmaster
  readonly sockets: string
  readonly client: Client
}

/** Settings of PostgreSQL by their own names. */
export type ServerSettings = Readonly<Record<string, string | number>>

/** The command line that starts this home's server. It holds every setting: no file to edit. */
export function startCommand(
  home: Home,
  programs: string,
  more: ServerSettings = {},
): readonly string[] {
  const settings: ServerSettings = {
    listen_addresses: '',
    port,
    unix_socket_directories: `"${home.sockets.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    // What was answered as saved is on the disk.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // Sizes for a laptop that does other things too.
    max_connections: 100,
    shared_buffers: '128MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '1GB',
    max_wal_size: '256MB',
    io_method: 'sync',
    jit: 'off',
    // Containers give little shared memory, and parallel queries fail when it is full.
    dynamic_shared_memory_type: 'mmap',
    max_parallel_workers_per_gather: 0,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // No content in the log: neither statements nor the values that refused ones complain about.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...more,
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return [join(programs, 'bin', 'postgres'), '-D', home.data, ...options]
}

/**
 * Reaches this home's server: attaches to the one that lives, or else starts one.
 *
 * After `kill -9` of the app its server lives on. Two apps that start at the same moment may both
 * launch one; PostgreSQL lets one of them win and both end up at that one.
 * Throws `EmbeddedProblem` when the server will not start or does not answer in time.
 */
export async function reachServer(home: Home, command: readonly string[]): Promise<Reached> {
  const since = Date.now()
  let launched: Launched | undefined
  const reached = await untilAnswered(async () => {
    const postmaster = findPostmaster(home)
    if (postmaster) return tryConnect(home, postmaster)
    if (launched && !launched.ended()) return undefined
    if (launched && (!launched.mayTryAgain() || Date.now() - since > afterlife)) {
      throw willNotStart(home, launched.said())
    }
    clearStale(home)
    launched = launch(home, command)
    return undefined
  }, patience)
  if (reached) return reached
  throw doesNotAnswer(home, findPostmaster(home))
}

/**
 * Stops a server at once but cleanly ("fast": transactions are rolled back, everything is saved)
 * and waits until it is gone.
 */
export async function stopServer(home: Home, postmaster: Postmaster): Promise<void> {
  const { pid } = postmaster
  const isGone = () => hasLeft(pid, home) || undefined
  if (!isGone()) process.kill(pid, 'SIGINT')
  if (await untilAnswered(isGone, 30_000)) return
  // Leaves as after a power cut: the next start replays the log and nothing saved is lost.
  process.kill(pid, 'SIGQUIT')
  await untilAnswered(isGone, 10_000)
}

/** Connects as the superuser; undefined while the server is starting or stopping. */
async function tryConnect(home: Home, postmaster: Postmaster): Promise<Reached | undefined> {
  const sockets = postmaster.sockets || home.sockets
  const client = new Client({
    host: sockets,
    port,
    user: superuser,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 5000,
    application_name: 'voorop',
  })
  // A connection that breaks says so here as well; unheard it would end the whole app.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data: string }>(
      `select current_setting('data_directory') as data`,
    )
    if (rows[0]?.data === home.data) return { postmaster, sockets, client }
  } catch {
    // Not yet, or not any more: whoever asks looks again.
  }
  await client.end().catch(() => undefined)
  return undefined
}

interface Launched {
  ended(): boolean
  /** What this start wrote in the log. */
  said(): string
  /** True when it ended because another server, or what is left of one, held the data. */
  mayTryAgain(): boolean
}

function launch(home: Home, command: readonly string[]): Launched {
  const [program = '', ...args] = command
  const log = openLog(home)
  const from = statSync(home.log).size
  let ended = false
  let failure = ''
  const server = spawn(program, args, {
    ...home.runner.identity,
    // A session of its own: Ctrl-C in the terminal is for the app, which then stops the server.
    detached: true,
    cwd: '/',
    env: bareEnvironment,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  server.unref()
  server.once('exit', () => (ended = true))
  server.once('error', (error) => {
    failure = error.message
    ended = true
  })
  const said = () => failure || readFileSync(home.log).subarray(from).toString().trim()
  const mayTryAgain = () => /lock file|shared memory block/.test(said())
  return { ended: () => ended, said, mayTryAgain }
}

function openLog(home: Home): number {
  if (existsSync(home.log) && statSync(home.log).size > logLimit) {
    renameSync(home.log, `${home.log}.1`)
  }
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants
  return openSync(home.log, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY, 0o600)
}

function willNotStart(home: Home, said: string): EmbeddedProblem {
  return new EmbeddedProblem(
    `De database in ${home.folder} start niet. Lees ${home.log}; het laatste dat er staat:\n${said}`,
  )
}

function doesNotAnswer(home: Home, postmaster: Postmaster | undefined): EmbeddedProblem {
  const which = postmaster ? `proces ${postmaster.pid}` : 'geen proces'
  return new EmbeddedProblem(
    `De database in ${home.folder} (${which}) antwoordt niet. Lees ${home.log}, ` +
      'stop dat proces en start Voorop opnieuw.',
  )
}
