import { ageOn, type Day, firstOfMonth } from './calendar.ts'
import { type Figure, sum, told } from './figure.ts'
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

/** What is owned on 1 January, of a partner too. */
export function owned(at: Weighing): Figure<'once'> | undefined {
  const assets = at.ask('assets')
  return assets === undefined ? undefined : told('assets', 'assets', 'once', assets)
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
