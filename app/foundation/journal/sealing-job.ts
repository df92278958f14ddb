import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { throughDoor } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { type Head, readHeads, sealNewLines } from './seal.ts'

/** New lines are sealed within a second of being written. */
const every = 800

/** Only one process seals at a time; the others find the lock taken and leave it. */
const sealingLock = 7_216_002

/** Seals new journal lines for as long as the app runs. */
export function startSealing(house: House): { stop(): Promise<void> } {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running
      .then(() => sealOnce(house))
      .then(undefined, (error: unknown) => {
        house.log('sealing-failed', { kind: error instanceof Error ? error.name : 'unknown' })
      })
  }, every)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      await sealOnce(house)
    },
  }
}

/** Seals what is there now, and keeps each chain's head outside the database. */
export async function sealOnce(house: House): Promise<void> {
  const heads = await throughDoor(house.db, house.clock, 'sealing', async (tx) => {
    const lock = await sql<{
      free: boolean
    }>`select pg_try_advisory_xact_lock(${sealingLock}) as free`.execute(tx)
    if (lock.rows[0]?.free !== true) return undefined
    const before = await readHeads(tx)
    const after = new Map<string, Head>()
    for (const [municipality, head] of before) {
      after.set(municipality, await sealNewLines(tx, municipality, head))
    }
    return after
  })
  if (heads !== undefined) await keepHeads(house, heads)
}

function headsFile(house: House): string {
  return join(house.settings.dataFolder, 'journal-heads.json')
}

/** Written beside and moved into place, so that there is never half a file. */
async function keepHeads(house: House, heads: Map<string, Head>): Promise<void> {
  const file = headsFile(house)
  const text = JSON.stringify(Object.fromEntries(heads), undefined, 2)
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return
  await mkdir(house.settings.dataFolder, { recursive: true })
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
}

/** The heads as they were last kept; the checker holds the chain against them. */
export async function keptHeads(house: House): Promise<Map<string, Head>> {
  const text = await readFile(headsFile(house), 'utf8').catch(() => '{}')
  return new Map(Object.entries(JSON.parse(text) as Record<string, Head>))
}
