import { decide } from '../../foundation/access/decide.ts'
import { type SharablePart, sharable, type Standing, type Task } from '../../foundation/policy.ts'
import { days } from '../../foundation/clock.ts'
import type { PersonId } from '../../foundation/ids.ts'
import { no, type Verdict, yes } from '../../foundation/verdict.ts'

/** A part that a resident shares with somebody, until it ends by itself or is taken back. */
export interface Sharing {
  readonly person: PersonId
  readonly part: SharablePart
  readonly until: Date
}

/** Somebody in the team, as far as sharing needs to know them. */
export interface Receiver {
  readonly person: PersonId
  readonly kind: Exclude<Standing, 'self' | 'none'>
  /** The parts of a file that are the work of this person's organisation. */
  readonly tasks: readonly Task[]
}

/** What somebody sees of one part, and on which ground: for the work, by the resident's yes, or not. */
export type View =
  | { readonly part: SharablePart; readonly sees: 'for-work' }
  | { readonly part: SharablePart; readonly sees: 'by-yes'; readonly until: Date }
  | { readonly part: SharablePart; readonly sees: 'nothing' }

/**
 * What this person sees right now, part by part, as the one policy decides it. What is never theirs is not
 * there: a resident is not asked for it.
 */
export function viewsOf(receiver: Receiver, sharings: readonly Sharing[]): View[] {
  const given = sharings.filter(({ person }) => person === receiver.person)
  const shared = given.map(({ part }) => part)
  return sharable.flatMap((part): View[] => {
    const { kind: standing, tasks } = receiver
    const decision = decide('read', part, { standing, tasks, shared })
    const until = given.find((sharing) => sharing.part === part)?.until
    if (!decision.ok) return decision.reason === 'not-theirs' ? [] : [{ part, sees: 'nothing' }]
    return decision.value === 'consent' && until !== undefined
      ? [{ part, sees: 'by-yes', until }]
      : [{ part, sees: 'for-work' }]
  })
}

/**
 * Whether it is the resident's to give this part to this person.
 *
 * Who is not in the team gets nothing, nor does anybody what is never theirs; and what somebody sees for the
 * work is not given: then a yes would only look like a choice.
 */
export function mayShare(
  receiver: Receiver | undefined,
  part: SharablePart,
): Verdict<Receiver, 'not-in-team' | 'never-theirs' | 'sees-for-work'> {
  if (receiver === undefined) return no('not-in-team')
  const { kind: standing, tasks } = receiver
  const decision = decide('read', part, { standing, tasks, shared: [] })
  if (decision.ok) return no('sees-for-work')
  return decision.reason === 'not-theirs' ? no('never-theirs') : yes(receiver)
}

/** How long a part is given for: there is always an end. */
export const terms = ['month', 'quarter', 'half-year'] as const
export type Term = (typeof terms)[number]

const monthsOf: Record<Term, number> = { month: 1, quarter: 3, 'half-year': 6 }

/** The moment a term ends. The last day of a month stays the last day: 31 January plus one is 28 February. */
export function endOf(term: Term, from: Date): Date {
  const end = new Date(from)
  end.setUTCDate(1)
  end.setUTCMonth(end.getUTCMonth() + monthsOf[term])
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(from.getUTCDate(), lastDay))
  return end
}

/**
 * Gives a part to somebody until a moment. Given twice, the newest end counts.
 */
export function give(
  receiver: Receiver | undefined,
  part: SharablePart,
  until: Date,
  at: Date,
): Verdict<Sharing, 'not-in-team' | 'never-theirs' | 'sees-for-work' | 'end-is-past'> {
  const verdict = mayShare(receiver, part)
  if (!verdict.ok) return verdict
  if (until <= at) return no('end-is-past')
  return yes({ person: verdict.value.person, part, until })
}

/**
 * Takes a part back from whoever holds it. Nothing needs to be said about why.
 */
export function takeBack(
  sharings: readonly Sharing[],
  receiver: Receiver | undefined,
  person: PersonId,
  part: SharablePart,
): Verdict<Sharing, 'not-shared' | 'sees-for-work'> {
  const running = sharings.find((sharing) => sharing.person === person && sharing.part === part)
  if (running !== undefined) return yes(running)
  if (receiver === undefined) return no('not-shared')
  const verdict = mayShare(receiver, part)
  return !verdict.ok && verdict.reason === 'sees-for-work' ? no('sees-for-work') : no('not-shared')
}

/** A question to share a part. An answer is a yes when the part is shared, else it was a no. */
export interface Request {
  readonly person: PersonId
  readonly part: SharablePart
  readonly why: string
  readonly askedAt: Date
  readonly answeredAt: Date | undefined
}

/** After a no the question rests, in milliseconds: asking again and again is a way of taking. */
export const restAfterAnswer = days(30)

/** Whether somebody can ask this resident for a part. Asking is all they can do: the resident gives. */
export function mayAsk(
  receiver: Receiver,
  sharings: readonly Sharing[],
  requests: readonly Request[],
  part: SharablePart,
  at: Date,
): Verdict<'asks', 'never-theirs' | 'sees-it-already' | 'asked-already' | 'was-answered'> {
  const view = viewsOf(receiver, sharings).find((candidate) => candidate.part === part)
  if (view === undefined) return no('never-theirs')
  if (view.sees !== 'nothing') return no('sees-it-already')
  const own = requests.filter(
    (request) => request.person === receiver.person && request.part === part,
  )
  if (own.some(({ answeredAt }) => answeredAt === undefined)) return no('asked-already')
  const rests = ({ answeredAt }: Request): boolean =>
    answeredAt !== undefined && at.getTime() < answeredAt.getTime() + restAfterAnswer
  return own.some(rests) ? no('was-answered') : yes('asks')
}
