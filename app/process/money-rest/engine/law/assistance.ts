import type { Day } from '../calendar.ts'
import type { Dated, Source } from '../dated.ts'
import { type Cents, once, perMonth } from '../money.ts'

export interface AssistanceLaw {
  /** Net norms from 21 to the age of AOW, holiday allowance included. A single parent has the single one. */
  readonly single: Cents<'month'>
  readonly couple: Cents<'month'>
  /** What may be owned; nothing where that is not known here for these months. */
  readonly mostOwned: { readonly single: Cents<'once'>; readonly more: Cents<'once'> } | undefined
}

const owned = {
  2024: { single: once(7575), more: once(15_150) },
  2025: { single: once(7770), more: once(15_540) },
  2026: { single: once(8000), more: once(16_000) },
} as const

function norms(
  [from, until]: readonly [Day, Day],
  [single, couple]: readonly [number, number],
  sure: Source['sure'],
  mostOwned?: AssistanceLaw['mostOwned'],
): Dated<AssistanceLaw> {
  return {
    from,
    until,
    source: {
      law: 'Participatiewet',
      article: 'artikel 20 tot en met 24, 31 en 34',
      read: `normen vanaf ${from}, gelezen in november 2026`,
      sure,
    },
    values: { single: perMonth(single), couple: perMonth(couple), mostOwned },
  }
}

export const assistanceLaw: readonly Dated<AssistanceLaw>[] = [
  norms(['2023-01-01', '2023-06-30'], [1195.66, 1708.08], 'two-sources'),
  norms(['2023-07-01', '2023-12-31'], [1216.62, 1738.02], 'two-sources'),
  norms(['2024-01-01', '2024-06-30'], [1283.83, 1834.04], 'two-sources', owned[2024]),
  norms(['2025-01-01', '2025-06-30'], [1345.45, 1922.07], 'two-sources', owned[2025]),
  norms(['2025-07-01', '2025-12-31'], [1369.06, 1955.8], 'official', owned[2025]),
  norms(['2026-01-01', '2026-06-30'], [1401.5, 2002.13], 'official', owned[2026]),
  norms(['2026-07-01', '2026-12-31'], [1419.46, 2027.79], 'official', owned[2026]),
]
