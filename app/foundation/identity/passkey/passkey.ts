import { days, minutes } from '../../clock.ts'
import type { Id } from '../../ids.ts'
import { no, type Verdict, yes } from '../../verdict.ts'

export type PasskeyId = Id<'passkey'>

/** A passkey as its owner knows it. The key itself lives on their device. */
export interface Passkey {
  readonly id: PasskeyId
  /** What its owner calls it: "mijn telefoon". */
  readonly name: string
  readonly madeAt: Date
  readonly usedAt: Date | undefined
  readonly withdrawnAt: Date | undefined
}

/** More keys than anybody has devices for; a list that can be looked through at a glance. */
export const mostPasskeys = 10

/** How long a name can be, in signs. */
export const longestName = 40

/** How long a browser has to sign a question: long enough to find the phone, too short to pass on. */
export const challengeLasts = minutes(5)

/** How long a withdrawn passkey is still shown, so that its owner sees when it was somebody else. */
export const withdrawnShown = days(30)

/** Whether somebody who has this many passkeys may make another one. */
export function mayMakeAnother(has: number): Verdict<number, 'enough'> {
  return has < mostPasskeys ? yes(has + 1) : no('enough')
}
