import type { Tx } from '../../../foundation/database/transaction.ts'
import { asId } from '../../../foundation/ids.ts'
import type { Ask } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import type { Person } from '../staff.ts'
import { findPerson } from '../store.ts'

/** A colleague who works here; whoever left cannot be found any more. */
export async function requirePerson(c: Ask, tx: Tx): Promise<Person> {
  const id = asId<'person'>(c.req.param('person'))
  const person = id === undefined ? undefined : await findPerson(tx, id)
  if (person === undefined || person.leftAt !== undefined) throw new NotFound()
  return person
}
