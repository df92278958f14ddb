import { readFile } from 'node:fs/promises'
import { isKey, newKey } from '../encryption.ts'
import { codeOf } from '../database/embedded/problems.ts'
import { writeSynced } from './files.ts'
import type { Manifest } from './manifest.ts'
import { BackupProblem, explainDisk } from './problem.ts'

const secretKey = /^AGE-SECRET-KEY-/i

/** Makes a key pair: the secret one goes into a new file that only its owner can read. Gives what to say. */
export async function makeKey(file: string): Promise<readonly string[]> {
  const { secret, recipient } = await newKey()
  try {
    // As `age-keygen` writes it, so that `age --identity` takes the file too.
    await writeSynced(file, `# public key: ${recipient}\n${secret}\n`)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw explainDisk(error, file)
    throw new BackupProblem(
      `Het bestand ${file} is er al. Er is geen sleutel gemaakt: misschien is het er een die je nog nodig hebt.`,
      { cause: error },
    )
  }
  return [
    `De geheime sleutel staat in ${file}. Haal dat bestand van deze machine af en bewaar het op twee plaatsen.`,
    'Zonder die sleutel kan niemand de back-ups openen.',
    `De publieke sleutel, voor BACKUP_RECIPIENTS: ${recipient}`,
  ]
}

/**
 * Reads the secret keys in a file, one on a line, as `age-keygen` writes them.
 *
 * @throws BackupProblem when there is none, or it is not as it was made. It never says what stands there.
 */
export async function readKeys(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) return []
  if (secretKey.test(file)) {
    throw new BackupProblem(
      'Zet de geheime sleutel in een bestand, en schrijf --identity <bestand>. ' +
        'Wat op de opdrachtregel staat, kan iedereen op deze machine lezen.',
    )
  }
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new BackupProblem(`Het bestand met de geheime sleutel is niet te lezen: ${file}.`, {
      cause: error,
    })
  })
  const lines = text.split('\n').map((line) => line.trim())
  const keys = lines.filter((line) => line !== '' && !line.startsWith('#'))
  if (keys.length > 0 && keys.every(isKey)) return keys
  throw new BackupProblem(
    `In ${file} staat geen geheime sleutel van age: een regel die met AGE-SECRET-KEY- begint. ` +
      'Staat er een wachtwoord op het bestand, haal dat er dan eerst af met age --decrypt.',
  )
}

/** @throws BackupProblem when a backup is encrypted and there is no key to try. */
export function requireKeys({ recipients }: Manifest, keys: readonly string[]): void {
  if (recipients === undefined || keys.length > 0) return
  throw new BackupProblem(
    'Deze back-up is versleuteld. Schrijf erbij waar de geheime sleutel staat: --identity <bestand>. ' +
      `Er is niets teruggezet. De back-up is voor: ${recipients.join(', ')}.`,
  )
}

/** What to say when none of the keys fits. */
export function wrongKey({ recipients = [] }: Pick<Manifest, 'recipients'>): BackupProblem {
  return new BackupProblem(
    'Deze geheime sleutel past niet op de back-up. Er is niets teruggezet. ' +
      `De back-up is voor: ${recipients.join(', ')}. Pak de sleutel die daarbij hoort.`,
  )
}
