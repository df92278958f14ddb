import type { SharablePart } from '../../app/foundation/policy.ts'
import type { Language } from '../../app/foundation/language/language.ts'
import type {
  Carrier,
  DomainAnswer,
  Held,
  Moment,
  Step,
} from '../../app/instruments/bridge/bridge.ts'
import type { DomainName, PillarName } from '../../app/instruments/bridge/pillars.ts'
import type { SeatKind } from '../../app/people/care-team/care-team.ts'
import type { ReadingWay, Way } from '../../app/people/resident/resident.ts'
import type { Term } from '../../app/people/sharing/sharing.ts'
import type { Day } from '../../app/process/money-rest/engine/calendar.ts'
import type { ProvisionName } from '../../app/process/money-rest/engine/check.ts'
import type { Told as ToldOfMoney } from '../../app/process/money-rest/engine/facts.ts'
import type { PaperName } from '../../app/process/money-rest/received/papers.ts'
import type { PortraitName } from '../../app/ui/portrait/portrait.tsx'
import type { StaffKey } from '../staff.ts'

/** When something happened, counted back from the moment the demo is built; `at` is the hour here. */
export type When =
  | { readonly daysAgo: number; readonly at: `${number}:${number}` }
  | { readonly minutesAgo: number }

/** Where somebody stands and wants to be on a pillar, and what carries it; empty is left out on purpose. */
export type PillarTold = readonly [] | readonly [now: Step, wanted: Step, ...Carrier[]]

/** What is said in a talk, as a person would tell it afterwards. */
export interface Told {
  /** The domains in the order of talk. */
  readonly order: readonly DomainName[]
  readonly pillars: { readonly [P in PillarName]?: PillarTold }
  readonly domains?: { readonly [D in DomainName]?: DomainAnswer }
  readonly lines?: readonly { from: PillarName; to: PillarName; why: string }[]
  readonly beginWith?: readonly DomainName[]
  readonly longGoal?: string
  readonly shortGoal?: string
}

export interface TalkTold {
  readonly kind: 'talk'
  readonly when: When
  readonly moment: Moment
  readonly held: Held
  /** The fixed face who prepares it, and holds it when it is held at the table or copied from paper. */
  readonly by: StaffKey
  readonly said: Told
  readonly ends: 'recorded' | 'left-open' | 'set-aside'
  /** Puts the reading before it right. */
  readonly corrects?: true
}

/** What happens with something that was found, on the day it is told. Amounts are euros. */
export type StepTold =
  | { readonly is: 'paper'; readonly paper: PaperName }
  | { readonly is: 'asked'; readonly by: 'resident' | StaffKey }
  | { readonly is: 'granted'; readonly aYear: number; readonly backPay: number }
  | { readonly is: 'refused' }
  | { readonly is: 'came'; readonly words: string }

/** Something that happens in a resident's file. */
export type Event =
  | TalkTold
  | {
      readonly kind: 'checks'
      readonly when: When
      /** Who holds the check at the table, and helps with what is found. */
      readonly by: StaffKey
      readonly told: (on: Day) => ToldOfMoney
      readonly toAskFor: readonly ProvisionName[]
    }
  | {
      readonly kind: 'money'
      readonly when: When
      readonly by: 'resident' | StaffKey
      readonly about: ProvisionName
      readonly step: StepTold
    }
  | {
      readonly kind: 'joins'
      readonly when: When
      readonly by: StaffKey
      readonly who: StaffKey
      readonly as: SeatKind
    }
  | {
      readonly kind: 'shares'
      readonly when: When
      readonly with: StaffKey
      readonly part: SharablePart
      readonly term: Term
    }
  | {
      readonly kind: 'asks'
      readonly when: When
      readonly who: StaffKey
      readonly part: SharablePart
      readonly why: string
    }
  | {
      readonly kind: 'remark'
      readonly when: When
      readonly by: StaffKey
      readonly pillar: PillarName
      readonly remark: string
    }
  | { readonly kind: 'looks'; readonly when: When; readonly who: StaffKey }

/** One resident of the demo: who it is, and what happened so far. */
export interface Story {
  readonly login: string
  /** What a tester will see when going on as this person, in one sentence. */
  readonly toSee: string
  readonly called: string
  readonly portrait: PortraitName
  readonly ways: readonly Way[]
  readonly language: Language
  readonly reads: ReadingWay
  readonly spokenTo: string
  readonly registered: When
  readonly by: StaffKey
  readonly second?: StaffKey
  readonly form: 'tandem' | 'individual'
  /** Whether the letter was used: somebody who was just invited never signed in. */
  readonly letter: 'used' | 'waiting'
  readonly events: readonly Event[]
}
