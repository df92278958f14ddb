import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { lifeOf } from '../database/embedded/archiving.ts'
import { openBeside, usualShelter } from '../database/embedded/embedded.ts'
import { settle } from '../database/embedded/home.ts'
import type { Settings } from '../settings.ts'
import { readContents } from './contents.ts'
import { copyLive } from './live-copy.ts'
import { readOnce, takeBackupLock, type Work } from './work.ts'
import type { Manifest } from './manifest.ts'
import { backupsIn, placeBackup } from './place.ts'
import { atBackupsEnd, dataFolder, growingIn, layDown, sweepGrowing } from './recovery.ts'
import { keepHeadsIn } from './heads.ts'
import { removeOlder } from './wal.ts'

/**
 * Backs up the embedded database while people work, and opens the copy once, to see that it can be
 * opened and to count what is in it.
 *
 * @returns the folder of the backup.
 */
export async function backUpEmbedded(
  settings: Settings,
  folder: string,
  work: Work,
): Promise<string> {
  const place = join(settings.dataFolder, 'database')
  const server = await openBeside(place, settings.backupFolder)
  const client = new Client(server.connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
    await takeBackupLock(client)
    const home = await settle(place, usualShelter)
    const placed = await placeBackup(folder, async (unfinished) => {
      // The ends of the chains first: the database may be ahead of them, and never behind.
      const heads = await keepHeadsIn(unfinished, settings)
      await work.say('De gegevens worden gekopieerd. Iedereen kan doorwerken.')
      await mkdir(join(unfinished, dataFolder), { mode: 0o700 })
      const copied = await copyLive(client, home.data, join(unfinished, dataFolder), work.signal)
      const manifest: Omit<Manifest, 'contents'> = {
        format: 'voorop-backup-1',
        kind: 'embedded',
        made: work.clock().toISOString(),
        postgres: await mainVersion(client),
        files: [
          ...heads,
          ...copied.files.map((file) => ({ ...file, path: `${dataFolder}/${file.path}` })),
        ],
        folders: [dataFolder, ...copied.folders.map((path) => `${dataFolder}/${path}`)],
        ends: { ...copied.ends, life: await lifeOf(home) },
      }
      await work.say('De kopie wordt één keer geopend en nageteld.')
      return { ...manifest, contents: await countCopy(settings, unfinished, manifest, work) }
    })
    const kept = (await backupsIn(folder)).flatMap(({ manifest }) => manifest.ends ?? [])
    await removeOlder(folder, kept)
    return placed
  } finally {
    await client.end().catch(() => undefined)
    await server.stop()
  }
}

async function mainVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ main: number }>(
    `select current_setting('server_version_num')::integer / 10000 as main`,
  )
  return rows[0]?.main ?? 0
}

/** Opens a copy of the copy beside the data, where the server's user can come, and counts what is in it. */
async function countCopy(
  settings: Settings,
  unfinished: string,
  manifest: Omit<Manifest, 'contents'>,
  work: Work,
): Promise<Manifest['contents']> {
  const { ends } = manifest
  if (ends === undefined) throw new Error('A backup of the embedded database has an end.')
  const trial = join(settings.dataFolder, 'backup-trial')
  const home = await settle(trial, usualShelter)
  try {
    await sweepGrowing(home)
    const growing = growingIn(home)
    await layDown({ folder: unfinished, manifest }, growing, undefined, work.signal)
    return await atBackupsEnd(growing, ends, 'trial', (db) => readOnce(db, readContents))
  } finally {
    // With it goes where its data stands when that is elsewhere.
    await rm(dirname(home.data), { recursive: true, force: true })
    await rm(trial, { recursive: true, force: true })
  }
}
