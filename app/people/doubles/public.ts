import type { Tx } from '../../foundation/database/transaction.ts'
import type { MyDoubles } from './pages/doubles.tsx'
import { findContacts, findOpenQuestions } from './store.ts'

export { Doubles } from './pages/doubles.tsx'
export { doublesRoutes } from './routes.ts'

/** What the viewer has to know about doubles: questions to answer, and whom to call. */
export async function findMyDoubles(tx: Tx): Promise<MyDoubles> {
  return { questions: await findOpenQuestions(tx), contacts: await findContacts(tx) }
}
