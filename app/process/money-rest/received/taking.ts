import type { PersonId } from '../../../foundation/ids.ts'
import { dayOf, momentOf } from '../../../foundation/language/dates.ts'
import { no, type Verdict } from '../../../foundation/verdict.ts'
import { days, later } from '../../../foundation/clock.ts'
import {
  isOpen,
  type Provision,
  type Refusal,
  type Refusing,
  type Standing,
  standingOf,
  type Step,
  stepOn,
} from './provisions.ts'

/** Somebody who can be named to help: whoever is in the team. */
export interface Helper {
  readonly person: PersonId
  readonly kind: 'fixed' | 'joined' | 'buddy'
  readonly name: string
}

export type TakingProblem = Refusing | 'own-word' | 'not-yet' | 'too-long-ago' | 'not-in-team'

/** What somebody says came of it belongs to the resident alone. */
function isOwnWord(step: Step): step is Extract<Step, { said: unknown }> {
  return 'said' in step
}

/** Long before it was found is a slip of the year. In days. */
const longAgo = 3 * 366

/**
 * Whether this step can be taken now, and where the provision stands then.
 *
 * Only the resident says what came of it. Who works here writes down what they heard at the table, as such.
 */
export function takeStep(
  provision: Provision,
  step: Step,
  taker: { readonly is: 'resident' | 'staff'; readonly team: readonly Pick<Helper, 'person'>[] },
  today: string,
): Verdict<Standing, TakingProblem> {
  if (isOwnWord(step) && (step.said === 'self') !== (taker.is === 'resident')) return no('own-word')
  if ('on' in step) {
    if (step.on > today) return no('not-yet')
    if (step.on < dayOf(later(provision.foundAt, -days(longAgo)))) return no('too-long-ago')
  }
  const named = nameIn(step)
  if (named !== undefined && !taker.team.some(({ person }) => person === named)) {
    return no('not-in-team')
  }
  return stepOn(standingOf(provision), step)
}

/** The colleague a step names. */
function nameIn(step: Step): PersonId | undefined {
  if (step.kind === 'helper') return step.person
  return step.kind === 'asked' && step.by !== 'resident' ? step.by : undefined
}

/**
 * Who helps with it: who was named last, else who helped with the check. When that person is no longer in the
 * team it is the fixed face: there is always one.
 *
 * @throws when the team is empty, which no rule of the team lets happen.
 */
export function helperOf<Member extends Helper>(
  provision: Provision,
  team: readonly Member[],
): Member {
  const named = provision.steps.flatMap(({ step }) => (step.kind === 'helper' ? step.person : []))
  const inOrder = [...named.toReversed().slice(0, 1), provision.checkHelper]
  const chosen = inOrder
    .map((person) => team.find((member) => member.person === person))
    .find((member) => member !== undefined)
  const helper = chosen ?? team.find(({ kind }) => kind === 'fixed') ?? team[0]
  if (helper === undefined) throw new Error('A resident without anybody: there is nobody to help.')
  return helper
}

/** Within so many days after the decision one can object: six weeks (Awb article 6:7, read November 2026). */
const objectionDays = 42

/**
 * The last day to object. The term begins the day after the letter (Awb article 6:8); that it may end later
 * after a weekend or a holiday is not counted on.
 */
export function lastDayToObject({ on }: Pick<Refusal, 'on'>): string {
  return dayOf(later(momentOf(on), days(objectionDays)))
}

/** The papers that are ready, in the order in which they became so. */
export function readyPapers({ steps }: Provision): readonly string[] {
  return steps.reduce<readonly string[]>((ready, { step }) => {
    if (step.kind !== 'paper') return ready
    const others = ready.filter((paper) => paper !== step.paper)
    return step.isReady ? [...others, step.paper] : others
  }, [])
}

/** How many papers are asked for at the same time: more is too much at once. */
export const mostAtOnce = 3

/** Papers in three heaps: ready, now to find, and later. */
export function sortPapers<Paper extends { readonly key: string }>(
  papers: readonly Paper[],
  ready: readonly string[],
): { readonly ready: Paper[]; readonly now: Paper[]; readonly later: Paper[] } {
  const missing = papers.filter(({ key }) => !ready.includes(key))
  return {
    ready: papers.filter(({ key }) => ready.includes(key)),
    now: missing.slice(0, mostAtOnce),
    later: missing.slice(mostAtOnce),
  }
}

/** What the resident last said of money that is still to come. */
export function lastSaid(provision: Provision): Extract<Step, { kind: 'came' }> | undefined {
  if (standingOf(provision).stage !== 'granted') return undefined
  const since = provision.steps.findLastIndex(
    ({ step }) => step.kind === 'decided' || step.kind === 'opened',
  )
  const said = provision.steps.slice(since + 1).findLast(({ step }) => step.kind === 'came')?.step
  return said?.kind === 'came' ? said : undefined
}

/** What can be done now comes before what is waited for; a no first, because its days are counted. */
const urgencies: Readonly<Record<Standing['stage'], number>> = {
  refused: 1,
  granted: 2,
  found: 3,
  asked: 4,
  objected: 5,
  resting: 6,
  closed: 7,
  received: 8,
}

function urgencyOf(provision: Provision): number {
  return urgencies[standingOf(provision).stage]
}

/** The provisions that are still open, what can be done now first. */
export function openProvisions(provisions: readonly Provision[]): Provision[] {
  const open = provisions.filter((provision) => isOpen(standingOf(provision)))
  return open.toSorted((one, other) => urgencyOf(one) - urgencyOf(other))
}

/** What was granted, in cents: exactly what is kept with a decision, and nothing with a no. */
export function amountsOf(step: Step): { readonly aYear: number; readonly backPay: number } {
  return step.kind === 'decided' && step.outcome === 'granted'
    ? { aYear: step.aYear, backPay: step.backPay }
    : { aYear: 0, backPay: 0 }
}
