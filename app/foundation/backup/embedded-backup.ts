import { existsSync } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { archiveIn, isEncrypting, lifeOf } from '../database/embedded/archiving.ts'
import { openBeside, usualShelter } from '../database/embedded/embedded.ts'
import { type Home, settle } from '../database/embedded/home.ts'
import { ageEnding, encryptTo, readParts } from '../encryption.ts'
import type { Settings } from '../settings.ts'
import { readContents } from './contents.ts'
import type { FileSum } from './files.ts'
import { type Copied, copyLive } from './live-copy.ts'
import { readOnce, takeBackupLock, type Work } from './work.ts'
import { formOf, type Manifest } from './manifest.ts'
import { backupsIn, placeBackup } from './place.ts'
import { BackupProblem } from './problem.ts'
import {
  atBackupsEnd,
  dataFolder,
  growingIn,
  layDown,
  makeReady,
  sweepGrowing,
} from './recovery.ts'
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
  const server = await openBeside(place, archiveIn(settings))
  const client = new Client(server.connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
    await takeBackupLock(client)
    await requireSameSecrecy(client, settings)
    const home = await settle(place, usualShelter)
    const placed = await placeBackup(folder, (unfinished) =>
      fill(unfinished, settings, client, home, work),
    )
    const kept = (await backupsIn(folder)).flatMap(({ manifest }) => manifest.ends ?? [])
    await removeOlder(folder, kept)
    return placed
  } finally {
    await client.end().catch(() => undefined)
    await server.stop()
  }
}

function fill(
  unfinished: string,
  settings: Settings,
  client: Client,
  home: Home,
  work: Work,
): Promise<Manifest> {
  return onTrial(settings, async (growing) => {
    // The ends of the chains first: the database may be ahead of them, and never behind.
    const heads = await keepHeadsIn(unfinished, settings)
    await work.say('De gegevens worden gekopieerd. Iedereen kan doorwerken.')
    await mkdir(join(unfinished, dataFolder), { mode: 0o700 })
    const recipients = settings.backupRecipients
    const copied =
      recipients.length === 0
        ? await copyPlain(client, home, unfinished, growing, work)
        : await copyEncrypted(client, home, unfinished, growing, recipients, work)
    const ends = { ...copied.ends, life: await lifeOf(home) }
    await work.say('De kopie wordt één keer geopend en nageteld.')
    const contents = await atBackupsEnd(growing, ends, 'trial', (db) => readOnce(db, readContents))
    return {
      ...formOf(recipients),
      kind: 'embedded',
      made: work.clock().toISOString(),
      postgres: await mainVersion(client),
      contents,
      files: [...heads, ...copied.files.map((file) => ({ ...file, path: inBackup(file.path) }))],
      folders: [dataFolder, ...copied.folders.map(inBackup)],
      ends,
    }
  })
}

const inBackup = (path: string): string => `${dataFolder}/${path}`

/** Copies into the backup, and a copy of that to open. */
async function copyPlain(
  client: Client,
  home: Home,
  unfinished: string,
  growing: Home,
  { signal }: Work,
): Promise<Copied> {
  const copied = await copyLive(client, home.data, join(unfinished, dataFolder), signal)
  const manifest = {
    files: copied.files.map((file) => ({ ...file, path: inBackup(file.path) })),
    folders: copied.folders.map(inBackup),
  }
  await layDown({ folder: unfinished, manifest }, growing, { keys: [], signal })
  return copied
}

/**
 * Copies beside the data, where everything is readable anyway, and from there encrypted into the backup:
 * nothing that can be read ever stands where the backups are.
 */
async function copyEncrypted(
  client: Client,
  home: Home,
  unfinished: string,
  growing: Home,
  recipients: readonly string[],
  work: Work,
): Promise<Copied> {
  const { files, folders, ends } = await copyLive(client, home.data, growing.data, work.signal)
  await work.say('De kopie wordt versleuteld.')
  const into = join(unfinished, dataFolder)
  for (const path of folders) await mkdir(join(into, path), { mode: 0o700 })
  const encrypted: FileSum[] = []
  for (const { path } of files) {
    const target = await open(join(into, `${path}${ageEnding}`), 'wx', 0o600)
    try {
      const parts = readParts(join(growing.data, path), work.signal)
      const sum = await encryptTo(target, parts, recipients)
      encrypted.push({ path: `${path}${ageEnding}`, ...sum })
    } finally {
      await target.close()
    }
  }
  await makeReady(growing)
  return { files: encrypted, folders, ends }
}

/**
 * An encrypted backup beside a log that anybody can read would be false comfort, and so would the reverse.
 *
 * @throws BackupProblem when the running server copies its log in another way than this backup is made.
 */
async function requireSameSecrecy(client: Client, { backupRecipients }: Settings): Promise<void> {
  const { rows } = await client.query<{ mode: string; command: string }>(
    `select current_setting('archive_mode') as mode, current_setting('archive_command') as command`,
  )
  const [running] = rows
  if (running?.mode !== 'on' || isEncrypting(running.command) === backupRecipients.length > 0)
    return
  throw new BackupProblem(
    backupRecipients.length > 0
      ? 'Voorop draait zonder BACKUP_RECIPIENTS, en kopieert wat het schrijft onversleuteld naar BACKUP_FOLDER. ' +
          'Start Voorop opnieuw met dezelfde BACKUP_RECIPIENTS als dit commando. Er is geen back-up gemaakt.'
      : 'Voorop draait met BACKUP_RECIPIENTS, en dit commando niet: de back-up zou niet versleuteld zijn. ' +
          'Geef dit commando dezelfde BACKUP_RECIPIENTS als Voorop. Er is geen back-up gemaakt.',
  )
}

async function mainVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ main: number }>(
    `select current_setting('server_version_num')::integer / 10000 as main`,
  )
  return rows[0]?.main ?? 0
}

const trialOf = ({ dataFolder: folder }: Settings): string => join(folder, 'backup-trial')

/** Gives a place beside the data, where the server's user can come, to open a copy in; and clears it away. */
async function onTrial<T>(settings: Settings, use: (growing: Home) => Promise<T>): Promise<T> {
  const trial = trialOf(settings)
  const home = await settle(trial, usualShelter)
  try {
    await sweepGrowing(home)
    return await use(growingIn(home))
  } finally {
    // With it goes where its data stands when that is elsewhere.
    await rm(dirname(home.data), { recursive: true, force: true })
    await rm(trial, { recursive: true, force: true })
  }
}

/** Clears away what a backup that was killed left beside the data; what one that is at work has, stays. */
export async function clearTrial(settings: Settings): Promise<void> {
  const trial = trialOf(settings)
  if (existsSync(trial)) await sweepGrowing(await settle(trial, usualShelter))
}
