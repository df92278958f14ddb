import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { StaffRole } from '../viewer.ts'
import type { PersonId, ResidentId } from '../ids.ts'
import { type JournalAction, asJournalAction } from './actions.ts'

/** One line of the journal as it is read back: never any content, only that somebody was there. */
export interface Look {
  readonly id: number
  readonly at: Date
  /** Who works or volunteers here; nobody when a resident, or the house itself, did it. */
  readonly person: Looker | undefined
  readonly by: 'resident' | 'staff' | 'house'
  readonly resident: ResidentId | undefined
  /** Nothing known when an older release named it. */
  readonly action: JournalAction | undefined
  readonly part: string | undefined
  readonly ground: string | undefined
  readonly allowed: boolean
}

export interface Looker {
  readonly id: PersonId
  readonly name: string
  readonly portrait: string
  readonly roles: readonly StaffRole[]
}

function lines(tx: Tx) {
  return (
    tx
      .selectFrom('journal')
      .leftJoin('person', (join) =>
        join
          .onRef('person.municipality_id', '=', 'journal.municipality_id')
          .onRef('person.id', '=', 'journal.actor_id'),
      )
      .select([
        'journal.id',
        'journal.at',
        'journal.actor_kind',
        'journal.resident_id',
        'journal.action',
        'journal.part',
        'journal.ground',
        'journal.allowed',
        'person.id as person',
        'person.name',
        'person.portrait',
        'person.roles',
      ])
      // Row-level security asks the same, in several ways at once: only said plainly does an index serve.
      .where('journal.municipality_id', '=', sql<string>`here()`)
  )
}

type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>

function toLook(row: LineRow): Look {
  return {
    id: row.id,
    at: row.at,
    person:
      row.person === null
        ? undefined
        : {
            id: row.person as PersonId,
            name: row.name ?? '',
            portrait: row.portrait ?? '',
            roles: (row.roles ?? []) as StaffRole[],
          },
    by: row.actor_kind,
    resident: (row.resident_id ?? undefined) as ResidentId | undefined,
    action: asJournalAction(row.action),
    part: row.part ?? undefined,
    ground: row.ground ?? undefined,
    allowed: row.allowed,
  }
}

/** A page of looks, the newest first, and from where the next page goes on. */
export interface Looks {
  readonly looks: readonly Look[]
  readonly next: number | undefined
}

function paged(rows: readonly LineRow[], size: number): Looks {
  const shown = rows.slice(0, size)
  return {
    looks: shown.map(toLook),
    next: rows.length > size ? shown.at(-1)?.id : undefined,
  }
}

/** What others did and saw in one resident's file; the resident's own acts are left out. */
export async function findLooksAt(
  tx: Tx,
  resident: ResidentId,
  page: { readonly before: number | undefined; readonly size: number },
): Promise<Looks> {
  const { before, size } = page
  const others = lines(tx)
    .where('journal.resident_id', '=', resident)
    .where((eb) =>
      eb.or([eb('journal.actor_id', 'is', null), eb('journal.actor_id', '<>', resident)]),
    )
    .orderBy('journal.id', 'desc')
    .limit(size + 1)
  const query = before === undefined ? others : others.where('journal.id', '<', before)
  return paged(await query.execute(), size)
}

/** What the privacy officer looks for. */
export interface LooksWanted {
  readonly person: PersonId | undefined
  /** From the beginning of this moment on. */
  readonly from: Date | undefined
  /** Up to this moment. */
  readonly until: Date | undefined
  readonly refusedOnly: boolean
}

/** All looks of the municipality, for who may see them all; in the order of time, and lines of one moment as written. */
export async function findAllLooks(
  tx: Tx,
  wanted: LooksWanted,
  page: { readonly before: number | undefined; readonly size: number },
): Promise<Looks> {
  const { before, size } = page
  const { person, from, until, refusedOnly } = wanted
  let query = lines(tx)
    .orderBy('journal.at', 'desc')
    .orderBy('journal.id', 'desc')
    .limit(size + 1)
  if (person !== undefined) query = query.where('journal.actor_id', '=', person)
  if (from !== undefined) query = query.where('journal.at', '>=', from)
  if (until !== undefined) query = query.where('journal.at', '<', until)
  if (refusedOnly) query = query.where('journal.allowed', '=', false)
  if (before !== undefined) {
    query = query.where(
      sql<boolean>`(journal.at, journal.id) < (select l.at, l.id from journal l
        where l.municipality_id = here() and l.id = ${before})`,
    )
  }
  return paged(await query.execute(), size)
}
