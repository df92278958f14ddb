import { type Dated, inYear, type Source } from '../dated.ts'
import { type Cents, perQuarter } from '../money.ts'

export interface ChildBenefitLaw {
  readonly to5: Cents<'quarter'>
  readonly from6: Cents<'quarter'>
  readonly from12: Cents<'quarter'>
}

const source: Source = {
  law: 'Algemene Kinderbijslagwet',
  article: 'artikel 12',
  read: 'bekendgemaakte bedragen, gelezen in november 2026',
  sure: 'two-sources',
}

export const childBenefitLaw: readonly Dated<ChildBenefitLaw>[] = [
  {
    from: '2024-07-01',
    until: '2024-12-31',
    source,
    values: { to5: perQuarter(281.69), from6: perQuarter(342.05), from12: perQuarter(402.41) },
  },
  {
    ...inYear(2025),
    source,
    values: { to5: perQuarter(286.45), from6: perQuarter(347.83), from12: perQuarter(409.21) },
  },
  {
    ...inYear(2026),
    source,
    values: { to5: perQuarter(291.49), from6: perQuarter(353.95), from12: perQuarter(416.41) },
  },
]
