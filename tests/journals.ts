import { sql } from 'kysely'
import type { Tx } from '../app/foundation/database/transaction.ts'
import { type MunicipalityId, newId } from '../app/foundation/ids.ts'
import { type BareHouse, testStart } from './bare-house.ts'

/** Lines with these numbers in the journal of a municipality, which is made when it is not there yet. */
export async function aJournal(
  { owner }: BareHouse,
  {
    municipality = newId<'municipality'>(),
    name = 'Gemeente Toets',
    ids,
  }: { municipality?: MunicipalityId; name?: string; ids: readonly number[] },
): Promise<MunicipalityId> {
  await sql`insert into municipality (id, name, host, theme)
    values (${municipality}, ${name}, ${`${municipality}.test`}, 'voorop') on conflict do nothing`.execute(
    owner,
  )
  await sql`insert into journal (municipality_id, id, at, actor_kind, action, allowed)
    overriding system value
    select ${municipality}, id, ${testStart}, 'house', 'looks.open', true
    from unnest(${ids}::bigint[]) id`.execute(owner)
  return municipality
}

/** The numbers of the lines in a municipality's journal. */
export async function lines({ owner }: BareHouse, municipality: string): Promise<number[]> {
  const rows = await owner
    .selectFrom('journal')
    .select('id')
    .where('municipality_id', '=', municipality)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The numbers of the lines that are sealed, in the order of the chain. */
export async function sealed({ owner }: BareHouse, municipality: string): Promise<number[]> {
  const rows = await owner
    .selectFrom('journal_seal')
    .select('journal_id')
    .where('municipality_id', '=', municipality)
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.journal_id)
}

/** Lets a tamperer with all power there is go about; gives what was said, and undoes all of it. */
export async function tampering<T>(
  { owner }: BareHouse,
  work: (tx: Tx, say: (said: T) => void) => Promise<void>,
): Promise<T | undefined> {
  const undo = new Error('undo')
  const told: T[] = []
  const attempt = owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await work(tx, (said) => told.push(said))
    throw undo
  })
  await attempt.catch((error: unknown) => {
    if (error !== undo) throw error
  })
  return told[0]
}
