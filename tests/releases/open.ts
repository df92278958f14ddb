import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import pg, { type PoolConfig } from 'pg'
import { atDatabase } from '../database-server.ts'
import type { Release } from './leave.ts'
import { type Asked, readRecorded } from './statements.ts'

/** What an earlier release left. */
export interface Left extends Release {
  readonly asked: () => readonly Asked[]
  /** A folder with the ends of its journals, as the app keeps them. */
  readonly newDataFolder: () => string
  /** Its database on this server, as it was: not migrated. Gives the name. */
  readonly makeDatabase: (connection: PoolConfig) => Promise<string>
}

/** Every release that left something, the oldest first. */
export function allReleases(): Left[] {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  const number = new Intl.Collator('en', { numeric: true })
  return folders.toSorted(number.compare).map((name) => read(join(import.meta.dirname, name)))
}

function read(folder: string): Left {
  const file = (name: string) => readFileSync(join(folder, name))
  return {
    ...(JSON.parse(file('release.json').toString()) as Release),
    asked: () => readRecorded(join(folder, 'statements.json.br')),
    newDataFolder: () => {
      const own = mkdtempSync(join(tmpdir(), 'voorop-left-'))
      cpSync(join(folder, 'journal-heads.json'), join(own, 'journal-heads.json'))
      return own
    },
    makeDatabase: async (connection) => {
      const name = `voorop_left_${randomBytes(6).toString('hex')}`
      await run(connection, `create database ${name} template template0`)
      const text = brotliDecompressSync(file('database.sql.br')).toString()
      await run(atDatabase(connection, name), text)
      return name
    },
  }
}

async function run(connection: PoolConfig, text: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
