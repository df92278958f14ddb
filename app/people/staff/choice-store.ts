import { sql } from 'kysely'
import type { Tx } from '../../foundation/database/transaction.ts'
import { asId, type PersonId } from '../../foundation/ids.ts'
import { type Asked, type Choice, type Colleague, plainChoice, searchedChoice } from './choice.ts'
import { findByName } from './name-store.ts'

/** Among whom there is a choice. */
export interface Circle {
  /** Who does this here now. Without one it is everybody, those who left included. */
  readonly role?: 'professional' | 'expert'
  readonly except?: readonly PersonId[]
}

function inCircle(tx: Tx, { role, except = [] }: Circle, at: Date) {
  const people = tx
    .selectFrom('person')
    .leftJoin('organisation', (join) =>
      join
        .onRef('organisation.municipality_id', '=', 'person.municipality_id')
        .onRef('organisation.id', '=', 'person.organisation_id'),
    )
    .select(['person.id', 'person.name', 'organisation.name as organisation'])
    // Row-level security asks the same, in several ways at once: only said plainly does an index serve.
    .where('person.municipality_id', '=', sql<string>`here()`)
    .orderBy('person.name')
    .orderBy('person.id')
  const others =
    except.length === 0 ? people : people.where('person.id', 'not in', [...new Set(except)])
  if (role === undefined) return others
  return (
    others
      // Written out, for the index of the few among many.
      .where(sql<boolean>`${sql.lit(role)} = any (person.roles)`)
      .where((eb) => eb.or([eb('left_at', 'is', null), eb('left_at', '>', at)]))
  )
}

type Row = Awaited<ReturnType<ReturnType<typeof inCircle>['executeTakeFirstOrThrow']>>

function toColleague({ id, name, organisation }: Row): Colleague {
  return { id: id as PersonId, name, organisation: organisation ?? undefined }
}

/** One of the circle; nobody when this is no id, or somebody who is not in it. */
export async function findColleague(
  tx: Tx,
  circle: Circle,
  id: string,
  at: Date,
): Promise<Colleague | undefined> {
  const person = asId<'person'>(id)
  if (person === undefined) return undefined
  const row = await inCircle(tx, circle, at).where('person.id', '=', person).executeTakeFirst()
  return row === undefined ? undefined : toColleague(row)
}

/** Whom there is to choose from: a few are all there, of many those with this part of a name. */
export async function findChoice(tx: Tx, circle: Circle, asked: Asked, at: Date): Promise<Choice> {
  const { rows, areAll } = await findByName(inCircle(tx, circle, at), asked.name)
  if (areAll) return plainChoice(rows.map(toColleague), asked)
  const chosen = await findColleague(tx, circle, asked.chosen, at)
  return searchedChoice(asked, rows.map(toColleague), chosen)
}
