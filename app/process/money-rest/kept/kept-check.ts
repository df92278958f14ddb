import type { CheckId, PersonId, ResidentId } from '../../../foundation/ids.ts'
import { no, type Verdict, yes } from '../../../foundation/verdict.ts'
import type { Day } from '../engine/calendar.ts'
import { type Check, type ProvisionName, provisionNames } from '../engine/check.ts'
import type { Told } from '../engine/facts.ts'
import { type Cents, cents } from '../engine/money.ts'

/** With a professional at the table, or by the resident alone. */
export type Held = 'table' | 'alone'

interface Core {
  readonly id: CheckId
  readonly resident: ResidentId
  readonly held: Held
  readonly told: Told
  /** Counts what was kept, so that two devices do not write over each other. */
  readonly version: number
  readonly begunAt: Date
}

export type OpenCheck = Core & { readonly stage: 'open' }
export type DoneCheck = Core & {
  readonly stage: 'done'
  readonly finishedAt: Date
  readonly found: Found
  readonly helper: PersonId
}
export type KeptCheck = OpenCheck | DoneCheck | (Core & { readonly stage: 'set-aside' })

/** What came out of a check on its day, as it was said then: later rules change nothing of it. */
export interface Found {
  readonly on: Day
  readonly finds: readonly Find[]
}

/** Something that is worth asking for. */
export interface Find {
  readonly name: ProvisionName
  /** About how much in a year, in whole cents; nothing where it is only possible. */
  readonly aYear: Cents<'year'> | undefined
}

/** What is worth asking for: what is likely, and what is possible. */
export function foundIn({ on, outcomes }: Check): Found {
  const finds = provisionNames.flatMap((name): Find[] => {
    const outcome = outcomes[name]
    if (outcome.kind === 'likely') return [{ name, aYear: cents(outcome.year.exact) }]
    return outcome.kind === 'possible' ? [{ name, aYear: undefined }] : []
  })
  return { on, finds }
}

/** Somebody in the resident's team, as far as helping with money needs to know them. */
export interface Helper {
  readonly person: PersonId
  readonly seesMoney: boolean
}

/** Who is named first to help: somebody who sees money matters, or else the first of all. */
export function firstHelper(team: readonly Helper[]): PersonId | undefined {
  return (team.find(({ seesMoney }) => seesMoney) ?? team[0])?.person
}

/** A check that is done, and what of it is to be asked for. */
export interface Finished {
  readonly found: Found
  readonly helper: PersonId
  readonly toAskFor: readonly Find[]
}

/**
 * Finishes a check. What the resident has already, and what is being asked for since an earlier check, is not
 * asked for once more. Somebody is named to help: nobody has to go after money alone.
 */
export function finish(
  check: KeptCheck,
  found: Found,
  already: readonly string[],
  helper: Helper | undefined,
): Verdict<Finished, 'not-open' | 'helper-missing'> {
  if (check.stage !== 'open') return no('not-open')
  if (helper === undefined) return no('helper-missing')
  const toAskFor = found.finds.filter(({ name }) => !already.includes(name))
  return yes({ found, helper: helper.person, toAskFor })
}

/** What does not change: who begins a new check is not asked it again. */
export function knownBefore(earlier: KeptCheck | undefined): Told {
  const { born, children } = earlier?.told ?? {}
  return {
    ...(born === undefined || born === 'unknown' ? {} : { born }),
    ...(children === undefined || children === 'unknown' || children.length === 0
      ? {}
      : { children }),
  }
}
