import { type SharablePart, sharable } from '../../foundation/policy.ts'
import type { Tx } from '../../foundation/database/transaction.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { newId, type PersonId, type ResidentId } from '../../foundation/ids.ts'
import type { Request, Sharing } from './sharing.ts'

/** What runs now: given, not taken back, and not ended by itself. For a receiver: what they got. */
export async function findSharings(tx: Tx, resident: ResidentId, at: Date): Promise<Sharing[]> {
  const rows = await tx
    .selectFrom('sharing')
    .innerJoin('seat', (join) =>
      join
        .onRef('seat.municipality_id', '=', 'sharing.municipality_id')
        .onRef('seat.resident_id', '=', 'sharing.resident_id')
        .onRef('seat.person_id', '=', 'sharing.person_id')
        .onRef('seat.since', '<=', 'sharing.given_at')
        .on('seat.absence_id', 'is', null)
        .on('seat.ended_at', 'is', null),
    )
    .select(['sharing.person_id', 'sharing.part', 'sharing.until'])
    .where('sharing.resident_id', '=', resident)
    .where('sharing.taken_back_at', 'is', null)
    .where('sharing.until', '>', at)
    .orderBy('sharing.until', 'desc')
    .execute()
  return rows.flatMap((row) => {
    const part = asSharable(row.part)
    return part === undefined ? [] : [{ person: row.person_id as PersonId, part, until: row.until }]
  })
}

function asSharable(text: string): SharablePart | undefined {
  return sharable.find((part) => part === text)
}

/** Gives a part; what was given of it before steps back, so that giving twice leaves one with the newest end. */
export async function insertSharing(
  tx: Tx,
  viewer: Viewer,
  resident: ResidentId,
  sharing: Sharing,
  at: Date,
): Promise<void> {
  await endSharing(tx, resident, sharing, at)
  await tx
    .insertInto('sharing')
    .values({
      municipality_id: viewer.municipality,
      id: newId<'sharing'>(),
      resident_id: resident,
      person_id: sharing.person,
      part: sharing.part,
      given_at: at,
      until: sharing.until,
      taken_back_at: null,
    })
    .execute()
}

/** Ends what is given of this part to this person, from this moment on. */
export async function endSharing(
  tx: Tx,
  resident: ResidentId,
  { person, part }: Pick<Sharing, 'person' | 'part'>,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('sharing')
    .set({ taken_back_at: at })
    .where('resident_id', '=', resident)
    .where('person_id', '=', person)
    .where('part', '=', part)
    .where('taken_back_at', 'is', null)
    .execute()
}

/** Questions to share, the oldest first. The resident sees all of them, somebody in the team their own. */
export async function findRequests(tx: Tx, resident: ResidentId): Promise<Request[]> {
  const rows = await tx
    .selectFrom('sharing_request')
    .select(['person_id', 'part', 'why', 'asked_at', 'answered_at'])
    .where('resident_id', '=', resident)
    .orderBy('asked_at')
    .execute()
  return rows.flatMap((row) => {
    const part = asSharable(row.part)
    if (part === undefined) return []
    const { why, asked_at: askedAt, answered_at: answeredAt } = row
    const person = row.person_id as PersonId
    return [{ person, part, why, askedAt, answeredAt: answeredAt ?? undefined }]
  })
}

/** Puts a viewer's question before the resident. */
export async function insertRequest(
  tx: Tx,
  viewer: Viewer,
  request: { readonly resident: ResidentId; readonly part: SharablePart; readonly why: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('sharing_request')
    .values({
      municipality_id: viewer.municipality,
      id: newId<'sharing-request'>(),
      resident_id: request.resident,
      person_id: viewer.id,
      part: request.part,
      why: request.why,
      asked_at: at,
      answered_at: null,
    })
    .execute()
}

/** A question is answered, with whatever the resident chose: it is open no longer. */
export async function answerRequests(
  tx: Tx,
  resident: ResidentId,
  { person, part }: Pick<Sharing, 'person' | 'part'>,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('sharing_request')
    .set({ answered_at: at })
    .where('resident_id', '=', resident)
    .where('person_id', '=', person)
    .where('part', '=', part)
    .where('answered_at', 'is', null)
    .execute()
}
