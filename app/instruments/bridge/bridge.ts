import { no, type Verdict, yes } from '../../foundation/verdict.ts'
import { type DomainName, domainsOf, type Pillar, type PillarName } from './pillars.ts'

/** A place on a pillar, on the stress faces or the coping hands: one to five. */
export const steps = [1, 2, 3, 4, 5] as const
export type Step = (typeof steps)[number]

/** What carries a pillar: I do, my people do, or professionals do. */
export const carriers = ['myself', 'my-people', 'professionals'] as const
export type Carrier = (typeof carriers)[number]

/** Why a talk is held now. */
export const moments = ['start', 'halfway', 'end', 'life-change', 'other'] as const
export type Moment = (typeof moments)[number]

/** How a talk is held: together at the table, by the resident alone, or copied from paper. */
export const heldWays = ['table', 'alone', 'paper'] as const
export type Held = (typeof heldWays)[number]

/** What a resident says of one pillar. Without `now` and `wanted` it is not spoken about: never a zero. */
export interface PillarAnswer {
  readonly now?: Step
  readonly wanted?: Step
  readonly carriedBy: readonly Carrier[]
}

/** What a resident says of one domain. */
export interface DomainAnswer {
  /** 1 calm … 5 very much stress. */
  readonly stress?: Step
  /** 1 too much for me … 5 I manage. */
  readonly coping?: Step
  readonly words: string
}

/** Two pillars that hang together, and why, in the resident's words. */
export interface Line {
  readonly from: PillarName
  readonly to: PillarName
  readonly why: string
}

/** All that is said in a bridge talk. */
export interface Said {
  readonly pillars: { readonly [P in PillarName]?: PillarAnswer }
  readonly domains: { readonly [D in DomainName]?: DomainAnswer }
  /** The order of talk, as the resident chose it. */
  readonly order: readonly DomainName[]
  readonly lines: readonly Line[]
  /** The one or two domains to begin with. */
  readonly beginWith: readonly DomainName[]
  readonly longGoal: string
  readonly shortGoal: string
}

export const nothingSaid: Said = {
  pillars: {},
  domains: {},
  order: [],
  lines: [],
  beginWith: [],
  longGoal: '',
  shortGoal: '',
}

/** A pillar counts as spoken about when the resident said where they are now or want to be. */
export function isSpokenAbout(answer: PillarAnswer | undefined): answer is PillarAnswer {
  return answer?.now !== undefined || answer?.wanted !== undefined
}

function has(pillars: readonly Pillar[], name: PillarName): boolean {
  return pillars.some((pillar) => pillar.name === name)
}

/** Notes that the resident turned to this domain now; the first time counts for the order. */
export function turnTo(said: Said, domain: DomainName): Said {
  return said.order.includes(domain) ? said : { ...said, order: [...said.order, domain] }
}

/** Writes what is said of one pillar; an empty answer takes back what was said. */
export function answerPillar(
  said: Said,
  pillars: readonly Pillar[],
  name: PillarName,
  answer: PillarAnswer,
): Verdict<Said, 'pillar-not-here'> {
  const pillar = pillars.find((candidate) => candidate.name === name)
  if (pillar === undefined) return no('pillar-not-here')
  return yes({
    ...turnTo(said, pillar.domain),
    pillars: { ...said.pillars, [name]: answer },
  })
}

/** Writes how much stress a domain gives, how it is coped with, and the resident's own words. */
export function answerDomain(
  said: Said,
  pillars: readonly Pillar[],
  domain: DomainName,
  answer: DomainAnswer,
): Verdict<Said, 'domain-not-here'> {
  if (!domainsOf(pillars).includes(domain)) return no('domain-not-here')
  return yes({ ...turnTo(said, domain), domains: { ...said.domains, [domain]: answer } })
}

/** Joins two pillars. The same two again, in whichever direction, get the new reason. */
export function joinPillars(
  said: Said,
  pillars: readonly Pillar[],
  line: Line,
): Verdict<Said, 'pillar-not-here' | 'same-pillar'> {
  if (!has(pillars, line.from) || !has(pillars, line.to)) return no('pillar-not-here')
  if (line.from === line.to) return no('same-pillar')
  return yes({ ...said, lines: [...withoutLine(said, line.from, line.to), line] })
}

export function takeLineAway(said: Said, from: PillarName, to: PillarName): Said {
  return { ...said, lines: withoutLine(said, from, to) }
}

function withoutLine(said: Said, one: PillarName, other: PillarName): Line[] {
  return said.lines.filter(
    ({ from, to }) => !((from === one && to === other) || (from === other && to === one)),
  )
}

/** How many domains somebody begins with at the most: more is too much at once. */
export const mostToBeginWith = 2

/** Chooses where to begin, and the goals in the resident's words. Choosing nothing is fine too. */
export function chooseBeginning(
  said: Said,
  pillars: readonly Pillar[],
  beginning: Pick<Said, 'beginWith' | 'longGoal' | 'shortGoal'>,
): Verdict<Said, 'domain-not-here' | 'too-many-to-begin'> {
  const beginWith = [...new Set(beginning.beginWith)]
  if (!beginWith.every((domain) => domainsOf(pillars).includes(domain))) {
    return no('domain-not-here')
  }
  if (beginWith.length > mostToBeginWith) return no('too-many-to-begin')
  return yes({ ...said, ...beginning, beginWith })
}

/** Whether every pillar of a domain was turned to, spoken about or left out on purpose. */
export function isDone(said: Said, pillars: readonly Pillar[], domain: DomainName): boolean {
  return pillars
    .filter((pillar) => pillar.domain === domain)
    .every((pillar) => said.pillars[pillar.name] !== undefined)
}

/** Where a talk stands. */
export type TalkStage = 'open' | 'recorded' | 'set-aside'

/**
 * Whether what is said can become a reading.
 *
 * One pillar, one face or one word is enough: an empty pillar is a full answer. Nothing at all is not a talk.
 */
export function mayRecord(
  stage: TalkStage,
  said: Said,
): Verdict<Said, 'already-recorded' | 'set-aside' | 'nothing-said'> {
  if (stage === 'recorded') return no('already-recorded')
  if (stage === 'set-aside') return no('set-aside')
  const spoken =
    Object.values(said.pillars).some(isSpokenAbout) ||
    Object.values(said.domains).some(
      ({ stress, coping, words }) => stress !== undefined || coping !== undefined || words !== '',
    ) ||
    said.longGoal !== '' ||
    said.shortGoal !== ''
  return spoken ? yes(said) : no('nothing-said')
}
