import { sql } from 'kysely'
import type { Database } from '../app/foundation/database/transaction.ts'
import type { House } from '../app/foundation/house.ts'
import { buildDemo } from './build.ts'

/** What the demo says when the server starts. */
export interface Demo {
  readonly welcome: string
}

/** Fills an empty database with the demo municipality; one that is in use stays as it is. */
export async function prepareDemo(house: House, owner: Database): Promise<Demo> {
  const { rows } = await sql<{
    empty: boolean
  }>`select not exists (select from municipality) as empty`.execute(owner)
  if (rows[0]?.empty === true) await buildDemo(house, owner)
  return { welcome: welcome() }
}

function welcome(): string {
  return 'Dit is een voorbeeldgemeente. Wie er zijn en hoe je je aanmeldt, staat op /demo.\n'
}
