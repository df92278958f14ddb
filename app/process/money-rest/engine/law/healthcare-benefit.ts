import { type Dated, inYear, type Source } from '../dated.ts'
import { type Cents, once, percent, perYear, type Share } from '../money.ts'

export interface HealthcareLaw {
  /** What insurance costs on average in a year, for one person. */
  readonly standardPremium: Cents<'year'>
  /** 108 % of twelve minimum monthly wages of January. */
  readonly threshold: Cents<'year'>
  /** The part of the threshold that everybody pays. */
  readonly ownPart: { readonly single: Share; readonly partners: Share }
  /** The part of what comes in above the threshold. */
  readonly partAbove: Share
  readonly mostOwned: { readonly single: Cents<'once'>; readonly partners: Cents<'once'> }
  /** Below this nothing is paid. */
  readonly leastPaid: Cents<'year'>
}

function source(year: number): Source {
  return {
    law: 'Wet op de zorgtoeslag',
    article: 'artikel 2 tot en met 4',
    read: `wettekst en tabellen voor ${year}, gelezen in november 2026`,
    sure: 'official',
  }
}

export const healthcareLaw: readonly Dated<HealthcareLaw>[] = [
  {
    ...inYear(2024),
    source: source(2024),
    values: {
      standardPremium: perYear(1987),
      threshold: perYear(26_819),
      ownPart: { single: percent(1.879), partners: percent(4.256) },
      partAbove: percent(13.67),
      mostOwned: { single: once(140_213), partners: once(177_301) },
      leastPaid: perYear(24),
    },
  },
  {
    ...inYear(2025),
    source: source(2025),
    values: {
      standardPremium: perYear(2112),
      threshold: perYear(28_406),
      ownPart: { single: percent(1.896), partners: percent(4.273) },
      partAbove: percent(13.7),
      mostOwned: { single: once(141_896), partners: once(179_429) },
      leastPaid: perYear(24),
    },
  },
  {
    ...inYear(2026),
    source: source(2026),
    values: {
      standardPremium: perYear(2119),
      threshold: perYear(29_736),
      ownPart: { single: percent(1.912), partners: percent(4.289) },
      partAbove: percent(13.73),
      mostOwned: { single: once(146_011), partners: once(184_633) },
      leastPaid: perYear(24),
    },
  },
]
