import type { ComponentChildren } from 'preact'

/** Where the forms of a check go. A view does not know where what is told stays: in the form or elsewhere. */
export interface CheckForms {
  /** Not there once the check is done: no question is asked any more. */
  readonly question: string | undefined
  readonly whatIf: string
  /** Where a check begins anew, where it does not stay. */
  readonly check: string | undefined
  /** What comes after a result, where it is kept: nothing where it is not. */
  readonly next?: ComponentChildren
  /** What goes along with each form unseen. */
  readonly hidden: ComponentChildren
}

/** What somebody pressed instead of the answer's own button. */
export const press = { name: 'doe', unknown: 'weet-niet', before: 'terug' } as const
