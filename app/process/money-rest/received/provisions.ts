import type { CheckId, PersonId, ProvisionId, ResidentId } from '../../../foundation/ids.ts'
import { no, type Verdict, yes } from '../../../foundation/verdict.ts'
import type { Cents } from '../engine/money.ts'

/** A calendar day, as `2026-03-02`. */
type Day = string

/** Whether the resident writes it down, or somebody who works here heard the resident say so. */
export type Said = 'self' | 'at-table'

/** It was asked for: by whom, on which day, with which papers. */
export interface Asking {
  readonly kind: 'asked'
  readonly on: Day
  readonly by: 'resident' | PersonId
  readonly papers: readonly string[]
}

/** What was decided, in cents: so much in a year, and so much at once over the time before. */
export interface Grant {
  readonly kind: 'decided'
  readonly on: Day
  readonly outcome: 'granted'
  readonly aYear: Cents<'year'>
  readonly backPay: Cents<'once'>
}
export interface Refusal {
  readonly kind: 'decided'
  readonly on: Day
  readonly outcome: 'refused'
}

/** Something that happens with a provision: added, and never changed. */
export type Step =
  | Asking
  | Grant
  | Refusal
  | { readonly kind: 'paper'; readonly paper: string; readonly isReady: boolean }
  | { readonly kind: 'objected'; readonly on: Day }
  | {
      readonly kind: 'came'
      readonly what: 'all' | 'not-yet' | 'otherwise'
      readonly words: string
      readonly said: Said
    }
  | { readonly kind: 'rested'; readonly said: Said }
  | { readonly kind: 'closed'; readonly said: Said }
  | { readonly kind: 'opened' }
  | { readonly kind: 'helper'; readonly person: PersonId }

/** A step as it was taken: by whom and when; `seq` counts up over all steps there are. */
export interface Taken {
  readonly id: string
  readonly seq: number
  readonly by: ResidentId | PersonId
  readonly at: Date
  readonly step: Step
}

export type Found = { readonly stage: 'found' }
export type Asked = { readonly stage: 'asked'; readonly asking: Asking }
export type Granted = { readonly stage: 'granted'; readonly asking: Asking; readonly grant: Grant }
export type Refused = {
  readonly stage: 'refused'
  readonly asking: Asking
  readonly refusal: Refusal
}
/** The resident does not agree; a new decision is to come. */
export type Objected = {
  readonly stage: 'objected'
  readonly asking: Asking
  readonly before: Grant | Refusal
  readonly on: Day
}
/** Still something to come of it. */
export type Open = Found | Asked | Granted | Refused | Objected
/** The resident said that it came. */
export type Received = {
  readonly stage: 'received'
  readonly asking: Asking
  readonly grant: Grant
}
/** The resident does not want it now: a good answer. */
export type Resting = { readonly stage: 'resting'; readonly was: Open }
/** "That is it", says the resident. */
export type Closed = { readonly stage: 'closed'; readonly was: Granted | Refused | Objected }
export type Standing = Open | Received | Resting | Closed

/** What was found with a check, to ask for. */
export interface NewProvision {
  readonly kind: 'national' | 'scheme'
  /** The name of a rule of the country, or the key of a municipality's own scheme. */
  readonly name: string
  /** What a municipality's own scheme is called now; nothing for a rule of the country. */
  readonly called: string
  /** What it may come to in a year; not known where it was not computed. */
  readonly aboutAYear: Cents<'year'> | undefined
}

/** Something to ask for, with all that came of it until now. */
export interface Provision {
  readonly id: ProvisionId
  readonly resident: ResidentId
  readonly check: CheckId
  readonly kind: 'national' | 'scheme'
  /** The name of a rule of the country, or the key of a municipality's own scheme. */
  readonly name: string
  /** What a municipality's own scheme was called when it was found. */
  readonly called: string
  /** Not known where it was not computed. */
  readonly aboutAYear: Cents<'year'> | undefined
  readonly foundAt: Date
  /** Who helped with the check. */
  readonly checkHelper: PersonId
  readonly steps: readonly Taken[]
}

export const isOpen = (standing: Standing): standing is Open =>
  !['received', 'resting', 'closed'].includes(standing.stage)

export type Refusing =
  | 'asked-already'
  | 'not-asked-yet'
  | 'not-decided-yet'
  | 'nothing-granted'
  | 'before-asking'
  | 'before-decision'
  | 'not-open'
  | 'open-already'

/**
 * What a step makes of where a provision stands. It holds for steps that are kept as for new ones: what is
 * kept was allowed, so that where it stands is the same however often it is read.
 */
export function stepOn(standing: Standing, step: Step): Verdict<Standing, Refusing> {
  if (step.kind === 'asked') return askOn(standing, step)
  if (step.kind === 'decided') return decideOn(standing, step)
  if (step.kind === 'objected') return objectOn(standing, step.on)
  if (step.kind === 'came') return comeOn(standing, step.what)
  if (step.kind === 'rested') return restOn(standing)
  if (step.kind === 'closed') return closeOn(standing)
  if (step.kind === 'opened') return openAgain(standing)
  // Getting ready, and who helps, changes nothing about where it stands.
  return yes(standing)
}

/** Asking again puts the day or the papers right, or is a new try after a no. */
function askOn(standing: Standing, asking: Asking): Verdict<Asked, Refusing> {
  if (!isOpen(standing)) return no('not-open')
  if (standing.stage === 'granted' || standing.stage === 'objected') return no('asked-already')
  return yes({ stage: 'asked', asking })
}

/** A new decision puts an earlier one right: the latest counts. Money that came stays come. */
function decideOn(
  standing: Standing,
  decision: Grant | Refusal,
): Verdict<Granted | Refused | Received, Refusing> {
  if (standing.stage === 'found') return no('not-asked-yet')
  if (standing.stage === 'resting' || standing.stage === 'closed') return no('not-open')
  const { asking } = standing
  if (decision.on < asking.on) return no('before-asking')
  if (decision.outcome === 'refused') return yes({ stage: 'refused', asking, refusal: decision })
  const stage = standing.stage === 'received' ? 'received' : 'granted'
  return yes({ stage, asking, grant: decision })
}

/** Also against an amount that is lower than it should be. */
function objectOn(standing: Standing, on: Day): Verdict<Objected, Refusing> {
  if (standing.stage !== 'granted' && standing.stage !== 'refused') {
    return no(isOpen(standing) ? 'not-decided-yet' : 'not-open')
  }
  const before = standing.stage === 'granted' ? standing.grant : standing.refusal
  if (on < before.on) return no('before-decision')
  return yes({ stage: 'objected', asking: standing.asking, before, on })
}

/** Until all of it came it stays open, and somebody helps. */
function comeOn(
  standing: Standing,
  what: 'all' | 'not-yet' | 'otherwise',
): Verdict<Granted | Received, Refusing> {
  if (standing.stage === 'refused') return no('nothing-granted')
  if (standing.stage !== 'granted') return no(isOpen(standing) ? 'not-decided-yet' : 'not-open')
  return yes(what === 'all' ? { ...standing, stage: 'received' } : standing)
}

function restOn(standing: Standing): Verdict<Resting, Refusing> {
  return isOpen(standing) ? yes({ stage: 'resting', was: standing }) : no('not-open')
}

function closeOn(standing: Standing): Verdict<Closed, Refusing> {
  if (!isOpen(standing)) return no('not-open')
  if (standing.stage === 'found' || standing.stage === 'asked') return no('not-decided-yet')
  return yes({ stage: 'closed', was: standing })
}

function openAgain(standing: Standing): Verdict<Open, Refusing> {
  if (isOpen(standing)) return no('open-already')
  if (standing.stage === 'received') return yes({ ...standing, stage: 'granted' })
  return yes(standing.was)
}

/** Where a provision stands after these steps. */
export function standingAfter(steps: readonly Pick<Taken, 'step'>[]): Standing {
  return steps.reduce<Standing>(
    (standing, { step }) => {
      const next = stepOn(standing, step)
      return next.ok ? next.value : standing
    },
    { stage: 'found' },
  )
}

export function standingOf({ steps }: Provision): Standing {
  return standingAfter(steps)
}

/** Where it stood before it came to rest. */
function liveOf(standing: Standing): Open | Received {
  return 'was' in standing ? standing.was : standing
}

const places = { found: 1, asked: 2, granted: 3, refused: 3, objected: 3, received: 4 } as const

/** How far along its way it is: found 1, asked for 2, decided 3, received 4. */
export function placeOf(standing: Standing): 1 | 2 | 3 | 4 {
  return places[liveOf(standing).stage]
}

/** The decision that counts now. */
export function decisionOf(standing: Standing): Grant | Refusal | undefined {
  const live = liveOf(standing)
  if ('grant' in live) return live.grant
  if ('refusal' in live) return live.refusal
  return 'before' in live ? live.before : undefined
}
