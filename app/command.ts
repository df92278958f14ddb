import { found } from './found-municipality.ts'
import { backUp, restore } from './foundation/backup/commands.ts'
import type { Work } from './foundation/backup/work.ts'
import { systemClock } from './foundation/clock.ts'
import { checkInstallation } from './foundation/journal/checking.ts'
import { migrateInstallation } from './migrate.ts'
import { setProvider } from './set-provider.ts'

type Command = (written: readonly string[]) => Promise<{ said: string; code: number }>

/** What an operator asks of a built product, where there is no npm: `node dist/server/command.js migrate`. */
const commands: Readonly<Record<string, Command>> = {
  migrate: async () => ({ said: await migrateInstallation(process.env), code: 0 }),
  municipality: async (written) => ({ said: await found(written, process.env), code: 0 }),
  provider: async (written) => ({ said: await setProvider(written, process.env), code: 0 }),
  backup: async (written) => {
    const report = await backUp(written, process.env, workUntilBrokenOff())
    return { said: `${report.join('\n')}\n`, code: 0 }
  },
  restore: async (written) => {
    const { isWhole, report } = await restore(written, process.env, workUntilBrokenOff())
    return { said: `${report.join('\n')}\n`, code: isWhole ? 0 : 1 }
  },
  'check-journal': async () => {
    const { isWhole, report } = await checkInstallation(process.env)
    return { said: `${report.join('\n')}\n`, code: isWhole ? 0 : 1 }
  },
}

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

/** Says meanwhile what happens, on standard error; a signal breaks it off, so that it clears up behind itself. */
function workUntilBrokenOff(): Work {
  const breaking = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      breaking.abort(new Error('Afgebroken. Er is niets half blijven staan.'))
    })
  }
  return { clock: systemClock, say, signal: breaking.signal }
}

const [name = '', ...written] = process.argv.slice(2)
const command = commands[name]
try {
  if (command === undefined) throw new Error(`Kies uit: ${Object.keys(commands).join(', ')}.`)
  const { said, code } = await command(written)
  process.stdout.write(said)
  process.exitCode = code
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
