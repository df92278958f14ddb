import { type Dated, inYear, type Source } from '../dated.ts'
import { type Cents, once, percent, perMonth, perYear, type Share } from '../money.ts'

/** One figure for who lives alone, and one for all others. */
interface BySize<Value> {
  readonly one: Value
  readonly more: Value
}

export interface RentLaw {
  /** Below this age of all adults, and without children, only a low rent counts. */
  readonly fullFrom: number
  /** The part of the rent up to this counts whole, and for young people nothing above it. */
  readonly lowRent: Cents<'month'>
  /** Up to this 65 % of the rent counts: for one or two people, and for more. */
  readonly middleRent: { readonly upToTwo: Cents<'month'>; readonly more: Cents<'month'> }
  readonly highRent: Cents<'month'>
  /** Whether a rent above the highest still gives a right, up to the highest. */
  readonly countsAboveHighest: boolean
  /** Whether 40 % of the rent above the middle counts for everybody, or for who lives alone only. */
  readonly topPartFor: 'all' | 'one'
  readonly shares: { readonly middle: Share; readonly top: Share }
  readonly mostOwned: { readonly single: Cents<'once'>; readonly partners: Cents<'once'> }
  readonly ownRent: OwnRent
}

/** What a household pays itself before anything counts. */
export type OwnRent =
  /** Always the same; what comes in above a point takes away from the benefit. */
  | {
      readonly kind: 'fixed'
      readonly basis: BySize<Cents<'month'>>
      readonly point: BySize<Cents<'year'>>
      readonly partAbove: BySize<Share>
    }
  /** Grows with the income, along a curve: a·Y² + b·Y euros a month, less a discount. */
  | {
      readonly kind: 'curve'
      readonly curve: BySize<Curve>
      /** For who is old enough for AOW; without it they are like everybody. */
      readonly curveForAow?: BySize<Curve>
      readonly discount: Cents<'month'>
    }

export interface Curve {
  /** In trillionths, of whole euros a year. */
  readonly a: number
  readonly b: number
  /** Before the discount. */
  readonly least: Cents<'month'>
}

function source(year: number, sure: Source['sure']): Source {
  return {
    law: 'Wet op de huurtoeslag',
    article: 'artikel 13, 16 tot en met 21 en 27',
    read: `wettekst, regeling en rekenregels voor ${year}, gelezen in november 2026`,
    sure,
  }
}

const shares = { middle: percent(65), top: percent(40) }

export const rentLaw: readonly Dated<RentLaw>[] = [
  {
    ...inYear(2024),
    source: source(2024, 'two-sources'),
    values: {
      fullFrom: 23,
      lowRent: perMonth(454.47),
      middleRent: { upToTwo: perMonth(650.43), more: perMonth(697.07) },
      highRent: perMonth(879.66),
      countsAboveHighest: false,
      topPartFor: 'one',
      shares,
      mostOwned: { single: once(36_952), partners: once(73_904) },
      ownRent: {
        kind: 'curve',
        curve: {
          one: { a: 413_370, b: 2_393_492_603, least: perMonth(226.67) },
          more: { a: 244_490, b: 1_807_837_711, least: perMonth(226.67) },
        },
        curveForAow: {
          one: { a: 559_775, b: -2_120_192_534, least: perMonth(224.85) },
          more: { a: 363_503, b: -3_053_924_481, least: perMonth(223.04) },
        },
        discount: perMonth(37.72),
      },
    },
  },
  {
    ...inYear(2025),
    source: source(2025, 'two-sources'),
    values: {
      fullFrom: 23,
      lowRent: perMonth(477.2),
      middleRent: { upToTwo: perMonth(682.96), more: perMonth(731.93) },
      highRent: perMonth(900.07),
      countsAboveHighest: false,
      topPartFor: 'one',
      shares,
      mostOwned: { single: once(37_395), partners: once(74_790) },
      ownRent: {
        kind: 'curve',
        curve: {
          one: { a: 438_698, b: 446_392_665, least: perMonth(236.19) },
          more: { a: 298_184, b: -1_382_497_146, least: perMonth(234.38) },
        },
        discount: perMonth(37.14),
      },
    },
  },
  {
    ...inYear(2026),
    source: source(2026, 'official'),
    values: {
      fullFrom: 21,
      lowRent: perMonth(498.2),
      middleRent: { upToTwo: perMonth(713.02), more: perMonth(764.14) },
      highRent: perMonth(932.93),
      countsAboveHighest: true,
      topPartFor: 'all',
      shares,
      mostOwned: { single: once(38_479), partners: once(76_958) },
      ownRent: {
        kind: 'fixed',
        basis: { one: perMonth(202.52), more: perMonth(200.71) },
        point: { one: perYear(23_425), more: perYear(31_500) },
        partAbove: { one: percent(27), more: percent(22) },
      },
    },
  },
]
