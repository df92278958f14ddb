import { chmod, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { Client } from 'pg'
import { connect } from '../database/connect.ts'
import type { Database } from '../database/transaction.ts'
import { ageEnding, encryptTo } from '../encryption.ts'
import type { Settings } from '../settings.ts'
import { readContents } from './contents.ts'
import { sumOf } from './files.ts'
import { keepHeadsIn } from './heads.ts'
import { formOf } from './manifest.ts'
import { placeBackup } from './place.ts'
import { requireProgram, runProgram } from './server-programs.ts'
import { readOnce, takeBackupLock, type Work } from './work.ts'

/** The dump inside a backup of a server of one's own. */
export const dumpFile = 'database.dump'

/**
 * Backs up a PostgreSQL of one's own with its own `pg_dump`, while people work. What is counted and what
 * is dumped is seen by one and the same snapshot.
 *
 * @returns the folder of the backup.
 */
export async function backUpOwnServer(
  settings: Settings,
  address: string,
  folder: string,
  work: Work,
): Promise<string> {
  const db = connectPatiently(address)
  const client = new Client({ connectionString: address })
  client.on('error', () => undefined)
  try {
    const postgres = await mainVersion(db)
    await requireProgram(settings, 'pg_dump', postgres)
    await client.connect()
    await takeBackupLock(client)
    return await placeBackup(folder, async (unfinished) => {
      // The ends of the chains first: the database may be ahead of them, and never behind.
      const heads = await keepHeadsIn(unfinished, settings)
      const isPlain = settings.backupRecipients.length === 0
      const name = isPlain ? dumpFile : `${dumpFile}${ageEnding}`
      const dump = join(unfinished, name)
      const contents = await readOnce(db, async (tx) => {
        const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(tx)
        await work.say('De gegevens worden gekopieerd. Iedereen kan doorwerken.')
        const args = ['--format=custom', `--snapshot=${rows[0]?.id}`]
        const take = (said: AsyncIterable<Uint8Array>) =>
          writeDump(dump, said, settings.backupRecipients)
        if (isPlain) args.push(`--file=${dump}`)
        await runProgram(settings, 'pg_dump', address, args, work.signal, isPlain ? {} : { take })
        await work.say('De gegevens worden nageteld.')
        return readContents(tx)
      })
      await chmod(dump, 0o600)
      return {
        ...formOf(settings.backupRecipients),
        kind: 'own-server',
        made: work.clock().toISOString(),
        postgres,
        contents,
        files: [...heads, { path: name, ...(await sumOf(dump)) }],
        folders: [],
      }
    })
  } finally {
    await client.end().catch(() => undefined)
    await db.destroy()
  }
}

/** Straight from the program to its encrypted form: the dump itself never stands on a disk. */
async function writeDump(
  path: string,
  said: AsyncIterable<Uint8Array>,
  recipients: readonly string[],
): Promise<void> {
  const target = await open(path, 'wx', 0o600)
  try {
    await encryptTo(target, said, recipients)
  } finally {
    await target.close()
  }
}

/** One connection, on which counting may take as long as it takes. */
export function connectPatiently(address: string): Database {
  return connect({ connectionString: address, statement_timeout: 0 }, 1)
}

export async function mainVersion(db: Kysely<never> | Database): Promise<number> {
  const { rows } = await sql<{
    main: number
  }>`select current_setting('server_version_num')::integer / 10000 as main`.execute(db)
  return rows[0]?.main ?? 0
}
