import type { PersonId, ReadingId, ResidentId, TalkId } from '../../foundation/ids.ts'
import {
  type Held,
  isSpokenAbout,
  type Moment,
  type Said,
  type Step,
  type TalkStage,
} from './bridge.ts'
import { type DomainName, domainsOf, type Pillar, type PillarName } from './pillars.ts'

/** A talk that is being prepared or filled in. */
export interface Talk {
  readonly id: TalkId
  readonly resident: ResidentId
  readonly moment: Moment
  readonly held: Held
  /** The day on the paper, when it is copied from paper. */
  readonly heldOn: string | undefined
  readonly corrects: ReadingId | undefined
  readonly pillars: readonly Pillar[]
  readonly said: Said
  readonly stage: TalkStage
  readonly preparedAt: Date
  readonly savedAt: Date
}

/** A talk as it was recorded. It stays as it was. */
export interface Reading {
  readonly id: ReadingId
  readonly resident: ResidentId
  readonly talk: TalkId
  readonly moment: Moment
  readonly held: Held
  /** The calendar day it was held, `2026-03-02`. */
  readonly heldOn: string
  readonly corrects: ReadingId | undefined
  readonly pillars: readonly Pillar[]
  readonly said: Said
  readonly recordedAt: Date
}

/** What a professional sees differently: beside the resident's reading, never in its place. */
export interface Remark {
  readonly person: PersonId
  readonly name: string
  readonly pillar: PillarName
  readonly remark: string
  readonly madeAt: Date
}

/** The readings that count: one that was put right by a later one steps back for it. */
export function standingReadings(readings: readonly Reading[]): Reading[] {
  const corrected = new Set(readings.map((reading) => reading.corrects))
  return readings
    .filter((reading) => !corrected.has(reading.id))
    .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn) || +a.recordedAt - +b.recordedAt)
}

/** How one pillar went from the first reading that speaks of it to the last. */
export interface PillarChange {
  readonly pillar: PillarName
  readonly from: Step
  readonly to: Step
  /** How many steps up (or down, below zero). */
  readonly up: number
  /** Since which reading it stands where it stands now. */
  readonly since: string
}

/** What moved between readings: growth first, then what stayed, then what is harder now. */
export interface Change {
  readonly grown: readonly PillarChange[]
  readonly same: readonly PillarChange[]
  readonly harder: readonly PillarChange[]
  /** Spoken about in only one of the readings, so there is nothing to compare. */
  readonly onlyOnce: readonly PillarName[]
  /** The municipality changed its pillars in between; those not in both sets are left out. */
  readonly setChanged: boolean
  readonly calmer: readonly DomainChange[]
}

/** A domain in which the stress changed. */
export interface DomainChange {
  readonly domain: DomainName
  readonly from: Step
  readonly to: Step
}

/** Compares readings in the order they were held, first with last. Fewer than two have nothing to compare. */
export function compareReadings(readings: readonly Reading[]): Change | undefined {
  if (!areTwoAtLeast(readings)) return undefined
  const [first] = readings
  const last = readings.at(-1) ?? first
  const names = last.pillars.map((pillar) => pillar.name)
  const known = names.filter((name) => first.pillars.some((pillar) => pillar.name === name))
  const changes = known
    .map((name) => changeOf(readings, name))
    .filter((change) => change !== undefined)
  return {
    grown: changes.filter(({ up }) => up > 0).toSorted((a, b) => b.up - a.up),
    same: changes.filter(({ up }) => up === 0),
    harder: changes.filter(({ up }) => up < 0),
    onlyOnce: known.filter(
      (name) =>
        readings.filter((reading) => isSpokenAbout(reading.said.pillars[name])).length === 1,
    ),
    setChanged: !sameSet(first.pillars, last.pillars),
    calmer: domainsOf(last.pillars).flatMap((domain) => {
      const from = first.said.domains[domain]?.stress
      const to = last.said.domains[domain]?.stress
      return from === undefined || to === undefined || to >= from ? [] : [{ domain, from, to }]
    }),
  }
}

function areTwoAtLeast<T>(list: readonly T[]): list is readonly [T, T, ...T[]] {
  return list.length >= 2
}

function sameSet(one: readonly Pillar[], other: readonly Pillar[]): boolean {
  return (
    one.length === other.length &&
    one.every((pillar) => other.some((candidate) => candidate.name === pillar.name))
  )
}

function changeOf(readings: readonly Reading[], pillar: PillarName): PillarChange | undefined {
  const said = readings.flatMap((reading) => {
    const now = reading.said.pillars[pillar]?.now
    return now === undefined ? [] : [{ now, heldOn: reading.heldOn }]
  })
  if (!areTwoAtLeast(said)) return undefined
  const [first] = said
  const last = said.at(-1) ?? first
  let since = last.heldOn
  for (const entry of said.toReversed()) {
    if (entry.now !== last.now) break
    since = entry.heldOn
  }
  return { pillar, from: first.now, to: last.now, up: last.now - first.now, since }
}
