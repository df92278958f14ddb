import { later, minutes } from '../clock.ts'
import type { Tx } from '../database/transaction.ts'
import type { MunicipalityId } from '../ids.ts'
import { fingerprint } from './keys.ts'

/** How often something may go wrong before it has to wait, and for how long. */
const limits = {
  login: { failures: 5, within: minutes(15) },
  address: { failures: 50, within: minutes(15) },
} as const

/** One thing that guesses are counted for: a login name, or the network address they come from. */
export interface Brake {
  readonly kind: keyof typeof limits
  readonly of: string
}

function keyOf(key: Buffer, brake: Brake): string {
  return fingerprint(key, 'brake', `${brake.kind} ${brake.of}`)
}

/** Whether one of these brakes is on. They live in the database, so that every app process knows them. */
export async function isBraked(
  tx: Tx,
  key: Buffer,
  municipality: MunicipalityId,
  brakes: readonly Brake[],
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .selectFrom('brake')
    .select(['key_hash', 'failures', 'first_at'])
    .where('municipality_id', '=', municipality)
    .where(
      'key_hash',
      'in',
      brakes.map((brake) => keyOf(key, brake)),
    )
    .execute()
  return brakes.some((brake) => {
    const limit = limits[brake.kind]
    const row = rows.find((candidate) => candidate.key_hash === keyOf(key, brake))
    return (
      row !== undefined && row.failures >= limit.failures && at < later(row.first_at, limit.within)
    )
  })
}

/** Counts one wrong guess. A count that has run out starts anew. */
export async function countFailure(
  tx: Tx,
  key: Buffer,
  municipality: MunicipalityId,
  brakes: readonly Brake[],
  at: Date,
): Promise<void> {
  for (const brake of brakes) {
    const staleBefore = later(at, -limits[brake.kind].within)
    await tx
      .insertInto('brake')
      .values({
        municipality_id: municipality,
        key_hash: keyOf(key, brake),
        failures: 1,
        first_at: at,
      })
      .onConflict((conflict) =>
        conflict.columns(['municipality_id', 'key_hash']).doUpdateSet((eb) => ({
          failures: eb
            .case()
            .when('brake.first_at', '<', staleBefore)
            .then(1)
            .else(eb('brake.failures', '+', 1))
            .end(),
          first_at: eb
            .case()
            .when('brake.first_at', '<', staleBefore)
            .then(at)
            .else(eb.ref('brake.first_at'))
            .end(),
        })),
      )
      .execute()
  }
}

/** Lets go of the brake on a login name after a right answer. */
export async function release(
  tx: Tx,
  key: Buffer,
  municipality: MunicipalityId,
  brake: Brake,
): Promise<void> {
  await tx
    .deleteFrom('brake')
    .where('municipality_id', '=', municipality)
    .where('key_hash', '=', keyOf(key, brake))
    .execute()
}
