import type { FileAction } from '../../foundation/journal/actions.ts'
import { asFileAction } from '../../foundation/journal/actions.ts'
import type { Look, Looker } from '../../foundation/journal/looks.ts'
import { dayOf } from '../../foundation/language/dates.ts'

/** One thing somebody did on one day, however often. */
export interface Deed {
  /** Nothing known when an older release named it. */
  readonly action: FileAction | undefined
  readonly part: string | undefined
  readonly ground: string | undefined
  readonly allowed: boolean
  readonly times: number
  /** The last time that day. */
  readonly at: Date
}

/** What one person did on one day: looks of the same kind stand together. */
export interface PersonOnDay {
  /** Nobody when the house itself did it. */
  readonly person: Looker | undefined
  readonly deeds: readonly Deed[]
}

/** Who looked on one day, and when last. */
export interface DayOfLooks {
  readonly at: Date
  readonly people: readonly PersonOnDay[]
}

/**
 * Puts looks together per day, per person and per kind, in the order they come in (the newest first).
 *
 * A talk that is filled in leaves fifty lines behind; as fifty sentences nobody would read them.
 */
export function groupLooks(looks: readonly Look[]): DayOfLooks[] {
  const days = Map.groupBy(looks, (look) => dayOf(look.at))
  return [...days.values()].flatMap((ofDay) => {
    const newest = ofDay[0]
    if (newest === undefined) return []
    const people = Map.groupBy(ofDay, (look) => look.person?.id)
    return [{ at: newest.at, people: [...people.values()].map(ofPerson) }]
  })
}

function ofPerson(looks: readonly Look[]): PersonOnDay {
  const kinds = Map.groupBy(looks, kindOf)
  const deeds = [...kinds.values()].flatMap((same) => {
    const last = same[0]
    if (last === undefined) return []
    const { part, ground, allowed, at } = last
    const action = last.action === undefined ? undefined : asFileAction(last.action)
    return [{ action, part, ground, allowed, at, times: same.length }]
  })
  return { person: looks[0]?.person, deeds }
}

/** Refusals of one part read alike, whatever exactly was tried. */
function kindOf({ action, part, ground, allowed }: Look): string {
  return allowed ? `did ${action} ${ground}` : `tried ${part}`
}
