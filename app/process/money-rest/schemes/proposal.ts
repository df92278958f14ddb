import type { Id, PersonId } from '../../../foundation/ids.ts'
import { no, type Verdict, yes } from '../../../foundation/verdict.ts'
import type { Day } from '../engine/calendar.ts'
import { type Scheme, type SchemeKind, temporaryKinds } from '../engine/schemes/scheme.ts'

export type SchemeVersionId = Id<'scheme-version'>

/** What a version says; which scheme it is of and when it holds stand beside it. */
export type SchemeBody = Omit<Scheme, 'key' | 'kind' | 'from' | 'until'>

/** A change that one administrator wants. It holds when another one has approved of it. */
export interface Proposal {
  readonly id: SchemeVersionId
  readonly key: string
  readonly kind: SchemeKind
  readonly from: Day
  readonly until: Day | undefined
  /** The version that ends on the day before; a later one ends an earlier one only so. */
  readonly ends: SchemeVersionId | undefined
  /** Nothing: from this day on the scheme is not there. */
  readonly body: SchemeBody | undefined
}

export interface Decision {
  readonly isApproved: boolean
  readonly reason: string
  readonly by: PersonId
  readonly at: Date
}

export interface SchemeVersion extends Proposal {
  readonly proposedBy: PersonId
  readonly proposedAt: Date
  readonly decision: Decision | undefined
}

/** The day before. */
export function dayBefore(day: Day): Day {
  return moved(day, -1)
}

export function dayAfter(day: Day): Day {
  return moved(day, 1)
}

function moved(day: Day, by: number): Day {
  const moment = new Date(`${day}T12:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + by)
  return moment.toISOString().slice(0, 10) as Day
}

export function isApproved({ decision }: SchemeVersion): boolean {
  return decision?.isApproved === true
}

/** Until when a version holds, with what was approved after it; nothing while nothing ends it. */
export function lastDayOf(
  { id, until }: Pick<Proposal, 'id' | 'until'>,
  approved: readonly Proposal[],
): Day | undefined {
  return approved
    .filter(({ ends }) => ends === id)
    .map(({ from }) => dayBefore(from))
    .reduce<Day | undefined>(earliest, until)
}

function earliest(one: Day | undefined, other: Day): Day {
  return one === undefined || other < one ? other : one
}

/** The versions that hold at some time, as the engine knows them. */
export function schemesOf(approved: readonly Proposal[]): readonly Scheme[] {
  return approved.flatMap(({ id, key, kind, from, until, body }) => {
    if (body === undefined) return []
    const last = lastDayOf({ id, until }, approved)
    return last !== undefined && last < from ? [] : [{ ...body, key, kind, from, until: last }]
  })
}

/** The approved version that already holds on a day of this proposal, with its real last day. */
export function overlapping(
  proposal: Proposal,
  approved: readonly Proposal[],
): Proposal | undefined {
  if (proposal.body === undefined) return undefined
  const after = [...approved, proposal]
  return approved
    .filter(({ key, body, id }) => key === proposal.key && body !== undefined && id !== proposal.id)
    .map((version) => ({ ...version, until: lastDayOf(version, after) }))
    .find(
      ({ from, until }) =>
        (until === undefined || from <= until) &&
        (until === undefined || proposal.from <= until) &&
        (proposal.until === undefined || from <= proposal.until),
    )
}

/**
 * Whether a change fits what was approved until now. Asked when it is proposed, and again when it is approved:
 * something else may have been approved in between.
 */
export function mayPropose(
  proposal: Proposal,
  approved: readonly Proposal[],
): Verdict<
  Proposal,
  | 'until-before-from'
  | 'end-missing'
  | 'ends-nothing'
  | 'before-it-began'
  | 'over-already'
  | 'overlaps'
> {
  const { kind, from, until, body } = proposal
  if (until !== undefined && until < from) return no('until-before-from')
  if (body !== undefined && until === undefined && temporaryKinds.includes(kind)) {
    return no('end-missing')
  }
  if (proposal.ends !== undefined || body === undefined) {
    const ended = approved.find(({ id }) => id === proposal.ends)
    if (ended?.body === undefined || ended.key !== proposal.key) return no('ends-nothing')
    if (from < ended.from) return no('before-it-began')
    const last = lastDayOf(ended, approved)
    if (body === undefined && last !== undefined && last < from) return no('over-already')
  }
  return overlapping(proposal, approved) === undefined ? yes(proposal) : no('overlaps')
}

/** Approves of a proposal, or sends it back with a reason. Nobody decides about their own. */
export function decide(
  version: SchemeVersion,
  decision: Decision,
): Verdict<Decision, 'own-proposal' | 'decided-already' | 'reason-missing'> {
  if (version.proposedBy === decision.by) return no('own-proposal')
  if (version.decision !== undefined) return no('decided-already')
  if (!decision.isApproved && decision.reason.trim() === '') return no('reason-missing')
  return yes(decision)
}

/** The key of a scheme that is new: two of one name and kind are one scheme. */
export function keyFor(kind: SchemeKind, name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return [kind, ...(words ?? [])].join('-')
}

/** Whether nobody looked at it for more than a year: amounts and addresses change every January. */
export function isToBeReviewed({ reviewedOn }: Pick<Scheme, 'reviewedOn'>, today: Day): boolean {
  return reviewedOn < yearBefore(today)
}

function yearBefore(day: Day): Day {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` as Day
}
