import { rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { findPrograms } from '../database/embedded/binaries.ts'
import { usualShelter } from '../database/embedded/embedded.ts'
import { type Home, settle } from '../database/embedded/home.ts'
import { runAs } from '../database/embedded/runner.ts'
import type { Database } from '../database/transaction.ts'
import { checkJournals } from '../journal/checking.ts'
import { ageEnding, opensWith } from '../encryption.ts'
import type { Settings } from '../settings.ts'
import { differences, readContents } from './contents.ts'
import { syncAll } from './files.ts'
import { putHeads, requireNoHeads } from './heads.ts'
import { wrongKey } from './keys.ts'
import type { Ends } from './manifest.ts'
import type { Placed } from './place.ts'
import { BackupProblem, explainDisk } from './problem.ts'
import { atBackupsEnd, atLogsEnd, growingIn, layDown, sweepGrowing } from './recovery.ts'
import { findLater, type Later, positionIn, requireLaterOpens } from './wal.ts'
import { type Asked, readOnce, type Restored, type Work } from './work.ts'

/**
 * Puts a backup of the embedded database into a data folder that has none yet, with what was copied of
 * its log since.
 *
 * The data gets its name last: until everything was replayed, counted and compared there is nothing that
 * `npm start` would open. What has to happen before people come in belongs between the two.
 */
export async function restoreEmbedded(
  settings: Settings,
  placed: Placed,
  asked: Asked,
  work: Work,
): Promise<Restored> {
  const { ends } = placed.manifest
  if (ends === undefined) throw new BackupProblem('Deze back-up zegt niet waar die eindigt.')
  const later = asked.withoutLater ? undefined : await findLater(dirname(placed.folder), ends)
  await requireOpens(placed, later, asked.keys)
  await requireNothingThere(settings.dataFolder)
  await requireNoHeads(settings)
  try {
    const home = await settle(join(settings.dataFolder, 'database'), usualShelter)
    await requireSameVersion(home, placed)
    await sweepGrowing(home)
    const growing = growingIn(home)
    try {
      const restored = await grow(growing, { ...placed, ends }, later, asked, work)
      await putHeads(placed.folder, settings)
      await rename(growing.data, home.data)
      await syncAll([dirname(home.data)])
      return restored
    } catch (error) {
      await rm(growing.data, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    throw explainDisk(error, settings.dataFolder)
  }
}

/** Replays, first to the end of the backup to compare, then to the end of the log. */
async function grow(
  home: Home,
  placed: Placed & { readonly ends: Ends },
  later: Later | undefined,
  asked: Asked,
  work: Work,
): Promise<Restored> {
  await work.say('De gegevens worden teruggezet en nageteld.')
  const { keys } = asked
  await layDown(placed, home, { ...(later && { later }), keys, signal: work.signal })
  const { contents } = placed.manifest
  const there = await atBackupsEnd(home, placed.ends, 'to keep', (db) => readOnce(db, readContents))
  const wrong = differences(contents, there)
  if (wrong.length > 0) throw new BackupProblem(`${wrong.join('\n')}\nEr is niets teruggezet.`)
  work.signal.throwIfAborted()
  await work.say('Wat daarna is geschreven wordt teruggezet.')
  return atLogsEnd(home, asked.until, async (db) => {
    const position = await lastPosition(db)
    if (asked.until === undefined && later !== undefined) requireAll(position, later, placed.ends)
    const now = await readOnce(db, readContents)
    // The backup holds the ends of the chains as they were kept; every chain must still pass through them.
    const journal = await checkJournals(db, { dataFolder: placed.folder })
    return { contents: now, journal, later: later?.pieces.length ?? 0 }
  })
}

/** The keys must open the backup, and every later piece: those may be for another key. */
async function requireOpens(
  { folder, manifest }: Placed,
  later: Later | undefined,
  keys: readonly string[],
): Promise<void> {
  const first = manifest.files.find(({ path }) => path.endsWith(ageEnding))
  if (first !== undefined && !(await opensWith(join(folder, first.path), keys))) {
    throw wrongKey(manifest)
  }
  if (later !== undefined) await requireLaterOpens(later, keys)
}

async function lastPosition(db: Database): Promise<string> {
  const { rows } = await sql<{
    position: string
  }>`select pg_last_wal_replay_lsn()::text as position`.execute(db)
  return rows[0]?.position ?? ''
}

/** A log that cannot be read to its end would be taken for one that ends there. */
function requireAll(position: string, later: Later, ends: Ends): void {
  if (later.pieces.length === 0) return
  if (positionIn(position) > BigInt(later.last) * BigInt(ends.segmentBytes)) return
  throw new BackupProblem(
    `Wat na de back-up is geschreven, kon niet tot het einde worden gelezen (tot ${position}). ` +
      'Er is niets teruggezet. Met --without-later zet je alleen de back-up zelf terug.',
  )
}

async function requireNothingThere(folder: string): Promise<void> {
  const data = join('database', 'postgres', 'data')
  if ((await stat(join(folder, data)).catch(() => undefined)) === undefined) return
  throw new BackupProblem(
    `In ${folder} staan al gegevens (${data}). Er wordt niets overschreven. ` +
      'Kies een lege map met DATA_FOLDER.',
  )
}

/** Data of one main version of PostgreSQL is not opened by another. */
async function requireSameVersion(home: Home, { manifest }: Placed): Promise<void> {
  const programs = await findPrograms(home.runner, usualShelter)
  const said = await runAs(home.runner, join(programs, 'bin', 'postgres'), ['--version'])
  const main = Number(/(\d+)/.exec(said)?.[1])
  if (main === manifest.postgres) return
  throw new BackupProblem(
    `Deze back-up is van PostgreSQL ${manifest.postgres}, en dit Voorop brengt PostgreSQL ${main} mee. ` +
      'Zet de back-up terug met de uitgave van Voorop waarmee die is gemaakt.',
  )
}
