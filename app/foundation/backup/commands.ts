import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { migrationNames } from '../database/migrate.ts'
import { ownerUrlOf, readSettings, type Settings } from '../settings.ts'
import { countRows } from './contents.ts'
import { backUpEmbedded } from './embedded-backup.ts'
import { restoreEmbedded } from './embedded-restore.ts'
import { makeKey, readKeys, requireKeys } from './keys.ts'
import { type Manifest, readManifest, requireWhole } from './manifest.ts'
import { backUpOwnServer } from './own-server-backup.ts'
import { restoreOwnServer } from './own-server-restore.ts'
import { backupsIn, findBackup, type Placed } from './place.ts'
import { BackupProblem } from './problem.ts'
import { countPlain } from './wal.ts'
import type { Asked, Restored, Work } from './work.ts'

/** `npm run backup -- <folder>`: gives what to tell whoever ran it, in plain Dutch. */
export async function backUp(
  written: readonly string[],
  environment: NodeJS.ProcessEnv,
  work: Work,
): Promise<readonly string[]> {
  const settings = readSettings(environment)
  const given = parse(written, 'backup')
  if (given.newKey !== undefined) return makeKey(resolve(given.newKey))
  const folder = folderOf(given, settings, 'backup')
  const { database, dataFolder } = settings
  if (database === undefined && !existsSync(join(dataFolder, 'database', 'postgres', 'data'))) {
    throw new BackupProblem(`In ${dataFolder} staan geen gegevens om te bewaren.`)
  }
  const placed =
    database === undefined
      ? await backUpEmbedded(settings, folder, work)
      : await backUpOwnServer(settings, ownerUrlOf(settings), folder, work)
  const { contents } = await readManifest(placed)
  return [
    `De back-up staat in ${placed}.`,
    `Daarin: ${told(contents)}.`,
    ...secrecyOf(settings),
    ...(await readableIn(folder, settings)),
    ...(settings.mode === 'production'
      ? ['De sleutel (VOOROP_KEY) zit er niet in. Bewaar die op een andere plaats.']
      : []),
    ...(database === undefined && settings.backupFolder !== folder
      ? [
          'Wat hierna wordt geschreven, zit er niet in. Met BACKUP_FOLDER kopieert de database dat doorlopend mee.',
        ]
      : []),
  ]
}

/** `npm run restore -- <folder>`: gives what to tell whoever ran it, and whether all is as it was. */
export async function restore(
  written: readonly string[],
  environment: NodeJS.ProcessEnv,
  work: Work,
): Promise<{ readonly isWhole: boolean; readonly report: readonly string[] }> {
  const settings = readSettings(environment)
  const given = parse(written, 'restore')
  const asked = { ...chosen(given, settings), keys: await readKeys(given.identity) }
  const placed = await findBackup(folderOf(given, settings, 'restore'), asked.until)
  const { manifest } = placed
  requireSameKind(settings, manifest)
  requireKnownShape(manifest)
  requireKeys(manifest, asked.keys)
  await work.say(`De back-up ${basename(placed.folder)} wordt nagekeken.`)
  await requireWhole(placed.folder, manifest)
  const restored =
    settings.database === undefined
      ? await restoreEmbedded(settings, placed, asked, work)
      : await restoreOwnServer(
          settings,
          { appUrl: settings.database.appUrl, ownerUrl: ownerUrlOf(settings) },
          placed,
          asked.keys,
          work,
        )
  return { isWhole: restored.journal.isWhole, report: report(settings, placed, asked, restored) }
}

function report(
  settings: Settings,
  { folder, manifest }: Placed,
  asked: Asked,
  { contents, journal, later }: Restored,
): string[] {
  const moment = asked.until === undefined ? '' : `, tot ${asked.until}`
  return [
    `Teruggezet: de back-up van ${manifest.made} uit ${folder}.`,
    `Nageteld: ${told(manifest.contents)}. Alles is gelijk aan de back-up.`,
    ...(later === 0
      ? []
      : [
          `Daarna zijn ${later} stukken teruggezet van wat later is geschreven${moment}. ` +
            `Nu zijn het ${told(contents)}.`,
        ]),
    ...journal.report,
    ...(settings.mode === 'production'
      ? ['Geef Voorop dezelfde VOOROP_KEY als bij de back-up; die zit er niet in.']
      : []),
    `Start Voorop nu met ${settings.database === undefined ? `DATA_FOLDER=${settings.dataFolder}` : 'deze database'}, en maak daarna een nieuwe back-up.`,
  ]
}

function told(contents: Manifest['contents']): string {
  return `${contents.tables.length} tabellen met ${countRows(contents)} rijen`
}

/** Whether anybody who gets hold of it can read it. */
function secrecyOf({ backupRecipients }: Settings): string[] {
  if (backupRecipients.length === 0) {
    return [
      'Let op: deze back-up is niet versleuteld. Wie hem heeft, leest alles. ' +
        'Met BACKUP_RECIPIENTS versleutel je hem; docs/operations.md zegt hoe.',
    ]
  }
  return [
    `Versleuteld voor: ${backupRecipients.join(', ')}. ` +
      'Alleen met de geheime sleutel die daarbij hoort is de back-up te openen.',
  ]
}

/** What still stands beside an encrypted backup from before anything was encrypted. */
async function readableIn(folder: string, { backupRecipients }: Settings): Promise<string[]> {
  if (backupRecipients.length === 0) return []
  const backups = await backupsIn(folder)
  const plain = backups.filter(({ manifest }) => manifest.recipients === undefined).length
  const pieces = await countPlain(folder)
  if (plain + pieces === 0) return []
  return [
    `Let op: in ${folder} staat nog wat niet versleuteld is: ${plain} back-ups en ${pieces} stukken van het logboek ` +
      'van de database. Verwijder die back-ups zodra je ze niet meer nodig hebt; ' +
      'de volgende back-up ruimt dan op wat daarbij hoort.',
  ]
}

type Command = 'backup' | 'restore'

const uses: Readonly<Record<Command, string>> = {
  backup: 'Schrijf: npm run backup -- <map>, of npm run backup -- --new-key <bestand>.',
  restore:
    'Schrijf: npm run restore -- <map>, met wat je wilt --identity <bestand>, --until <moment> of --without-later.',
}

interface Given {
  readonly folders: readonly string[]
  readonly until: string | undefined
  readonly withoutLater: boolean
  /** The file with the secret key. */
  readonly identity: string | undefined
  /** The file in which a new secret key is to be written. */
  readonly newKey: string | undefined
}

function parse(written: readonly string[], command: Command): Given {
  const ofRestore = {
    until: { type: 'string' },
    'without-later': { type: 'boolean' },
    identity: { type: 'string' },
  } as const
  const ofBackup = { 'new-key': { type: 'string' } } as const
  try {
    const args = [...written]
    if (command === 'backup') {
      const { positionals, values } = parseArgs({ args, allowPositionals: true, options: ofBackup })
      return { ...nothing, folders: positionals, newKey: values['new-key'] }
    }
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: ofRestore })
    const { until, identity } = values
    const withoutLater = values['without-later'] === true
    return { ...nothing, folders: positionals, until, identity, withoutLater }
  } catch (error) {
    throw new BackupProblem(uses[command], { cause: error })
  }
}

const nothing: Given = {
  folders: [],
  until: undefined,
  withoutLater: false,
  identity: undefined,
  newKey: undefined,
}

function folderOf({ folders }: Given, settings: Settings, command: Command): string {
  const [folder = settings.backupFolder, ...more] = folders
  if (folder === undefined || more.length > 0) throw new BackupProblem(uses[command])
  return resolve(folder)
}

function chosen(given: Given, settings: Settings): Omit<Asked, 'keys'> {
  const until = given.until === undefined ? undefined : new Date(given.until)
  if (Number.isNaN(until?.getTime() ?? 0)) throw new BackupProblem(uses.restore)
  if (until !== undefined && settings.database !== undefined) {
    throw new BackupProblem(
      'Een moment kiezen kan alleen bij de meegeleverde database. Gebruik de middelen van je eigen PostgreSQL.',
    )
  }
  return { until: until?.toISOString(), withoutLater: given.withoutLater }
}

function requireSameKind({ database }: Settings, { kind }: Manifest): void {
  if ((kind === 'embedded') === (database === undefined)) return
  throw new BackupProblem(
    kind === 'embedded'
      ? 'Deze back-up is van de meegeleverde database. Laat DATABASE_URL weg en kies een map met DATA_FOLDER.'
      : 'Deze back-up is van een eigen PostgreSQL. Wijs een lege database aan met DATABASE_URL en DATABASE_OWNER_URL.',
  )
}

/** A newer release would not know what to do with the tables it finds. */
function requireKnownShape({ contents }: Manifest): void {
  const unknown = contents.migrations.find((name) => !migrationNames.includes(name))
  if (unknown === undefined) return
  throw new BackupProblem(
    `Deze back-up is van een nieuwere uitgave van Voorop (${unknown}). Neem die uitgave en probeer het opnieuw.`,
  )
}
