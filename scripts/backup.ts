// `npm run backup -- <folder>`: backs up the installation the settings point to, while people work.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { untilBrokenOff } from './broken-off.ts'

type Commands = typeof import('../app/foundation/backup/commands.ts')

const entry = join(import.meta.dirname, '..', 'app', 'foundation', 'backup', 'commands.ts')

await untilBrokenOff(async (work) => {
  const { module } = await runnerImport<Commands>(entry, { configFile: false, logLevel: 'error' })
  const report = await module.backUp(process.argv.slice(2), process.env, work)
  process.stdout.write(`${report.join('\n')}\n`)
  return 0
})
