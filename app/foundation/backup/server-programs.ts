import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Settings } from '../settings.ts'
import { BackupProblem } from './problem.ts'

const run = promisify(execFile)

type Program = 'pg_dump' | 'pg_restore'

/**
 * Runs a program of PostgreSQL on a database. The password goes along in the surroundings and not on the
 * command line, where everybody on the machine could read it.
 *
 * @throws BackupProblem with what the program said.
 */
export async function runProgram(
  settings: Settings,
  program: Program,
  address: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const url = new URL(address)
  const password = decodeURIComponent(url.password)
  url.password = ''
  const given = password === '' ? {} : { PGPASSWORD: password }
  try {
    await run(pathOf(settings, program), [`--dbname=${url.href}`, '--no-password', ...args], {
      env: { ...process.env, LC_ALL: 'C', ...given },
      signal,
      maxBuffer: 10_000_000,
    })
  } catch (error) {
    signal.throwIfAborted()
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    throw new BackupProblem(`${program} is niet gelukt. Het zei:\n${said || String(error)}`, {
      cause: error,
    })
  }
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
