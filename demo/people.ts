import { sql } from 'kysely'
import { throughDoor } from '../app/foundation/database/transaction.ts'
import type { House } from '../app/foundation/house.ts'
import type { MunicipalityId } from '../app/foundation/ids.ts'

/** Somebody a tester can go on as. */
export interface DemoPerson {
  readonly id: string
  readonly kind: 'staff' | 'resident'
  readonly login: string
  readonly name: string
  readonly portrait: string
  readonly does: string
}

/** Everybody with an account in the demo municipality. */
export async function findDemoPeople(
  house: House,
  municipality: MunicipalityId,
): Promise<DemoPerson[]> {
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    const { rows } = await sql<DemoPerson>`
      select a.id, a.kind, a.login, coalesce(p.name, r.called) as name,
        coalesce(p.portrait, r.portrait) as portrait,
        coalesce(p.does, 'inwoner') as does
      from account a
      left join person p on p.municipality_id = a.municipality_id and p.id = a.id
      left join resident r on r.municipality_id = a.municipality_id and r.id = a.id
      where a.municipality_id = ${municipality} and a.secret is not null and p.left_at is null
      order by a.kind, name`.execute(tx)
    return rows
  })
}
