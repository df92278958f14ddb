import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { promisify } from 'node:util'
import type { Settings } from '../settings.ts'
import { BackupProblem } from './problem.ts'

const run = promisify(execFile)

/** How much of what a program complained about is shown, in signs. */
const longestSaid = 10_000

type Program = 'pg_dump' | 'pg_restore'

/** What goes into a program and what comes out of it, part by part. */
interface Pipes {
  readonly give?: AsyncIterable<Uint8Array>
  readonly take?: (said: AsyncIterable<Uint8Array>) => Promise<unknown>
}

/**
 * Runs a program of PostgreSQL on a database. The password goes along in the surroundings and not on the
 * command line, where everybody on the machine could read it.
 *
 * @throws BackupProblem with what the program said; and what went wrong with giving or taking, as it is.
 */
export async function runProgram(
  settings: Settings,
  program: Program,
  address: string,
  args: readonly string[],
  signal: AbortSignal,
  { give, take }: Pipes = {},
): Promise<void> {
  const url = new URL(address)
  const password = decodeURIComponent(url.password)
  url.password = ''
  const given = password === '' ? {} : { PGPASSWORD: password }
  const child = spawn(
    pathOf(settings, program),
    [`--dbname=${url.href}`, '--no-password', ...args],
    {
      env: { ...process.env, LC_ALL: 'C', ...given },
      signal,
      stdio: [
        give === undefined ? 'ignore' : 'pipe',
        take === undefined ? 'ignore' : 'pipe',
        'pipe',
      ],
    },
  )
  const end = endOf(child)
  let broken: unknown
  const orEndIt = (error: unknown): void => {
    if (end.came()) return
    broken = error
    // Before anything closes: what it was given must not look whole to it.
    child.kill('SIGKILL')
  }
  await Promise.all([
    end.code,
    give !== undefined && child.stdin !== null
      ? feed(child.stdin, give, end.signal).catch(orEndIt)
      : undefined,
    take !== undefined && child.stdout !== null ? take(child.stdout).catch(orEndIt) : undefined,
  ])
  signal.throwIfAborted()
  if (broken !== undefined) throw broken
  if ((await end.code) === 0) return
  throw new BackupProblem(`${program} is niet gelukt. Het zei:\n${end.said()}`)
}

interface End {
  readonly code: Promise<number | null>
  readonly signal: AbortSignal
  came(): boolean
  /** Its last complaints. */
  said(): string
}

function endOf(child: ChildProcess): End {
  const ending = new AbortController()
  let said = ''
  child.stderr?.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-longestSaid)))
  const code = new Promise<number | null>((tell) => {
    child.once('exit', () => ending.abort())
    child.once('close', tell)
    child.once('error', (error) => {
      said ||= error.message
      // Without a number it never started, and nothing else will be heard of it.
      if (child.pid === undefined) tell(null)
    })
  })
  return {
    code,
    signal: ending.signal,
    came: () => ending.signal.aborted,
    said: () => said.trim(),
  }
}

async function feed(
  into: Writable,
  parts: AsyncIterable<Uint8Array>,
  ended: AbortSignal,
): Promise<void> {
  // A program that ends early says so by itself.
  into.on('error', () => undefined)
  for await (const part of parts) {
    if (!into.write(part)) await once(into, 'drain', { signal: ended })
  }
  into.end()
}

/**
 * Makes sure that the program can work with this version: it must not be older.
 *
 * @throws BackupProblem with what to install, or where to point `PG_BIN` to.
 */
export async function requireProgram(
  settings: Settings,
  program: Program,
  wanted: number,
): Promise<void> {
  const where = settings.databasePrograms ?? 'de map van een programma op het PATH'
  const mend = `Installeer de programma's van PostgreSQL ${wanted}, of wijs hun map aan met PG_BIN.`
  const answer = await run(pathOf(settings, program), ['--version']).catch((error: unknown) => {
    throw new BackupProblem(`${program} is niet gevonden (${where}). ${mend}`, { cause: error })
  })
  const version = Number(/\) (\d+)/.exec(answer.stdout)?.[1])
  if (version >= wanted) return
  throw new BackupProblem(
    `${program} is van PostgreSQL ${version}, en kan niet werken met PostgreSQL ${wanted}. ${mend}`,
  )
}

function pathOf(settings: Settings, program: Program): string {
  return settings.databasePrograms === undefined
    ? program
    : join(settings.databasePrograms, program)
}
