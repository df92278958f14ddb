import { ageOn, type Day, firstOfMonth } from './calendar.ts'
import type { Source } from './dated.ts'
import { type Figure, norm, sum, told } from './figure.ts'
import type { Cents } from './money.ts'
import type { Weighing } from './weighing.ts'

/** Whether who asks is this old at the start of the month; nothing when the day of birth is not known. */
export function isAged(at: Weighing, least: number, on: Day): boolean | undefined {
  const born = at.ask('born')
  return born === undefined ? undefined : ageOn(born, firstOfMonth(on)) >= least
}

/** The income of the year that counts: of a partner too. */
export function jointIncome(
  at: Weighing,
  hasPartner: boolean | undefined,
): Figure<'year'> | undefined {
  const income = at.ask('income')
  const partnerIncome = hasPartner === true ? at.ask('partnerIncome') : undefined
  if (income === undefined || hasPartner === undefined) return undefined
  const yours = told('income', 'income', 'year', income)
  if (!hasPartner) return yours
  if (partnerIncome === undefined) return undefined
  return sum('joint-income', yours, told('partner-income', 'partnerIncome', 'year', partnerIncome))
}

/**
 * Requires that a household owns no more than the limit on 1 January, of a partner too. Who does not know
 * is supposed to own little: whoever worries about money seldom has more, and the page says so.
 *
 * @param limit nothing while it is not known which one is theirs.
 */
export function requireLittleOwned(
  at: Weighing,
  limit: Cents<'once'> | undefined,
  source: Source,
): void {
  if (at.suppose('assets', 'owns-little')) return
  const assets = at.ask('assets')
  if (assets === undefined || limit === undefined) return
  const owned = told('assets', 'assets', 'once', assets)
  const most = norm('most-owned', 'once', limit, source)
  at.require('owns-little-enough', owned.exact <= most.exact, owned, most)
}

/** Who lives together in one home. */
export interface Household {
  readonly hasPartner: boolean
  readonly children: readonly Day[]
  readonly housemates: number
  readonly count: number
}

export function peopleIn(at: Weighing): Household | undefined {
  const hasPartner = at.ask('hasPartner')
  const children = at.ask('children')
  const housemates = at.ask('housemates')
  if (hasPartner === undefined || children === undefined || housemates === undefined)
    return undefined
  const count = 1 + (hasPartner ? 1 : 0) + children.length + housemates
  return { hasPartner, children, housemates, count }
}

/** The incomes of the year of all adults in the home. */
export function householdIncome(
  at: Weighing,
  people: Household | undefined,
): Figure<'year'> | undefined {
  const joint = jointIncome(at, people?.hasPartner)
  if (people === undefined || people.housemates === 0) return joint
  const others = at.ask('housematesIncome')
  if (joint === undefined || others === undefined) return undefined
  return sum(
    'household-income',
    joint,
    told('housemates-income', 'housematesIncome', 'year', others),
  )
}
