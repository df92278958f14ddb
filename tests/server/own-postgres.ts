import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'
import {
  bareEnvironment,
  type Runner,
  runnerFor,
} from '../../app/foundation/database/embedded/runner.ts'
import { freePort } from '../journeys/server.ts'
import { untilAnswered } from '../../app/foundation/database/embedded/waiting.ts'

/** The oldest PostgreSQL that Voorop works with. */
const oldest = 15

/** The programs of an installed PostgreSQL. */
export interface Programs {
  readonly folder: string
  readonly version: number
}

/** A PostgreSQL that this process started for itself. */
export interface OwnPostgres {
  /** Its address as its superuser, with a password. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * Looks for a PostgreSQL of 15 or newer: in `PG_BIN`, where Debian puts it (the newest), on the `PATH`.
 * What `PG_BIN` names is taken or nothing.
 */
export function findPostgres(environment: NodeJS.ProcessEnv): Programs | undefined {
  const named = environment['PG_BIN']
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian).map(Number).filter(Number.isInteger)
    : []
  const newestFirst = versions.toSorted((one, other) => other - one)
  const places =
    named === undefined || named === ''
      ? [
          ...newestFirst.map((version) => join(debian, String(version), 'bin')),
          ...(environment['PATH'] ?? '').split(delimiter),
        ]
      : [named]
  for (const folder of places) {
    const version = versionIn(folder)
    if (version !== undefined && version >= oldest) return { folder, version }
  }
  return undefined
}

function versionIn(folder: string): number | undefined {
  const [server, maker] = [join(folder, 'postgres'), join(folder, 'initdb')]
  if (!existsSync(server) || !existsSync(maker)) return undefined
  const said = execFileSync(server, ['--version'], { encoding: 'utf8' })
  return Number(/(\d+)/.exec(said)?.[1])
}

/**
 * Starts a server on fresh data in a folder of its own, on this machine's own address only, with a
 * password that nobody knows beforehand. As root it runs as `nobody`: PostgreSQL refuses root.
 *
 * It ends with us, however we end: a shell in between holds a pipe that we hold the other end of, and
 * when that closes it stops the server and removes the folder.
 */
export async function startPostgres({ folder }: Programs): Promise<OwnPostgres> {
  const runner = runnerFor({ uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 })
  const home = mkdtempSync(join(tmpdir(), 'voorop-server-'))
  const password = randomBytes(18).toString('base64url')
  const secret = join(home, 'password')
  writeFileSync(secret, password, { mode: 0o600 })
  if ('uid' in runner.identity)
    for (const path of [home, secret]) chownSync(path, runner.uid, runner.gid)
  const data = join(home, 'data')
  execFileSync(
    join(folder, 'initdb'),
    [
      `--pgdata=${data}`,
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      `--pwfile=${secret}`,
    ],
    { ...runner.identity, cwd: '/', env: bareEnvironment, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const port = await freePort()
  const watcher = watch(runner, home, [
    join(folder, 'postgres'),
    '-D',
    data,
    ...settings({
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: 200,
      fsync: 'off',
    }),
  ])
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  const answers = await untilAnswered(() => (watcher.hasEnded() ? 'ended' : ask(url)), 60_000)
  if (answers !== 'yes') {
    const said = existsSync(join(home, 'log')) ? readFileSync(join(home, 'log'), 'utf8') : ''
    await watcher.end()
    throw new Error(`PostgreSQL in ${folder} does not start. ${said}`)
  }
  return { url, stop: () => watcher.end() }
}

function settings(values: Readonly<Record<string, string | number>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Runs the server for as long as its input stays open, and clears up behind it. */
function watch(runner: Runner, home: string, command: readonly string[]) {
  const script = [
    'home=$1; shift; exec 3<&0',
    '"$@" >"$home/log" 2>&1 </dev/null 3<&- & server=$!',
    '(cat <&3 >/dev/null; kill -INT $server 2>/dev/null) & waiter=$!',
    'wait $server; kill $waiter 2>/dev/null; rm -rf "$home"',
  ]
  const child = spawn('/bin/sh', ['-c', script.join('\n'), 'sh', home, ...command], {
    ...runner.identity,
    // A group of its own: Ctrl-C in the terminal is for us, and our end is the sign to stop.
    detached: true,
    cwd: '/',
    env: bareEnvironment,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    hasEnded: () => child.exitCode !== null,
    end: () => {
      child.stdin.end()
      return ended
    },
  }
}

async function ask(url: string): Promise<'yes' | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return 'yes'
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}
