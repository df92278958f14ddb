import type { Day } from '../engine/calendar.ts'
import { checkSchemes, type SchemeOutcome } from '../engine/schemes/check-schemes.ts'
import { type ExampleName, exampleHouseholds, exampleNames } from './example-households.ts'
import { type Proposal, schemesOf } from './proposal.ts'

/** What one example household sees of a scheme; nothing when it is not there. */
export interface Seen {
  readonly household: ExampleName
  readonly before: SchemeOutcome | undefined
  readonly after: SchemeOutcome | undefined
}

export interface Preview {
  /** The day on which both are looked at: the first one that is different, or today. */
  readonly on: Day
  readonly seen: readonly Seen[]
}

/** What each example household sees of this scheme as it is now, and with the change. */
export function previewOf(proposal: Proposal, approved: readonly Proposal[], today: Day): Preview {
  const { from, until } = proposal
  const isOver = until !== undefined && until < today
  const on = isOver || from > today ? from : today
  const ofKey = (versions: readonly Proposal[]) =>
    schemesOf(versions).filter(({ key }) => key === proposal.key)
  const [before, after] = [ofKey(approved), ofKey([...approved, proposal])]
  return {
    on,
    seen: exampleNames.map((household) => {
      const told = exampleHouseholds[household]
      return {
        household,
        before: checkSchemes(before, told, on)[0]?.outcome,
        after: checkSchemes(after, told, on)[0]?.outcome,
      }
    }),
  }
}
