import { later, minutes } from '../clock.ts'
import type { Tx } from '../database/transaction.ts'
import type { MunicipalityId } from '../ids.ts'
import { fingerprint } from './keys.ts'

const triesForOneName = 5
const triesFromOneAddress = 50
/** Questions for a passkey and calls of the API are counted whether they go wrong or not. */
const questionsFromOneAddress = 300
const callsFromOneAddress = 600
const countedFor = minutes(15)

/** How often something may go wrong before it has to wait, and for how long. */
const limits = {
  login: { failures: triesForOneName, within: countedFor },
  address: { failures: triesFromOneAddress, within: countedFor },
  question: { failures: questionsFromOneAddress, within: countedFor },
  call: { failures: callsFromOneAddress, within: countedFor },
} as const

/** What is counted for: a login name, or the network address of guesses, of questions and of calls. */
export interface Brake {
  readonly kind: keyof typeof limits
  readonly of: string
}

/**
 * The brakes on one attempt, always the name first and then the address: two attempts at the same
 * moment that wait for each other's counts must not do so in a circle.
 */
export function brakesOn(login: string, address: string): Brake[] {
  return [
    { kind: 'login', of: login },
    { kind: 'address', of: address },
  ]
}

/** After how many milliseconds a brake certainly lets go. */
export function waitsFor(kind: Brake['kind']): number {
  return limits[kind].within
}

function keyOf(key: Buffer, brake: Brake): string {
  return fingerprint(key, 'brake', `${brake.kind} ${brake.of}`)
}

/**
 * Counts a try and says whether it may be made.
 *
 * It is counted before anybody knows whether it is right, so that guesses sent at the same moment are
 * counted too; a right one gets its try back. A count that has run out starts anew. The counts live
 * in the database, so that every app process knows them.
 */
export async function takeTry(
  tx: Tx,
  key: Buffer,
  municipality: MunicipalityId,
  brakes: readonly Brake[],
  at: Date,
): Promise<boolean> {
  let free = true
  for (const brake of brakes) {
    const { failures: most, within } = limits[brake.kind]
    const oldest = later(at, -within)
    const { failures } = await tx
      .insertInto('brake')
      .values({
        municipality_id: municipality,
        key_hash: keyOf(key, brake),
        failures: 1,
        first_at: at,
      })
      .onConflict((conflict) =>
        conflict.columns(['municipality_id', 'key_hash']).doUpdateSet((eb) => {
          const ranOut = eb('brake.first_at', '<=', oldest)
          const counted = eb('brake.failures', '+', 1)
          return {
            failures: eb.case().when(ranOut).then(1).else(counted).end(),
            first_at: eb.case().when(ranOut).then(at).else(eb.ref('brake.first_at')).end(),
          }
        }),
      )
      .returning('failures')
      .executeTakeFirstOrThrow()
    if (failures > most) free = false
  }
  return free
}

/** After a right answer: the login name starts anew, the address gets the one try back. */
export async function giveTryBack(
  tx: Tx,
  key: Buffer,
  municipality: MunicipalityId,
  brakes: readonly Brake[],
): Promise<void> {
  for (const brake of brakes) {
    await tx
      .updateTable('brake')
      .set((eb) => ({ failures: brake.kind === 'login' ? 0 : eb('failures', '-', 1) }))
      .where('municipality_id', '=', municipality)
      .where('key_hash', '=', keyOf(key, brake))
      .execute()
  }
}

/** Sweeps away the counts that have run out: one for every name that was ever tried would only grow. */
export async function removeOldBrakes(tx: Tx, at: Date): Promise<void> {
  const longest = Math.max(...Object.values(limits).map(({ within }) => within))
  await tx.deleteFrom('brake').where('first_at', '<=', later(at, -longest)).execute()
}
