// `npm run restore -- <folder>`: puts a backup back where nothing is yet. Exit code 0 when everything is
// as it was and the journals are whole, 1 otherwise.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { untilBrokenOff } from './broken-off.ts'

type Commands = typeof import('../app/foundation/backup/commands.ts')

const entry = join(import.meta.dirname, '..', 'app', 'foundation', 'backup', 'commands.ts')

await untilBrokenOff(async (work) => {
  const { module } = await runnerImport<Commands>(entry, { configFile: false, logLevel: 'error' })
  const { isWhole, report } = await module.restore(process.argv.slice(2), process.env, work)
  process.stdout.write(`${report.join('\n')}\n`)
  return isWhole ? 0 : 1
})
