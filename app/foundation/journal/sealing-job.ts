import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hours } from '../clock.ts'
import { throughDoor, type Tx } from '../database/transaction.ts'
import { isLockFree, locks } from '../database/locks.ts'
import type { House } from '../house.ts'
import type { Settings } from '../settings.ts'
import { hashAt, type Head, nextStretch, readHeads, sealNewLines } from './seal.ts'

/** New lines are sealed within a second of being written. */
const every = 800
/** How often all of the journal is searched for lines that came too late to be sealed with the others. */
const searchEvery = hours(1)

/** Seals new journal lines for as long as the app runs. */
export function startSealing(house: House): { stop(): Promise<void> } {
  const reported = new Set<string>()
  let place: Place | undefined = beginning
  let searchAgain = house.clock().getTime() + searchEvery
  const seal = async (): Promise<void> => {
    for (const municipality of await sealOnce(house)) {
      if (!reported.has(municipality)) house.log('journal-tampered', { municipality })
      reported.add(municipality)
    }
  }
  const search = async (): Promise<void> => {
    if (place === undefined && house.clock().getTime() < searchAgain) return
    if (place === undefined) searchAgain = house.clock().getTime() + searchEvery
    place = await searchOnce(house, place ?? beginning)
  }
  const orSay = (error: unknown): void => {
    house.log('sealing-failed', { kind: error instanceof Error ? error.name : 'unknown' })
  }
  const round = (): Promise<void> => seal().then(search).catch(orSay)
  let running = round()
  const timer = setInterval(() => {
    running = running.then(round)
  }, every)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      await seal().catch(orSay)
    },
  }
}

/**
 * Seals what is there now, and keeps each chain's head outside the database.
 *
 * One process at a time seals; another that finds the lock taken looks how far the chains have come, and
 * keeps that: each process is a witness of its own. A chain that does not pass through its kept head any
 * more was tampered with: its kept head stays as it is, as the proof, and its municipality is named in the
 * answer.
 */
export async function sealOnce(house: House): Promise<readonly string[]> {
  const text = await readKept(house)
  const kept = toHeads(text)
  const tampered: string[] = []
  const heads = await throughDoor(house.db, house.clock, 'sealing', async (tx) => {
    const isOurs = await isLockFree(tx, locks.sealing)
    const after = new Map(kept)
    for (const [municipality, head] of await readHeads(tx)) {
      const isWhole = await passesThrough(tx, municipality, kept.get(municipality))
      const end = isOurs ? await sealNewLines(tx, municipality, head) : head
      if (isWhole) after.set(municipality, end)
      else tampered.push(municipality)
    }
    return after
  })
  await keepHeads(house, text, heads)
  return tampered
}

async function passesThrough(tx: Tx, municipality: string, kept: Head | undefined) {
  return kept === undefined || (await hashAt(tx, municipality, kept.count)) === kept.hash
}

/** How far the journals have been searched for lines that were never sealed; the municipalities in order. */
export interface Place {
  readonly municipality: string
  readonly after: number
}

const beginning: Place = { municipality: '', after: 0 }

/**
 * Searches one stretch of the journals and seals what was left there, so that a long journal is searched in
 * small steps. Gives the place to go on from; nothing when all was searched.
 */
export function searchOnce(house: House, place: Place): Promise<Place | undefined> {
  return throughDoor(house.db, house.clock, 'sealing', async (tx) => {
    if (!(await isLockFree(tx, locks.sealing))) return place
    const heads = [...(await readHeads(tx))].toSorted(([one], [other]) => (one < other ? -1 : 1))
    const here = heads.find(([municipality]) => municipality >= place.municipality)
    if (here === undefined) return undefined
    const [municipality, head] = here
    const after = municipality === place.municipality ? place.after : 0
    const stretch = await nextStretch(tx, municipality, after)
    if (stretch === undefined) {
      const next = heads.find(([other]) => other > municipality)
      return next === undefined ? undefined : { municipality: next[0], after: 0 }
    }
    const { count } = await sealNewLines(tx, municipality, head, stretch)
    // What was sealed may have been all that one round can do: then there may be more in this stretch.
    return { municipality, after: count === head.count ? stretch.upTo : after }
  })
}

/** Searches all journals from beginning to end. */
export async function searchAll(house: House): Promise<void> {
  for (let place: Place | undefined = beginning; place !== undefined;) {
    place = await searchOnce(house, place)
  }
}

/** The kept ends of the chains, below `DATA_FOLDER`. */
export const headsFile = 'journal-heads.json'

type Folder = { readonly settings: Pick<Settings, 'dataFolder'> }

function headsPath({ settings }: Folder): string {
  return join(settings.dataFolder, headsFile)
}

function readKept(house: Folder): Promise<string> {
  return readFile(headsPath(house), 'utf8').catch(() => '{}')
}

function toHeads(text: string): Map<string, Head> {
  return new Map(Object.entries(JSON.parse(text) as Record<string, Head>))
}

/**
 * Written beside, under a name that no other process uses, and moved into place, so that there is never half
 * a file. When somebody else kept something since `before` was read, that stays: it may be the proof of a
 * tamper; the next round goes on from there.
 */
async function keepHeads(house: House, before: string, heads: Map<string, Head>): Promise<void> {
  const file = headsPath(house)
  const text = JSON.stringify(Object.fromEntries(heads), undefined, 2)
  if (before === text || (await readKept(house)) !== before) return
  await mkdir(house.settings.dataFolder, { recursive: true })
  const beside = `${file}.${randomUUID()}`
  await writeFile(beside, text)
  await rename(beside, file)
}

/** The heads as they were last kept; the checker holds the chain against them. */
export async function keptHeads(house: Folder): Promise<Map<string, Head>> {
  return toHeads(await readKept(house))
}
