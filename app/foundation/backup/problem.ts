import { codeOf } from '../database/embedded/problems.ts'

/**
 * Something about a backup that the person who runs the command can put right.
 *
 * The message is a plain Dutch sentence meant for them: print it without a stack trace.
 */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'
}

/** Makes a sentence of what the disk refuses; anything else is given back as it is. */
export function explainDisk(error: unknown, folder: string): unknown {
  const sentences: Readonly<Record<string, string>> = {
    ENOSPC: `De schijf van ${folder} is vol. Maak ruimte en probeer het opnieuw.`,
    EDQUOT: `De ruimte voor deze gebruiker in ${folder} is op. Maak ruimte en probeer het opnieuw.`,
    EACCES: `Deze gebruiker mag niet schrijven in de map ${folder}.`,
    EPERM: `Deze gebruiker mag niet schrijven in de map ${folder}.`,
    EROFS: `In de map ${folder} kan niet worden geschreven.`,
    ENOTDIR: `${folder} is geen map.`,
  }
  const sentence = sentences[codeOf(error)]
  return sentence === undefined ? error : new BackupProblem(sentence, { cause: error })
}
