import type { ComponentChildren } from 'preact'

/** Where the forms of a check go. A view does not know where what is told stays: in the form or elsewhere. */
export interface CheckForms {
  readonly question: string
  readonly whatIf: string
  /** Where a check begins anew. */
  readonly check: string
  /** What goes along with each form unseen. */
  readonly hidden: ComponentChildren
}

/** What somebody pressed instead of the answer's own button. */
export const press = { name: 'doe', unknown: 'weet-niet', before: 'terug' } as const
