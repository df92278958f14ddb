import { sql } from 'kysely'
import type { Database, Tx } from '../app/foundation/database/transaction.ts'

/**
 * Removes what a filling that was cut off left behind: a demo municipality that never became the
 * default one, so that nobody could ever have reached it.
 */
export async function removeRemains(owner: Database): Promise<void> {
  const remains = await owner
    .selectFrom('municipality')
    .select('id')
    .where('is_demo', '=', true)
    .where('is_default', '=', false)
    .execute()
  for (const { id } of remains) {
    await owner.transaction().execute((tx) => removeMunicipality(tx, id))
  }
}

async function removeMunicipality(tx: Tx, municipality: string): Promise<void> {
  for (const table of await tablesLeavesFirst(tx)) {
    await sql`delete from ${sql.table(table)} where municipality_id = ${municipality}`.execute(tx)
  }
  await tx.deleteFrom('municipality').where('id', '=', municipality).execute()
}

/** Every table of a municipality, in an order in which none is emptied before what leans on it. */
async function tablesLeavesFirst(tx: Tx): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'municipality_id'`.execute(tx)
  const leaning = await sql<{ from: string; on: string }>`
    select conrelid::regclass::text as from, confrelid::regclass::text as on
    from pg_constraint where contype = 'f' and conrelid <> confrelid`.execute(tx)
  const left = new Set(tables.rows.map(({ name }) => name))
  const order: string[] = []
  while (left.size > 0) {
    const leaf = [...left].find(
      (name) => !leaning.rows.some((lean) => lean.on === name && left.has(lean.from)),
    )
    if (leaf === undefined) throw new Error('Tables lean on each other in a circle.')
    left.delete(leaf)
    order.push(leaf)
  }
  return order
}
