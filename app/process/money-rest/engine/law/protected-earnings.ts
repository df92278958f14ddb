import type { Dated } from '../dated.ts'
import { type Cents, percent, perMonth, perYear, type Share } from '../money.ts'

/** The four ways of living that the law has a maximum for. */
export type Living = 'alone' | 'single-parent' | 'couple' | 'couple-with-children'

export interface ProtectedLaw {
  /** The part of the norm that always stays. */
  readonly partOfNorm: Share
  readonly norm: { readonly one: Cents<'month'>; readonly two: Cents<'month'> }
  /** Makes up for zorgtoeslag that is lost with a higher income. */
  readonly healthcare: {
    readonly threshold: Cents<'year'>
    readonly partAbove: Share
    readonly standardPremium: Cents<'year'>
    /** What everybody pays themselves in a month, one person and two. */
    readonly own: { readonly one: Cents<'month'>; readonly two: Cents<'month'> }
  }
  /** Makes up for huurtoeslag; parents and partners have the figures of more people. */
  readonly rent: {
    readonly point: { readonly one: Cents<'year'>; readonly more: Cents<'year'> }
    readonly partAbove: { readonly one: Share; readonly more: Share }
    readonly highest: Cents<'month'>
    readonly ownRent: { readonly one: Cents<'month'>; readonly more: Cents<'month'> }
  }
  /** Makes up for kindgebonden budget. */
  readonly child: { readonly partAbove: Share; readonly partnersMore: Cents<'year'> }
  readonly most: Readonly<Record<Living, Cents<'month'>>>
}

export const protectedLaw: readonly Dated<ProtectedLaw>[] = [
  {
    from: '2026-07-01',
    until: '2026-12-31',
    source: {
      law: 'Wetboek van Burgerlijke Rechtsvordering',
      article: 'artikel 475da',
      read: 'wettekst van 14 juli 2026, gelezen in november 2026',
      sure: 'official',
    },
    values: {
      partOfNorm: percent(95),
      norm: { one: perMonth(1419.46), two: perMonth(2027.79) },
      healthcare: {
        threshold: perYear(29_736),
        partAbove: percent(13.73),
        standardPremium: perYear(2119),
        own: { one: perMonth(47), two: perMonth(106) },
      },
      rent: {
        point: { one: perYear(23_425), more: perYear(31_500) },
        partAbove: { one: percent(27), more: percent(22) },
        highest: perMonth(932.93),
        ownRent: { one: perMonth(202.52), more: perMonth(200.71) },
      },
      child: { partAbove: percent(7.6), partnersMore: perYear(9405) },
      most: {
        alone: perMonth(2208.48),
        'single-parent': perMonth(2543.75),
        couple: perMonth(2905.79),
        'couple-with-children': perMonth(3179.68),
      },
    },
  },
]
