import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isRunning } from './processes.ts'
import type { Home } from './home.ts'
import { codeOf, EmbeddedProblem } from './problems.ts'
import { runAs } from './runner.ts'

export const superuser = 'postgres'

/**
 * Lays out the data on first use; does nothing when it is there.
 *
 * It is laid out under another name and then renamed in one step, so that a start that was cut off
 * half-way never leaves data that looks whole.
 */
export async function layOut(home: Home, programs: string): Promise<void> {
  if (existsSync(join(home.data, 'PG_VERSION'))) return
  await sweep(home)
  const unfinished = `${home.data}.${process.pid}.${randomUUID()}`
  await runAs(home.runner, join(programs, 'bin', 'initdb'), [
    `--pgdata=${unfinished}`,
    `--username=${superuser}`,
    '--encoding=UTF8',
    // The built-in locale sorts the same on every machine, whatever its C library.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth-local=trust',
    '--auth-host=reject',
  ]).catch((error: unknown) => {
    throw new EmbeddedProblem(
      `De database kon niet worden aangelegd in ${home.data}: ${String(error)}`,
      { cause: error },
    )
  })
  await rename(unfinished, home.data).catch(async (error: unknown) => {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error
    // Another process that started at the same moment was first.
    await rm(unfinished, { recursive: true, force: true })
  })
}

/** Removes what processes that are no longer there left half-way. */
async function sweep(home: Home): Promise<void> {
  const place = dirname(home.data)
  const prefix = `${basename(home.data)}.`
  const left = (await readdir(place)).filter(
    (name) => name.startsWith(prefix) && !isRunning(Number(name.split('.')[1])),
  )
  await Promise.all(left.map((name) => rm(join(place, name), { recursive: true, force: true })))
}
