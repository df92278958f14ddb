import type { Inside } from '../../foundation/access/enter.ts'
import { findResident } from './store.ts'

/**
 * The name above a page of somebody's file, for who works with several: nobody should write in the
 * wrong one. On their own page, or where their name may not be seen, there is none.
 */
export async function whosePage(
  inside: Pick<Inside, 'tx' | 'resident' | 'standing'>,
): Promise<string | undefined> {
  if (inside.standing === 'self') return undefined
  return (await findResident(inside.tx, inside.resident))?.called
}
