import type { Day } from './calendar.ts'
import { check, type ProvisionName, provisionNames } from './check.ts'
import type { Told } from './facts.ts'
import { type Cents, cents } from './money.ts'
import type { Outcome } from './outcome.ts'

/** What one provision comes to in a month, before and after; nothing where that is not computed. */
export interface Shift {
  readonly name: ProvisionName
  readonly before: Cents<'month'> | undefined
  readonly after: Cents<'month'> | undefined
}

/** What a change does to what is in hand in a month. */
export interface WhatIf {
  readonly shifts: readonly Shift[]
  /** Income after tax and what is computed of the provisions; nothing when the income is not known. */
  readonly inHand: {
    readonly before: Cents<'month'> | undefined
    readonly after: Cents<'month'> | undefined
  }
  /**
   * What may have been received too much this year until now: benefits go by the income of the whole year,
   * so a change halfway reaches back. A debt in the making, until the tax office knows.
   */
  readonly tooMuch: readonly { readonly name: ProvisionName; readonly amount: Cents<'once'> }[]
}

/** The benefits that are an advance, settled over the whole year by the income of that year. */
const settledByYear: readonly ProvisionName[] = [
  'rent-benefit',
  'healthcare-benefit',
  'child-budget',
]

/**
 * Looks what would change if some facts became others from the month of this day on.
 *
 * @param change the facts that become others; incomes as they would be in a whole year.
 */
export function whatIf(told: Told, change: Told, on: Day): WhatIf {
  const [before, after] = [check(told, on), check({ ...told, ...change }, on)]
  const shifts = provisionNames.map((name) => ({
    name,
    before: monthOf(before.outcomes[name]),
    after: monthOf(after.outcomes[name]),
  }))
  return {
    shifts,
    inHand: {
      before: inHand(
        told,
        shifts.map((shift) => shift.before),
      ),
      after: inHand(
        { ...told, ...change },
        shifts.map((shift) => shift.after),
      ),
    },
    tooMuch: tooMuch(told, change, on),
  }
}

function monthOf(outcome: Outcome): Cents<'month'> | undefined {
  if (outcome.kind === 'likely') return cents(outcome.month.exact)
  return outcome.kind === 'no' ? (0 as Cents<'month'>) : undefined
}

/** Income after tax, and all that is computed. */
function inHand(
  { hasPartner, netIncome, partnerNetIncome }: Told,
  provisions: readonly (Cents<'month'> | undefined)[],
): Cents<'month'> | undefined {
  if (netIncome === undefined || netIncome === 'unknown') return undefined
  const partner = hasPartner === true ? partnerNetIncome : 0
  if (partner === undefined || partner === 'unknown') return undefined
  return provisions.reduce<number>(
    (total, amount) => total + (amount ?? 0),
    netIncome + partner,
  ) as Cents<'month'>
}

/** What came in the months of this year before this one, against what fits the income of the year. */
function tooMuch(told: Told, change: Told, on: Day): WhatIf['tooMuch'] {
  const months = Number(on.slice(5, 7)) - 1
  if (months === 0) return []
  const received = check(told, on).outcomes
  const right = check({ ...told, ...incomesOfYear(told, change, months) }, on).outcomes
  return settledByYear.flatMap((name) => {
    const [was, is] = [monthOf(received[name]), monthOf(right[name])]
    if (was === undefined || is === undefined || was <= is) return []
    return [{ name, amount: (months * (was - is)) as Cents<'once'> }]
  })
}

/** What the year comes to when the first months were as they were, and the rest is as it would be. */
function incomesOfYear(told: Told, change: Told, months: number): Told {
  const mixed = (before: Told['income'], after: Told['income']): Cents<'year'> | undefined =>
    typeof before === 'number' && typeof after === 'number'
      ? (Math.round((before * months + after * (12 - months)) / 12) as Cents<'year'>)
      : undefined
  const income = mixed(told.income, change.income)
  const partnerIncome = mixed(told.partnerIncome, change.partnerIncome)
  return {
    ...(income === undefined ? {} : { income }),
    ...(partnerIncome === undefined ? {} : { partnerIncome }),
  }
}
