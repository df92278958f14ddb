import type { Day } from './calendar.ts'
import type { Cents } from './money.ts'

/** How somebody lives. */
export type Home = 'rents' | 'rents-a-room' | 'owns' | 'lives-with-others' | 'has-no-home'

/**
 * What is known about a household: of the one who asks ("you"), the partner with whom benefits are asked
 * together, the children and who else lives there. Incomes are what the tax office counts for the year.
 */
export interface Facts {
  readonly born: Day
  readonly hasPartner: boolean
  /** The days on which the children under 18 who live with you were born. */
  readonly children: readonly Day[]
  readonly getsChildBenefit: boolean
  readonly income: Cents<'year'>
  readonly partnerIncome: Cents<'year'>
  /** What you and a partner own together on 1 January, without the home you live in. */
  readonly assets: Cents<'once'>
  readonly isInsured: boolean
  readonly partnerIsInsured: boolean
  readonly home: Home
  /** Rent without service costs. */
  readonly bareRent: Cents<'month'>
  /** Other adults who live there, beside a partner. */
  readonly housemates: number
  readonly housematesIncome: Cents<'year'>
  /** Those of them who are 27 or older, do not study and pay no business-like rent. */
  readonly costSharers: number
  /** What comes in after tax. */
  readonly netIncome: Cents<'month'>
  readonly partnerNetIncome: Cents<'month'>
  readonly studies: boolean
  readonly paysChildcare: boolean
  /** Whether you, and a partner too, work, study or are guided to work. */
  readonly worksOrLearns: boolean
  readonly isSeized: boolean
  /** What is left of the income after a seizure. */
  readonly keeps: Cents<'month'>
}

export type FactName = keyof Facts

/** Not there: not asked yet. `unknown`: asked, and not known to who answers. */
export type Told = { readonly [Name in FactName]?: Facts[Name] | 'unknown' }
