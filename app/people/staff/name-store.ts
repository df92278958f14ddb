import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { mostFound, mostInList, wordsOf } from './choice.ts'

interface Named<Row> {
  /** Of many those with this part of a name, and one more than `mostFound` where there are more. */
  readonly rows: readonly Row[]
  /** Whether they are few, and so all there. */
  readonly areAll: boolean
}

/** All of a few, and of many those with each of these words in `person.name`; in the query's own order. */
export async function findByName<Tables, Table extends keyof Tables, Row>(
  everybody: SelectQueryBuilder<Tables, Table, Row>,
  name: string,
): Promise<Named<Row>> {
  const first = await everybody.limit(mostInList + 1).execute()
  if (first.length <= mostInList) return { rows: first, areAll: true }
  const words = wordsOf(name)
  let named = everybody
  for (const word of words) {
    named = named.where(
      sql<boolean>`strpos(${plain(sql.ref('person.name'))}, ${plain(sql.val(word))}) > 0`,
    )
  }
  const rows = words.length === 0 ? [] : await named.limit(mostFound + 1).execute()
  return { rows, areAll: false }
}

/** A name as everybody can type it: without capitals and without signs on its letters. */
function plain(name: RawBuilder<unknown>) {
  return sql<string>`replace(lower(regexp_replace(normalize(${name}::text, nfd), '[\\u0300-\\u036f]', '', 'g')), 'ı', 'i')`
}
