import { join } from 'node:path'
import { sql } from 'kysely'
import { connect } from '../database/connect.ts'
import { appRole, requirePowerlessRole } from '../database/migrate.ts'
import type { Database } from '../database/transaction.ts'
import { checkJournals } from '../journal/checking.ts'
import { ageEnding, decrypted, opensWith } from '../encryption.ts'
import type { Settings } from '../settings.ts'
import { differences, readContents } from './contents.ts'
import { putHeads, requireNoHeads } from './heads.ts'
import { wrongKey } from './keys.ts'
import { connectPatiently, dumpFile, mainVersion } from './own-server-backup.ts'
import type { Placed } from './place.ts'
import { BackupProblem } from './problem.ts'
import { requireProgram, runProgram } from './server-programs.ts'
import { readOnce, type Restored, type Work } from './work.ts'

/**
 * Puts a backup into an empty database of one's own, as the owner of its tables, in one transaction: all
 * of it or nothing. Afterwards it is counted and compared, and the walls are tried.
 */
export async function restoreOwnServer(
  settings: Settings,
  { ownerUrl, appUrl }: { readonly ownerUrl: string; readonly appUrl: string },
  placed: Placed,
  keys: readonly string[],
  work: Work,
): Promise<Restored> {
  const { folder, manifest } = placed
  const isPlain = manifest.recipients === undefined
  const dump = join(folder, isPlain ? dumpFile : `${dumpFile}${ageEnding}`)
  if (!isPlain && !(await opensWith(dump, keys))) throw wrongKey(manifest)
  const db = connectPatiently(ownerUrl)
  try {
    await requireOlder(await mainVersion(db), manifest.postgres)
    await requireProgram(settings, 'pg_restore', manifest.postgres)
    await requireEmpty(db)
    await requireNoHeads(settings)
    await work.say('De gegevens worden teruggezet.')
    const args = ['--no-owner', '--exit-on-error', '--single-transaction']
    if (isPlain) args.push(dump)
    const pipes = isPlain ? {} : { give: decrypted(dump, keys) }
    await runProgram(settings, 'pg_restore', ownerUrl, args, work.signal, pipes)
    await work.say('De gegevens worden nageteld.')
    const contents = await readOnce(db, readContents)
    const wrong = differences(manifest.contents, contents)
    if (wrong.length > 0) {
      throw new BackupProblem(`${wrong.join('\n')}\nGebruik deze database niet en maak die leeg.`)
    }
    await tryWalls(appUrl)
    const journal = await checkJournals(db, { dataFolder: folder })
    await putHeads(folder, settings)
    return { contents, journal, later: 0 }
  } finally {
    await db.destroy()
  }
}

async function requireOlder(server: number, backup: number): Promise<void> {
  if (server >= backup) return
  throw new BackupProblem(
    `Deze back-up is van PostgreSQL ${backup} en de database is PostgreSQL ${server}. ` +
      `Zet de back-up terug in PostgreSQL ${backup} of nieuwer.`,
  )
}

async function requireEmpty(db: Database): Promise<void> {
  const { rows } = await sql<{ tables: number; role: boolean }>`
    select count(*)::integer as tables,
      exists (select from pg_roles where rolname = ${appRole}) as role
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S')
      and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_t%'`.execute(
    db,
  )
  if (rows[0]?.tables !== 0) {
    throw new BackupProblem(
      'In deze database staat al iets. Er wordt niets overschreven. ' +
        'Maak een lege database en wijs die aan met DATABASE_URL en DATABASE_OWNER_URL.',
    )
  }
  if (rows[0].role) return
  throw new BackupProblem(
    `De rol ${appRole} bestaat hier nog niet. Rollen en wachtwoorden zitten niet in een back-up. ` +
      'Maak de rollen eerst, zoals docs/operations.md beschrijft.',
  )
}

/** Comes in as the app does, and must see nobody's account without saying who asks. */
async function tryWalls(appUrl: string): Promise<void> {
  const app = connect({ connectionString: appUrl }, 1)
  try {
    await requirePowerlessRole(app)
    const seen = await app.selectFrom('account').select('id').limit(1).execute()
    if (seen.length > 0) {
      throw new BackupProblem(
        'De rol van DATABASE_URL ziet meer dan mag. Gebruik deze database niet en maak die leeg.',
      )
    }
  } finally {
    await app.destroy()
  }
}
