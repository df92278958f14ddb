import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterEach, vi } from 'vitest'
import type { EmbeddedServer } from './embedded.ts'
import { isRunning } from './processes.ts'
import { nobody, weAreRoot } from './runner.ts'
import { untilAnswered } from './waiting.ts'

/** The user the tests act as when they need one without power. */
export const ordinary = weAreRoot() ? nobody : undefined

// Real servers on a busy machine: the bound is for a hang, not a measure of speed.
vi.setConfig({ testTimeout: 60_000 })

const folders: string[] = []
const apps: App[] = []
const strangers: ChildProcess[] = []

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.kill()))
  for (const stranger of strangers.splice(0)) stranger.kill('SIGKILL')
  for (const ground of folders.splice(0)) {
    // Only a failed test leaves a server behind.
    const left = [ground, join(ground, 'gegevens')].map(serverOf).filter((pid) => pid > 1)
    for (const pid of left) if (isRunning(pid)) process.kill(pid, 'SIGQUIT')
    rmSync(ground, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** A new folder that is removed after the test; any user can enter it. */
export function newGround(owner?: { uid: number; gid: number }): string {
  const ground = realpathSync(mkdtempSync(join(tmpdir(), 'voorop-test-')))
  folders.push(ground)
  chmodSync(ground, 0o755)
  if (owner) chownSync(ground, owner.uid, owner.gid)
  return ground
}

/** A new folder as a person without power could have it: below it is a folder to open. */
export function newFolder(owner?: { uid: number; gid: number }): string {
  return join(newGround(owner), 'gegevens')
}

/** A folder that only its owner can enter. */
export function closedFolder(ground: string): string {
  const closed = join(ground, 'dicht')
  mkdirSync(closed, { mode: 0o700 })
  return closed
}

export interface App {
  /** Waits for the first line that begins so, and gives what follows. */
  says(beginning: string): Promise<string>
  /** Everything said until now. */
  lines(): readonly string[]
  ended(): Promise<number | null>
  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void>
}

/** Starts the small app of `app-for-tests.ts` in a process of its own. */
export function startApp(folder: string, what: string, user?: { uid: number; gid: number }): App {
  const script = fileURLToPath(new URL('app-for-tests.ts', import.meta.url))
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(
    process.execPath,
    [script, folder, what],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: '/' }, ...user },
  )
  let said = ''
  let complaints = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const end = new Promise<number | null>((tell) => child.once('close', tell))
  const lines = () => said.split('\n').slice(0, -1)
  const app: App = {
    lines,
    ended: () => end,
    async says(beginning) {
      const find = () => lines().find((line) => line.startsWith(beginning))
      const line = await untilAnswered(
        () => find() ?? (child.exitCode === null ? undefined : (find() ?? '')),
        20_000,
      )
      if (!line) throw new Error(`The app never said "${beginning}" but: ${said}${complaints}`)
      return line.slice(beginning.length).trim()
    },
    async kill() {
      child.kill('SIGKILL')
      await end
    },
  }
  apps.push(app)
  return app
}

/** A process of the server's own user that has nothing to do with us, running this shell script. */
export function startStranger(script: string): Stranger {
  const child = spawn('/bin/sh', ['-c', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
    ...ordinary,
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const end = new Promise((tell) => child.once('close', tell))
  strangers.push(child)
  return {
    pid: child.pid ?? 0,
    number: async () =>
      Number(await untilAnswered(() => (said.endsWith('\n') ? said : undefined), 10_000)),
    end: async () => {
      child.kill('SIGKILL')
      await end
    },
  }
}

export interface Stranger {
  readonly pid: number
  /** The number it prints. */
  number(): Promise<number>
  end(): Promise<void>
}

/** The process of the server that lives in a folder, from its own note; 0 when there is none. */
export function serverOf(folder: string): number {
  const note = join(folder, 'postgres', 'data', 'postmaster.pid')
  return existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : 0
}

/** `kill -9`, and waits until it is dead (it may stay as a zombie). */
export async function killServer(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL')
  await untilAnswered(() => (isRunning(pid) ? undefined : true), 10_000)
}

/** Asks one question on a connection of its own. */
export async function ask<Row extends object>(
  server: EmbeddedServer,
  question: string,
): Promise<Row[]> {
  const client = new Client(server.connection)
  await client.connect()
  try {
    const { rows } = await client.query<Row>(question)
    return rows
  } finally {
    await client.end()
  }
}
