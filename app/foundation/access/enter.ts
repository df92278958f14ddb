import { sql } from 'kysely'
import type { Clock } from '../clock.ts'
import { asViewer, type Database, type Tx } from '../database/transaction.ts'
import type { Viewer } from '../viewer.ts'
import type { ResidentId } from '../ids.ts'
import type { FileAction } from '../journal/actions.ts'
import { writeLine } from '../journal/journal.ts'
import { NotFound } from '../failures.ts'
import { decide, type Facts, type Ground, mayDo } from './decide.ts'
import type { Action, HouseWork, Part } from '../policy.ts'

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
  readonly purpose: FileAction
  readonly thing?: string
  /** A way in for who works here alone: a resident is refused, and that is written down too. */
  readonly forStaff?: true
}

/** Inside the file: the transaction as this viewer, what they are here, and on which ground. */
export interface Inside extends Facts {
  readonly tx: Tx
  readonly at: Date
  readonly resident: ResidentId
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
    const isTurnedAway = door.forStaff === true && viewer.kind === 'resident'
    const decision =
      facts === undefined || isTurnedAway ? undefined : decide(door.action, door.part, facts)
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
    const inside = { ...facts, tx, at, resident, ground: decision.value }
    return { refused: false, value: await work(inside) } as const
  })
  if (outcome.refused) throw new NotFound()
  return outcome.value
}

/**
 * Does work of the house that is not about one resident's file. It has its line in the journal too,
 * and so has a refusal.
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
    await writeLine(tx, { at, viewer, action: `house.${work}`, allowed })
    return allowed ? { value: await run(tx, at) } : undefined
  })
  if (outcome === undefined) throw new NotFound()
  return outcome.value
}

async function factsAbout(tx: Tx, resident: ResidentId): Promise<Facts | undefined> {
  const { rows } = await sql<Facts>`select standing, shared, tasks_of_viewer() as tasks
    from facts_about(${resident})`.execute(tx)
  return rows[0]
}
