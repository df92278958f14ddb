// Founds a municipality and prints how its first administrator comes in:
// npm run municipality -- --name "…" --host … --email … --administrator "…"
import { join } from 'node:path'
import { runnerImport } from 'vite'

type Founding = typeof import('../app/found-municipality.ts')

try {
  const entry = join(import.meta.dirname, '..', 'app', 'found-municipality.ts')
  const { module } = await runnerImport<Founding>(entry, {
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  })
  process.stdout.write(await module.found(process.argv.slice(2), process.env))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
