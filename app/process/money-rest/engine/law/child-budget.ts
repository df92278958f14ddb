import { type Dated, inYear, type Source } from '../dated.ts'
import { type Cents, once, percent, perYear, type Share } from '../money.ts'

export interface ChildBudgetLaw {
  readonly perChild: Cents<'year'>
  /** On top, for each child of 12 to 15 and of 16 or 17. */
  readonly extra: { readonly from12: Cents<'year'>; readonly from16: Cents<'year'> }
  readonly singleParent: Cents<'year'>
  readonly threshold: Cents<'year'>
  /** How much higher the threshold lies for partners. */
  readonly partnersMore: Cents<'year'>
  /** What goes off of the income above the threshold. */
  readonly partAbove: Share
  readonly mostOwned: { readonly single: Cents<'once'>; readonly partners: Cents<'once'> }
}

function source(year: number, sure: Source['sure']): Source {
  return {
    law: 'Wet op het kindgebonden budget',
    article: 'artikel 1 en 2',
    read: `wettekst en bedragen voor ${year}, gelezen in november 2026`,
    sure,
  }
}

export const childBudgetLaw: readonly Dated<ChildBudgetLaw>[] = [
  {
    ...inYear(2024),
    source: source(2024, 'two-sources'),
    values: {
      perChild: perYear(2436),
      extra: { from12: perYear(694), from16: perYear(924) },
      singleParent: perYear(3480),
      threshold: perYear(26_819),
      partnersMore: perYear(9030),
      partAbove: percent(6.75),
      mostOwned: { single: once(140_213), partners: once(177_301) },
    },
  },
  {
    ...inYear(2025),
    source: source(2025, 'two-sources'),
    values: {
      perChild: perYear(2511),
      extra: { from12: perYear(703), from16: perYear(936) },
      singleParent: perYear(3389),
      threshold: perYear(28_406),
      partnersMore: perYear(9138),
      partAbove: percent(7.1),
      mostOwned: { single: once(141_896), partners: once(179_429) },
    },
  },
  {
    ...inYear(2026),
    source: source(2026, 'official'),
    values: {
      perChild: perYear(2580),
      extra: { from12: perYear(724), from16: perYear(964) },
      singleParent: perYear(3416),
      threshold: perYear(29_736),
      partnersMore: perYear(9405),
      partAbove: percent(7.6),
      mostOwned: { single: once(146_011), partners: once(184_633) },
    },
  },
]
