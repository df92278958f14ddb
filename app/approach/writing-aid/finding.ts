/** What the checker looks for. English names; the hint that goes with each is Dutch. */
export type Rule =
  | 'long-sentence'
  | 'official-word'
  | 'blame'
  | 'threat'
  | 'deadline'
  | 'passive'
  | 'formal-address'
  | 'capitals'
  | 'exclamation'

export type Finding = {
  readonly rule: Rule
  /** The piece of the text it is about. */
  readonly found: string
  /** What to do instead, in Dutch, for the writer. */
  readonly hint: string
}
