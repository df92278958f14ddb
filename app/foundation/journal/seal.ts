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
  const rows = await tx
    .selectFrom('municipality')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('journal_seal')
          .select(['seq', 'hash'])
          .whereRef('journal_seal.municipality_id', '=', 'municipality.id')
          .orderBy('seq', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['municipality.id', 'last.seq', 'last.hash'])
    .execute()
  return new Map(
    rows.map(({ id, seq, hash }) => [
      id,
      seq === null || hash === null ? start : { count: seq, hash },
    ]),
  )
}

/** The chain's hash at one place in it; undefined when it does not reach that far. */
export async function hashAt(
  tx: Tx,
  municipality: string,
  count: number,
): Promise<string | undefined> {
  if (count === start.count) return start.hash
  const row = await tx
    .selectFrom('journal_seal')
    .select('hash')
    .where('municipality_id', '=', municipality)
    .where('seq', '=', count)
    .executeTakeFirst()
  return row?.hash
}

/** How far back in the chain a line that came late is looked for. */
const lateness = 10_000
/** How many lines are sealed at a time, and how often in one round: who is behind catches up. */
const atATime = 1000
const timesInARound = 10

/** A part of a journal by the numbers of its lines. */
export interface Stretch {
  readonly after: number
  readonly upTo: number
}

/**
 * Seals the lines that are not sealed yet into the chain, in the order they are found.
 * A line whose transaction ended late is sealed late: the chain keeps its own order.
 *
 * Without a stretch it looks no further back than the last ten thousand sealed lines, so that a long
 * journal costs no more than a short one.
 */
export async function sealNewLines(
  tx: Tx,
  municipality: string,
  head: Head,
  stretch?: Stretch,
): Promise<Head> {
  const { after, upTo } = stretch ?? {
    after: (await lineAt(tx, municipality, head.count - lateness)) - 1,
    upTo: Number.MAX_SAFE_INTEGER,
  }
  let end = head
  for (let time = 0; time < timesInARound; time += 1) {
    const before = end.count
    end = await sealSome(tx, municipality, end, { after, upTo })
    if (end.count - before < atATime) break
  }
  return end
}

async function sealSome(
  tx: Tx,
  municipality: string,
  head: Head,
  { after, upTo }: Stretch,
): Promise<Head> {
  const lines = await tx
    .selectFrom('journal')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('id', '>', after)
    .where('id', '<=', upTo)
    // `not in` reads the seals once, whatever the database thinks it knows of a journal that grows fast.
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('journal_seal')
        .select('journal_id')
        .where('municipality_id', '=', municipality)
        .where('journal_id', '>', after)
        .where('journal_id', '<=', upTo),
    )
    .orderBy('id')
    .limit(atATime)
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

/** How many lines are searched at a time for ones that were never sealed. */
const searched = 20_000

/** The next stretch of a journal to search; nothing where it ends. */
export async function nextStretch(
  tx: Tx,
  municipality: string,
  after: number,
): Promise<Stretch | undefined> {
  const { upTo } = await tx
    .selectFrom((eb) =>
      eb
        .selectFrom('journal')
        .select('id')
        .where('municipality_id', '=', municipality)
        .where('id', '>', after)
        .orderBy('id')
        .limit(searched)
        .as('stretch'),
    )
    .select((eb) => eb.fn.max('id').as('upTo'))
    .executeTakeFirstOrThrow()
  return upTo === null ? undefined : { after, upTo }
}

/** The journal line at one place in the chain; 0, before all lines, where the chain has not begun. */
async function lineAt(tx: Tx, municipality: string, count: number): Promise<number> {
  const row = await tx
    .selectFrom('journal_seal')
    .select('journal_id')
    .where('municipality_id', '=', municipality)
    .where('seq', '=', count)
    .executeTakeFirst()
  return row?.journal_id ?? 0
}

/** What a checker can find wrong with a chain, and at which place in it. */
export interface Tamper {
  readonly kind: 'line-gone' | 'line-changed' | 'seal-gone' | 'tail-cut' | 'rewritten'
  readonly at: number
}

/** How many lines the checker holds in memory at a time. */
const stretch = 5_000

/**
 * Walks one municipality's chain from its first line and compares it with the head that was kept
 * elsewhere: the chain may have grown since, but must still pass through it. Gives the first thing
 * that is wrong, or nothing.
 */
export async function findTamper(
  tx: Tx,
  municipality: string,
  kept: Head | undefined,
): Promise<Tamper | undefined> {
  let previous = start
  for (;;) {
    const seals = await nextSeals(tx, municipality, previous.count)
    for (const { seq, hash, ...line } of seals) {
      const at = previous.count + 1
      if (seq !== at) return { kind: 'seal-gone', at }
      if (line.id === null) return { kind: 'line-gone', at }
      if (link(previous.hash, line as JournalLine) !== hash) return { kind: 'line-changed', at }
      if (kept?.count === at && kept.hash !== hash) return { kind: 'rewritten', at }
      previous = { count: seq, hash }
    }
    if (seals.length < stretch) break
  }
  const isShort = kept !== undefined && previous.count < kept.count
  return isShort ? { kind: 'tail-cut', at: previous.count + 1 } : undefined
}

function nextSeals(tx: Tx, municipality: string, after: number) {
  return tx
    .selectFrom('journal_seal')
    .leftJoin('journal', (join) =>
      join
        .onRef('journal.municipality_id', '=', 'journal_seal.municipality_id')
        .onRef('journal.id', '=', 'journal_seal.journal_id'),
    )
    .selectAll('journal')
    .select(['journal_seal.seq', 'journal_seal.hash'])
    .where('journal_seal.municipality_id', '=', municipality)
    .where('journal_seal.seq', '>', after)
    .orderBy('journal_seal.seq')
    .limit(stretch)
    .execute()
}
