import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { headsFile } from '../journal/sealing-job.ts'
import type { Settings } from '../settings.ts'
import { type FileSum, writeSynced } from './files.ts'
import { BackupProblem } from './problem.ts'

/**
 * Takes the kept ends of the journal's chains along, when there are any; under the same name as in
 * `DATA_FOLDER`, so that a backup can be checked as if it were that folder.
 */
export async function keepHeadsIn(folder: string, settings: Settings): Promise<FileSum[]> {
  const text = await readFile(join(settings.dataFolder, headsFile), 'utf8').catch(() => undefined)
  if (text === undefined) return []
  return [{ path: headsFile, ...(await writeSynced(join(folder, headsFile), text)) }]
}

/**
 * Kept ends of another time are the proof of what happened then: they are not overwritten.
 *
 * @throws BackupProblem when there are any.
 */
export async function requireNoHeads({ dataFolder }: Settings): Promise<void> {
  if ((await stat(join(dataFolder, headsFile)).catch(() => undefined)) === undefined) return
  throw new BackupProblem(
    `In ${dataFolder} staat al ${headsFile}: het bewijs van hoe ver het logboek was. ` +
      'Er is niets teruggezet. Bewaar dat bestand ergens anders en probeer het opnieuw, ' +
      'of kies een lege map met DATA_FOLDER.',
  )
}

/** Puts the kept ends of the backup where the app looks for them. */
export async function putHeads(backup: string, { dataFolder }: Settings): Promise<void> {
  const text = await readFile(join(backup, headsFile), 'utf8').catch(() => undefined)
  if (text === undefined) return
  await mkdir(dataFolder, { recursive: true })
  await writeSynced(join(dataFolder, headsFile), text)
}
