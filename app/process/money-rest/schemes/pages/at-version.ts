import type { Tx } from '../../../../foundation/database/transaction.ts'
import { asId } from '../../../../foundation/ids.ts'
import { dayOf } from '../../../../foundation/language/dates.ts'
import type { Ask } from '../../../../foundation/web/context.ts'
import { NotFound } from '../../../../foundation/failures.ts'
import type { Day } from '../../engine/calendar.ts'
import { isApproved, lastDayOf, type Proposal, type SchemeBody } from '../proposal.ts'
import { findVersions, type NamedVersion } from '../store.ts'

/** All versions here, and those of them that hold. */
export interface Versions {
  readonly all: readonly NamedVersion[]
  readonly approved: readonly NamedVersion[]
  readonly today: Day
}

export async function allVersions(tx: Tx, at: Date): Promise<Versions> {
  const all = await findVersions(tx)
  return { all, approved: all.filter(isApproved), today: dayOf(at) as Day }
}

/** The version that the address names. */
export function requireVersion(c: Ask, { all }: Versions): NamedVersion {
  const id = asId<'scheme-version'>(c.req.param('version'))
  const version = all.find((one) => one.id === id)
  if (version === undefined) throw new NotFound()
  return version
}

export type Held = NamedVersion & { readonly body: SchemeBody }

/** The version that the address names, when it was approved and says something: only that can be changed. */
export function requireHeld(c: Ask, versions: Versions): Held {
  const version = requireVersion(c, versions)
  const { body } = version
  if (body === undefined || !isApproved(version)) throw new NotFound()
  return { ...version, body }
}

/** What a version is called; a stop is called after what it stops. */
export function nameOf({ body, ends }: Proposal, { all }: Pick<Versions, 'all'>): string {
  return body?.name ?? all.find(({ id }) => id === ends)?.body?.name ?? ''
}

/** Where a version is in its life. */
export type Stage = 'waiting' | 'sent-back' | 'to-come' | 'in-force' | 'ended'

export function stageOf(version: NamedVersion, { approved, today }: Versions): Stage {
  if (version.decision === undefined) return 'waiting'
  if (!version.decision.isApproved) return 'sent-back'
  const last = lastDayOf(version, approved)
  if (last !== undefined && (last < today || last < version.from)) return 'ended'
  return version.from > today ? 'to-come' : 'in-force'
}
