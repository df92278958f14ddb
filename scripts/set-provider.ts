// Sets the provider through which a municipality's staff or residents sign in:
// npm run provider -- --for staff --issuer https://… --client-id … --authentication … --secret-file …
import { join } from 'node:path'
import { runnerImport } from 'vite'

type Setting = typeof import('../app/set-provider.ts')

try {
  const entry = join(import.meta.dirname, '..', 'app', 'set-provider.ts')
  const { module } = await runnerImport<Setting>(entry, {
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  })
  process.stdout.write(await module.setProvider(process.argv.slice(2), process.env))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
