import type { ResidentId } from '../../foundation/ids.ts'
import type { Language } from '../../foundation/language/language.ts'

/** How somebody can be reached. */
export const wayKinds = ['phone', 'whatsapp', 'email', 'letter', 'visit'] as const
export type WayKind = (typeof wayKinds)[number]

/** One way to reach somebody. */
export interface Way {
  readonly kind: WayKind
  /** A number or an address; a visit or a letter may do without when the team knows where. */
  readonly value: string
}

/** How somebody likes to read. */
export const readingWays = ['pictures', 'short', 'all'] as const
export type ReadingWay = (typeof readingWays)[number]

/** A resident: the least that is needed to call, reach and write to somebody. No BSN, no address. */
export interface Resident {
  readonly id: ResidentId
  /** The name this person wants to be called by. */
  readonly called: string
  readonly portrait: string
  /** In the order this person likes: the first is the one to try first. */
  readonly ways: readonly Way[]
  readonly language: Language
  readonly reads: ReadingWay
  /** How this person likes to be spoken to, in a few words. */
  readonly spokenTo: string
  readonly version: number
}

/**
 * What two files of one person have in common: their numbers and mail addresses, written one way.
 * A name is not enough: many people share theirs.
 */
export function reachKeys(ways: readonly Way[]): string[] {
  const keys = ways.flatMap(({ kind, value }) => {
    if (kind === 'phone' || kind === 'whatsapp') {
      const digits = value.replaceAll(/\D/g, '').replace(/^(0031|31)/, '0')
      return digits.length >= 9 ? [`tel:${digits}`] : []
    }
    if (kind === 'email') return [`mail:${value.trim().toLowerCase()}`]
    return []
  })
  return [...new Set(keys)]
}
