import { asTasks } from '../../foundation/policy.ts'
import type { Tx } from '../../foundation/database/transaction.ts'
import type { MunicipalityId } from '../../foundation/ids.ts'
import { type Municipality, themeNames } from './municipality.ts'

export async function findMunicipality(
  tx: Tx,
  id: MunicipalityId,
): Promise<Municipality | undefined> {
  const row = await tx
    .selectFrom('municipality')
    .select(['name', 'theme', 'tasks', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const theme = themeNames.find((name) => name === row.theme) ?? 'voorop'
  return { id, name: row.name, theme, tasks: asTasks(row.tasks), version: row.version }
}

/** Writes another name or theme; refuses when somebody else changed it in between. */
export async function updateMunicipality(
  tx: Tx,
  { id, name, theme, tasks, version }: Municipality,
): Promise<'changed' | 'changed-by-another'> {
  const result = await tx
    .updateTable('municipality')
    .set({ name, theme, tasks: [...tasks], version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? 'changed' : 'changed-by-another'
}
