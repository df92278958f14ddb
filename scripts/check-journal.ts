// `npm run check-journal`: holds every journal against its seals, and says in plain Dutch whether it
// is whole. Exit code 0 when it is, 1 when it is not or could not be checked.
import { join } from 'node:path'
import { runnerImport } from 'vite'

type Checking = typeof import('../app/foundation/journal/checking.ts')

try {
  const entry = join(import.meta.dirname, '..', 'app', 'foundation', 'journal', 'checking.ts')
  const { module } = await runnerImport<Checking>(entry, { configFile: false, logLevel: 'error' })
  const { isWhole, report } = await module.checkInstallation(process.env)
  process.stdout.write(`${report.join('\n')}\n`)
  process.exitCode = isWhole ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
