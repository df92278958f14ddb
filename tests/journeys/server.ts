import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { within } from './bounds.ts'

const built = join(import.meta.dirname, '..', '..', 'dist', 'server', 'server.js')

/** A running product in a process of its own. */
export interface Server {
  readonly address: string
  /** Everything it said until now. */
  said(): string
  /** Asks it to stop, and gives its exit code. */
  stop(): Promise<number | null>
  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void>
  /** Resolves when it ended, by itself or by us. */
  readonly ended: Promise<number | null>
}

/** A folder for the data of one product; as root the database's own user must be able to enter it. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'voorop-journeys-'))
  chmodSync(folder, 0o755)
  return folder
}

/**
 * Starts the built product on a data folder and waits until it says where it is reached.
 * `own` are settings that differ, `flags` are for Node itself; `program` is that of another release.
 */
export async function startServer(
  folder: string,
  own: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
  program = built,
): Promise<Server> {
  const child = spawn(process.execPath, [...flags, program], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(await settings(folder)), ...own },
  })
  let said = ''
  const ended = new Promise<number | null>((tell) => child.once('close', (code) => tell(code)))
  const address = new Promise<string>((tell, refuse) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /^Voorop staat klaar op (\S+)$/m.exec(said)?.[1]
      if (found !== undefined) tell(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void ended.then((code) => refuse(new Error(`The product ended with ${code}: ${said}`)))
  })
  const having = (): string => `, having said: ${said}`
  const end = (signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
    child.kill(signal)
    return within(`the product's end after ${signal}`, ended, having)
  }
  return {
    address: await within('the start of the product', address, having),
    said: () => said,
    ended,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL')
    },
  }
}

/** All settings, so that none of the surroundings leaks in. Empty means: the default. */
async function settings(folder: string): Promise<Record<string, string>> {
  return {
    NODE_ENV: 'production',
    VOOROP_MODE: 'demo',
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    DATA_FOLDER: folder,
    PUBLIC_URL: '',
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    BACKUP_FOLDER: '',
    BACKUP_RECIPIENTS: '',
    VOOROP_KEY: '',
  }
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
