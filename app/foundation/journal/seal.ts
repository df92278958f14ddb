import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { Tx } from '../database/transaction.ts'

type JournalLine = Selectable<Tables['journal']>

/** The end of a municipality's chain: how many lines are sealed, and the last hash. */
export interface Head {
  readonly count: number
  readonly hash: string
}

const start: Head = { count: 0, hash: 'voorop' }

/** What is sealed of a line, always in the same order and spelling. */
function spell(line: JournalLine): string {
  return JSON.stringify([
    line.municipality_id,
    line.id,
    line.at.toISOString(),
    line.actor_id,
    line.actor_kind,
    line.resident_id,
    line.action,
    line.part,
    line.ground,
    line.allowed,
    line.thing_id,
  ])
}

function link(previous: string, line: JournalLine): string {
  return createHash('sha256').update(previous).update(spell(line)).digest('base64url')
}

/** The municipalities that have a journal, and how far each is sealed. */
export async function readHeads(tx: Tx): Promise<Map<string, Head>> {
  const municipalities = await tx.selectFrom('municipality').select('id').execute()
  const rows = await tx
    .selectFrom('journal_seal')
    .distinctOn('municipality_id')
    .select(['municipality_id', 'seq', 'hash'])
    .orderBy('municipality_id')
    .orderBy('seq', 'desc')
    .execute()
  const sealed = new Map(
    rows.map((row) => [row.municipality_id, { count: row.seq, hash: row.hash }]),
  )
  return new Map(municipalities.map(({ id }) => [id, sealed.get(id) ?? start]))
}

/**
 * Seals the lines that are not sealed yet into the chain, in the order they are found.
 * A line whose transaction ended late is sealed late: the chain keeps its own order.
 */
export async function sealNewLines(tx: Tx, municipality: string, head: Head): Promise<Head> {
  const lines = await tx
    .selectFrom('journal')
    .selectAll('journal')
    .leftJoin('journal_seal', (join) =>
      join
        .onRef('journal_seal.municipality_id', '=', 'journal.municipality_id')
        .onRef('journal_seal.journal_id', '=', 'journal.id'),
    )
    .where('journal.municipality_id', '=', municipality)
    .where('journal_seal.seq', 'is', null)
    .orderBy('journal.id')
    .limit(1000)
    .execute()
  let { count, hash } = head
  const seals = lines.map((line) => {
    hash = link(hash, line)
    count += 1
    return { municipality_id: municipality, seq: count, journal_id: line.id, hash }
  })
  if (seals.length > 0) await tx.insertInto('journal_seal').values(seals).execute()
  return { count, hash }
}

/** What a checker can find wrong with a chain, and at which place in it. */
export type Tamper =
  | { readonly kind: 'line-gone' | 'line-changed'; readonly at: number }
  | { readonly kind: 'seal-gone' | 'seal-out-of-order'; readonly at: number }
  | { readonly kind: 'tail-cut'; readonly at: number }

/**
 * Walks one municipality's chain from its first line and compares the end with the head that was
 * kept elsewhere. Gives the first thing that is wrong, or nothing.
 */
export async function findTamper(
  tx: Tx,
  municipality: string,
  kept: Head | undefined,
): Promise<Tamper | undefined> {
  const seals = await tx
    .selectFrom('journal_seal')
    .leftJoin('journal', (join) =>
      join
        .onRef('journal.municipality_id', '=', 'journal_seal.municipality_id')
        .onRef('journal.id', '=', 'journal_seal.journal_id'),
    )
    .selectAll('journal')
    .select(['journal_seal.seq', 'journal_seal.hash'])
    .where('journal_seal.municipality_id', '=', municipality)
    .orderBy('journal_seal.seq')
    .execute()
  let previous = start
  for (const { seq, hash, ...line } of seals) {
    const at = previous.count + 1
    if (seq !== at) return { kind: seq > at ? 'seal-gone' : 'seal-out-of-order', at }
    if (line.id === null) return { kind: 'line-gone', at }
    if (link(previous.hash, line as JournalLine) !== hash) return { kind: 'line-changed', at }
    previous = { count: seq, hash }
  }
  const isShort = kept !== undefined && previous.count < kept.count
  const differs = kept !== undefined && previous.count === kept.count && previous.hash !== kept.hash
  return isShort || differs ? { kind: 'tail-cut', at: previous.count + 1 } : undefined
}
