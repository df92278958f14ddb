import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { throughDoor } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { Settings } from '../settings.ts'
import { hashAt, type Head, readHeads, sealNewLines } from './seal.ts'

/** New lines are sealed within a second of being written. */
const every = 800

/** Only one process seals at a time; the others find the lock taken and leave it. */
const sealingLock = 7_216_002

/** Seals new journal lines for as long as the app runs. */
export function startSealing(house: House): { stop(): Promise<void> } {
  const reported = new Set<string>()
  const seal = async (search: 'recent' | 'all'): Promise<void> => {
    try {
      for (const municipality of await sealOnce(house, search)) {
        if (!reported.has(municipality)) house.log('journal-tampered', { municipality })
        reported.add(municipality)
      }
    } catch (error) {
      house.log('sealing-failed', { kind: error instanceof Error ? error.name : 'unknown' })
    }
  }
  let running = seal('all')
  const timer = setInterval(() => {
    running = running.then(() => seal('recent'))
  }, every)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      await seal('recent')
    },
  }
}

/**
 * Seals what is there now, and keeps each chain's head outside the database.
 *
 * A chain that does not pass through its kept head any more was tampered with: its kept head stays as
 * it is, as the proof, and its municipality is named in the answer.
 */
export async function sealOnce(
  house: House,
  search: 'recent' | 'all' = 'recent',
): Promise<readonly string[]> {
  const kept = await keptHeads(house)
  const tampered: string[] = []
  const heads = await throughDoor(house.db, house.clock, 'sealing', async (tx) => {
    const lock = await sql<{
      free: boolean
    }>`select pg_try_advisory_xact_lock(${sealingLock}) as free`.execute(tx)
    if (lock.rows[0]?.free !== true) return kept
    const after = new Map(kept)
    for (const [municipality, head] of await readHeads(tx)) {
      const last = kept.get(municipality)
      const isWhole =
        last === undefined || (await hashAt(tx, municipality, last.count)) === last.hash
      const sealed = await sealNewLines(tx, municipality, head, search)
      if (isWhole) after.set(municipality, sealed)
      else tampered.push(municipality)
    }
    return after
  })
  await keepHeads(house, heads)
  return tampered
}

/** The kept ends of the chains, below `DATA_FOLDER`. */
export const headsFile = 'journal-heads.json'

type Folder = { readonly settings: Pick<Settings, 'dataFolder'> }

function headsPath({ settings }: Folder): string {
  return join(settings.dataFolder, headsFile)
}

/** Written beside and moved into place, so that there is never half a file. */
async function keepHeads(house: House, heads: Map<string, Head>): Promise<void> {
  const file = headsPath(house)
  const text = JSON.stringify(Object.fromEntries(heads), undefined, 2)
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return
  await mkdir(house.settings.dataFolder, { recursive: true })
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
}

/** The heads as they were last kept; the checker holds the chain against them. */
export async function keptHeads(house: Folder): Promise<Map<string, Head>> {
  const text = await readFile(headsPath(house), 'utf8').catch(() => '{}')
  return new Map(Object.entries(JSON.parse(text) as Record<string, Head>))
}
