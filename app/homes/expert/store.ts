import { type SharablePart, sharable } from '../../foundation/policy.ts'
import type { Tx } from '../../foundation/database/transaction.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { ResidentId } from '../../foundation/ids.ts'

/** A resident whose buddy somebody is, with what this resident shares with them. */
export interface SharedResident {
  readonly id: ResidentId
  /** Only when the resident shares it. */
  readonly called: string | undefined
  readonly portrait: string | undefined
  readonly parts: readonly { readonly part: SharablePart; readonly until: Date }[]
}

/**
 * The residents in whose team the viewer is a buddy. Names come along where the resident shares them:
 * the row-level security leaves out the rest.
 */
export async function findSharedResidents(
  tx: Tx,
  viewer: Viewer,
  at: Date,
): Promise<SharedResident[]> {
  const rows = await tx
    .selectFrom('seat')
    .leftJoin('resident', (join) =>
      join
        .onRef('resident.municipality_id', '=', 'seat.municipality_id')
        .onRef('resident.id', '=', 'seat.resident_id'),
    )
    .leftJoin('sharing', (join) =>
      join
        .onRef('sharing.municipality_id', '=', 'seat.municipality_id')
        .onRef('sharing.resident_id', '=', 'seat.resident_id')
        .onRef('sharing.person_id', '=', 'seat.person_id')
        .onRef('sharing.given_at', '>=', 'seat.since')
        .on('sharing.taken_back_at', 'is', null)
        .on('sharing.until', '>', at),
    )
    .select([
      'seat.resident_id',
      'resident.called',
      'resident.portrait',
      'sharing.part',
      'sharing.until',
    ])
    .where('seat.person_id', '=', viewer.id)
    .where('seat.kind', '=', 'buddy')
    .where('seat.ended_at', 'is', null)
    .where((eb) => eb.or([eb('seat.until', 'is', null), eb('seat.until', '>', at)]))
    .orderBy('resident.called', (order) => order.asc().nullsLast())
    .orderBy('seat.since')
    .execute()
  const byResident = Map.groupBy(rows, (row) => row.resident_id)
  return [...byResident].map(([id, own]) => ({
    id: id as ResidentId,
    called: own[0]?.called ?? undefined,
    portrait: own[0]?.portrait ?? undefined,
    parts: sharable.flatMap((part) => {
      const given = own.find((row) => row.part === part)
      return given?.until === undefined || given.until === null
        ? []
        : [{ part, until: given.until }]
    }),
  }))
}
