import { sql } from 'kysely'
import type { Clock } from '../clock.ts'
import { asViewer, type Database, type Tx, type Viewer } from '../database/transaction.ts'
import type { ResidentId } from '../ids.ts'
import { writeLine } from '../journal/journal.ts'
import { NotFound } from '../web/failures.ts'
import { decide, type Facts, type Ground, mayDo } from './decide.ts'
import type { Action, HouseWork, Part, Standing } from './policy.ts'

/** What entering needs to know of the house. */
export interface Entrance {
  readonly db: Database
  readonly clock: Clock
}

/** Which part of whose file, to do what. */
export interface Door {
  /** The resident, or how to find out whose file a thing is in; when that finds nobody, it is refused. */
  readonly resident: ResidentId | ((tx: Tx) => Promise<ResidentId | undefined>)
  readonly part: Part
  readonly action: Action
  /** What exactly is looked at or changed, in the journal's own words: `bridge.read-reading`. */
  readonly purpose: string
  readonly thing?: string
}

/** Inside the file: the transaction as this viewer, and on which ground they are here. */
export interface Inside {
  readonly tx: Tx
  readonly at: Date
  readonly resident: ResidentId
  readonly standing: Standing
  readonly ground: Ground
}

/**
 * Opens one part of one resident's file: asks the policy, writes the journal line and does the work,
 * all in one transaction. A refusal commits a journal line of its own.
 *
 * @throws NotFound when the resident does not exist or the viewer may not: both look the same.
 */
export async function enter<T>(
  { db, clock }: Entrance,
  viewer: Viewer,
  door: Door,
  work: (inside: Inside) => Promise<T>,
): Promise<T> {
  const outcome = await asViewer(db, clock, viewer, async (tx) => {
    const at = clock()
    const resident = typeof door.resident === 'string' ? door.resident : await door.resident(tx)
    const facts = resident === undefined ? undefined : await factsAbout(tx, resident)
    const decision = facts === undefined ? undefined : decide(door.action, door.part, facts)
    const line = {
      at,
      viewer,
      ...(resident === undefined ? {} : { resident }),
      action: door.purpose,
      part: door.part,
      ...(door.thing === undefined ? {} : { thing: door.thing }),
    }
    if (resident === undefined || facts === undefined || decision?.ok !== true) {
      await writeLine(tx, { ...line, allowed: false })
      return { refused: true } as const
    }
    await writeLine(tx, { ...line, allowed: true, ground: decision.value })
    const inside = { tx, at, resident, standing: facts.standing, ground: decision.value }
    return { refused: false, value: await work(inside) } as const
  })
  if (outcome.refused) throw new NotFound()
  return outcome.value
}

/**
 * Does work of the house that is not about one resident's file.
 *
 * @throws NotFound when the viewer's role does not have this work.
 */
export async function doHouseWork<T>(
  { db, clock }: Entrance,
  viewer: Viewer,
  work: HouseWork,
  run: (tx: Tx, at: Date) => Promise<T>,
): Promise<T> {
  const allowed = mayDo(viewer, work)
  const outcome = await asViewer(db, clock, viewer, async (tx) => {
    const at = clock()
    if (allowed) return { value: await run(tx, at) }
    await writeLine(tx, { at, viewer, action: `house.${work}`, allowed: false })
    return undefined
  })
  if (outcome === undefined) throw new NotFound()
  return outcome.value
}

async function factsAbout(tx: Tx, resident: ResidentId): Promise<Facts | undefined> {
  const { rows } = await sql<Facts>`select standing, shared from facts_about(${resident})`.execute(
    tx,
  )
  return rows[0]
}
