import { type Dated, inYear, type Source } from '../dated.ts'

/** What is known: the table of shares by income is not, so nothing is computed with it. */
export interface ChildcareLaw {
  /** The highest price of an hour that counts, in cents: daycare, after school, childminder. */
  readonly mostPerHour: {
    readonly daycare: number
    readonly afterSchool: number
    readonly childminder: number
  }
  /** Hours a month that count at most, for each child. */
  readonly mostHours: number
}

const source: Source = {
  law: 'Wet kinderopvang en Besluit kinderopvangtoeslag',
  article: 'artikel 1.5 tot en met 1.9; bijlage I van het besluit is hier niet bekend',
  read: 'bekendgemaakte uurprijzen, gelezen in november 2026',
  sure: 'two-sources',
}

export const childcareLaw: readonly Dated<ChildcareLaw>[] = [
  {
    ...inYear(2024),
    source,
    values: {
      mostPerHour: { daycare: 1025, afterSchool: 912, childminder: 753 },
      mostHours: 230,
    },
  },
  {
    ...inYear(2025),
    source,
    values: {
      mostPerHour: { daycare: 1071, afterSchool: 952, childminder: 810 },
      mostHours: 230,
    },
  },
  {
    ...inYear(2026),
    source,
    values: {
      mostPerHour: { daycare: 1123, afterSchool: 998, childminder: 849 },
      mostHours: 230,
    },
  },
]
