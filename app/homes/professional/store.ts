import type { Tx } from '../../foundation/database/transaction.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { ResidentId } from '../../foundation/ids.ts'

/** A resident in a professional's list, with what tells who needs a kind look first. */
export interface MyResident {
  readonly id: ResidentId
  readonly called: string
  readonly portrait: string
  readonly kind: 'fixed' | 'joined' | 'buddy'
  /** A bridge talk that is open, and since when nothing was saved in it. */
  readonly openTalk: Date | undefined
  /** The day of the last bridge, `2026-03-02`. */
  readonly lastBridge: string | undefined
  readonly step: number
}

/**
 * The residents in whose team the viewer has a seat. First whose talk lies open, longest untouched;
 * then who never had a bridge; then whose bridge is longest ago.
 */
export async function findMyResidents(tx: Tx, viewer: Viewer, at: Date): Promise<MyResident[]> {
  const rows = await tx
    .selectFrom('seat')
    .innerJoin('resident', (join) =>
      join
        .onRef('resident.municipality_id', '=', 'seat.municipality_id')
        .onRef('resident.id', '=', 'seat.resident_id'),
    )
    .leftJoin('trajectory', (join) =>
      join
        .onRef('trajectory.municipality_id', '=', 'seat.municipality_id')
        .onRef('trajectory.resident_id', '=', 'seat.resident_id')
        .on('trajectory.ended_at', 'is', null),
    )
    .select((eb) => [
      'resident.id',
      'resident.called',
      'resident.portrait',
      'seat.kind',
      'trajectory.step',
      eb
        .selectFrom('bridge_talk')
        .select((talk) => talk.fn.min('saved_at').as('saved'))
        .whereRef('bridge_talk.resident_id', '=', 'seat.resident_id')
        .where('recorded_at', 'is', null)
        .where('set_aside_at', 'is', null)
        .as('open_talk'),
      eb
        .selectFrom('bridge_reading')
        .select((reading) => reading.fn.max('held_on').as('day'))
        .whereRef('bridge_reading.resident_id', '=', 'seat.resident_id')
        .as('last_bridge'),
    ])
    .where('seat.person_id', '=', viewer.id)
    .where('seat.ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('seat.until', 'is', null),
        eb.and([eb('seat.since', '<=', at), eb('seat.until', '>', at)]),
      ]),
    )
    .orderBy('open_talk', (order) => order.asc().nullsLast())
    .orderBy('last_bridge', (order) => order.asc().nullsFirst())
    .orderBy('resident.called')
    .execute()
  const seen = new Set<string>()
  // Who already joined a team and now stands in as well has two seats there, and is listed once.
  const once = rows.filter(({ id }) => !seen.has(id) && seen.add(id))
  return once.map((row) => ({
    id: row.id as ResidentId,
    called: row.called,
    portrait: row.portrait,
    kind: row.kind,
    openTalk: row.open_talk ?? undefined,
    lastBridge: row.last_bridge ?? undefined,
    step: row.step ?? 1,
  }))
}
