// Leaves what later releases are tested from, see tests/releases/README.md.
import { join } from 'node:path'
import { runnerImport } from 'vite'

type Leaving = typeof import('../tests/releases/leave.ts')

try {
  const entry = join(import.meta.dirname, '..', 'tests', 'releases', 'leave.ts')
  const { module } = await runnerImport<Leaving>(entry, {
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  })
  process.stdout.write(`${await module.leaveRelease()}\n`)
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exitCode = 1
}
