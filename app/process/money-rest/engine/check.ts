import type { Day } from './calendar.ts'
import type { Told } from './facts.ts'
import type { Outcome } from './outcome.ts'
import { assistance } from './rules/assistance.ts'
import { childBenefit } from './rules/child-benefit.ts'
import { childBudget } from './rules/child-budget.ts'
import { childcareBenefit } from './rules/childcare.ts'
import { healthcareBenefit } from './rules/healthcare-benefit.ts'
import { type ProtectedEarnings, protectedEarnings } from './rules/protected-earnings.ts'
import { rentBenefit } from './rules/rent-benefit.ts'

/** What the country has for everybody, in the order in which it is shown: the largest needs first. */
export const provisionNames = [
  'assistance',
  'rent-benefit',
  'healthcare-benefit',
  'child-budget',
  'child-benefit',
  'childcare-benefit',
] as const

export type ProvisionName = (typeof provisionNames)[number]

const rules: Readonly<Record<ProvisionName, (told: Told, on: Day) => Outcome>> = {
  assistance,
  'rent-benefit': rentBenefit,
  'healthcare-benefit': healthcareBenefit,
  'child-budget': childBudget,
  'child-benefit': childBenefit,
  'childcare-benefit': childcareBenefit,
}

/** What was found for one household on one day. Nothing of it is a right: it is worth asking. */
export interface Check {
  readonly on: Day
  readonly outcomes: Readonly<Record<ProvisionName, Outcome>>
  readonly protectedEarnings: ProtectedEarnings
}

export function check(told: Told, on: Day): Check {
  const outcome = (name: ProvisionName): Outcome => rules[name](told, on)
  return {
    on,
    outcomes: {
      assistance: outcome('assistance'),
      'rent-benefit': outcome('rent-benefit'),
      'healthcare-benefit': outcome('healthcare-benefit'),
      'child-budget': outcome('child-budget'),
      'child-benefit': outcome('child-benefit'),
      'childcare-benefit': outcome('childcare-benefit'),
    },
    protectedEarnings: protectedEarnings(told, on),
  }
}
