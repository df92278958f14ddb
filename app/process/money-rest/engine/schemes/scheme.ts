import type { Day } from '../calendar.ts'
import type { Home } from '../facts.ts'
import type { Cents, Period } from '../money.ts'

/** What municipalities have schemes for, in the order in which they are shown. */
export const schemeKinds = [
  'income-supplement',
  'special-assistance',
  'tax-remission',
  'children',
  'city-pass',
  'collective-insurance',
  'energy',
] as const
export type SchemeKind = (typeof schemeKinds)[number]

/** Kinds that come and go: without an end they would stay on the page after the money is gone. */
export const temporaryKinds: readonly SchemeKind[] = ['energy']

/** An amount with how often it comes, in the type: a month and a year do not mix. */
export type SchemeAmount = {
  [P in Period]: { readonly per: P; readonly amount: Cents<P> }
}[Period]

/**
 * For whom a scheme is: only what a check asks anyway. What cannot be known from that, such as years on a low
 * income, is a sentence in `alsoAsks`. All of it must be met; what is not there is not asked.
 */
export interface Conditions {
  /** From this age on, in whole years. */
  readonly ageFrom?: number
  /** Up to and including this age. */
  readonly ageTo?: number
  /** Only before the age of AOW. */
  readonly beforeAow?: boolean
  /** The most that comes in after tax, in percents of the household's own norm of assistance. */
  readonly incomePercent?: number
  /** Owns no more than somebody with assistance may (Participatiewet, art. 34). */
  readonly ownsLittle?: boolean
  /** At least one child at home of this age, both included. */
  readonly childAged?: { readonly from: number; readonly to: number }
  readonly homes?: readonly Home[]
  /** Whether student finance must, or must not, be there. */
  readonly studies?: boolean
}

/** One version of a scheme of a municipality: it holds from one day to another, both included. */
export interface Scheme {
  /** Which scheme this is a version of. */
  readonly key: string
  readonly kind: SchemeKind
  readonly name: string
  readonly gives: string
  readonly amount?: SchemeAmount
  readonly forWhom: Conditions
  /** What the municipality looks at too, a sentence each. */
  readonly alsoAsks: readonly string[]
  readonly howToAsk: string
  /** The papers to take along. */
  readonly papers: readonly string[]
  readonly from: Day
  /** Nothing: until it is ended. */
  readonly until: Day | undefined
  readonly source: { readonly law: string; readonly article: string; readonly link: string }
  readonly reviewedOn: Day
}

/** The versions that hold on this day, one of each scheme, in the order of their kinds. */
export function schemesOn(schemes: readonly Scheme[], on: Day): readonly Scheme[] {
  const held = new Map<string, Scheme>()
  for (const scheme of schemes) {
    if (on < scheme.from || (scheme.until !== undefined && scheme.until < on)) continue
    const other = held.get(scheme.key)
    // Two at once are refused where schemes are made; should they be there, the later one holds.
    if (other === undefined || other.from < scheme.from) held.set(scheme.key, scheme)
  }
  const place = ({ kind }: Scheme): number => schemeKinds.indexOf(kind)
  return [...held.values()].toSorted((one, other) => place(one) - place(other))
}

/** The kinds of which there is nothing on this day: a check did not look at those. */
export function kindsWithout(schemes: readonly Scheme[], on: Day): readonly SchemeKind[] {
  const there = new Set(schemesOn(schemes, on).map(({ kind }) => kind))
  return schemeKinds.filter((kind) => !there.has(kind))
}
