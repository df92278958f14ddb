import type { CheckId, PersonId, ResidentId } from '../../../foundation/ids.ts'
import { no, type Verdict, yes } from '../../../foundation/verdict.ts'
import type { Day } from '../engine/calendar.ts'
import { type Check, provisionNames } from '../engine/check.ts'
import type { Told } from '../engine/facts.ts'
import { cents } from '../engine/money.ts'
import type { CheckedScheme } from '../engine/schemes/check-schemes.ts'
import type { NewProvision } from '../received/provisions.ts'

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
  readonly finds: readonly NewProvision[]
}

/** What is worth asking for: what is likely, what is possible, and what the municipality itself may have. */
export function foundIn({ on, outcomes }: Check, schemes: readonly CheckedScheme[]): Found {
  const country = provisionNames.flatMap((name): NewProvision[] => {
    const outcome = outcomes[name]
    const find = { kind: 'national', name, called: '' } as const
    if (outcome.kind === 'likely') return [{ ...find, aboutAYear: cents(outcome.year.exact) }]
    return outcome.kind === 'possible' ? [{ ...find, aboutAYear: undefined }] : []
  })
  const own = schemes.flatMap(({ scheme: { key, name }, outcome }): NewProvision[] => {
    if (outcome.kind !== 'possible') return []
    return [{ kind: 'scheme', name: key, called: name, aboutAYear: undefined }]
  })
  return { on, finds: [...country, ...own] }
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
  readonly toAskFor: readonly NewProvision[]
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
