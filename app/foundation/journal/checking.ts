import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '../database/connect.ts'
import { archiveIn } from '../database/embedded/archiving.ts'
import { openBeside } from '../database/embedded/embedded.ts'
import type { Database } from '../database/transaction.ts'
import { ownerUrlOf, readSettings, type Settings } from '../settings.ts'
import { findTamper, type Tamper } from './seal.ts'
import { keptHeads } from './sealing-job.ts'

const sentences: Record<Tamper['kind'], string> = {
  'line-gone': 'de regel die daar verzegeld is, bestaat niet meer',
  'line-changed': 'de regel is na het verzegelen veranderd, of staat niet meer op zijn plaats',
  'seal-gone': 'het zegel is weg',
  'tail-cut': 'vanaf hier is het einde weg',
  rewritten: 'het logboek is tot hier opnieuw verzegeld',
}

/** What the checker has to say, in plain Dutch, and whether all is whole. */
export interface Checked {
  readonly isWhole: boolean
  readonly report: readonly string[]
}

/** Holds every municipality's journal against its seals and the heads that were kept outside the database. */
export async function checkJournals(
  owner: Database,
  settings: Pick<Settings, 'dataFolder'>,
): Promise<Checked> {
  const kept = await keptHeads({ settings })
  const municipalities = await owner
    .selectFrom('municipality')
    .select(['id', 'name'])
    .orderBy('name')
    .execute()
  const report: string[] = []
  let isWhole = true
  for (const { id, name } of municipalities) {
    const head = kept.get(id)
    const tamper = await owner.transaction().execute((tx) => findTamper(tx, id, head))
    if (tamper === undefined) {
      const length =
        head === undefined ? 'nog niets bewaard om mee te vergelijken' : `${head.count} regels`
      report.push(`${name}: het logboek is heel (${length}).`)
    } else {
      isWhole = false
      report.push(
        `${name}: het logboek klopt niet bij regel ${tamper.at}: ${sentences[tamper.kind]}.`,
      )
    }
  }
  // A municipality that the kept heads know and the database does not was taken away, journal and all.
  for (const id of kept.keys()) {
    if (municipalities.some((municipality) => municipality.id === id)) continue
    isWhole = false
    report.push(`Gemeente ${id}: het hele logboek is weg.`)
  }
  return { isWhole, report }
}

/** Checks the journals of the installation the environment points to. */
export async function checkInstallation(environment: NodeJS.ProcessEnv): Promise<Checked> {
  const settings = readSettings(environment)
  const folder = join(settings.dataFolder, 'database')
  if (settings.database === undefined && !existsSync(folder)) {
    return { isWhole: true, report: ['Hier is nog geen logboek.'] }
  }
  const server =
    settings.database === undefined ? await openBeside(folder, archiveIn(settings)) : undefined
  const owner = connect(server?.connection ?? { connectionString: ownerUrlOf(settings) }, 1)
  try {
    return await checkJournals(owner, settings)
  } finally {
    await owner.destroy()
    await server?.stop()
  }
}
