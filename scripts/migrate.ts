// `npm run migrate`: brings the database to this release's shape, as its owner.
import { join } from 'node:path'
import { runnerImport } from 'vite'

type Migrating = typeof import('../app/migrate.ts')

try {
  const entry = join(import.meta.dirname, '..', 'app', 'migrate.ts')
  const { module } = await runnerImport<Migrating>(entry, { configFile: false, logLevel: 'error' })
  process.stdout.write(await module.migrateInstallation(process.env))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
