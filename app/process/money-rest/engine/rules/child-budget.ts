import { ageOn, type Day, firstOfMonth } from '../calendar.ts'
import { type Dated, inForce } from '../dated.ts'
import type { Told } from '../facts.ts'
import * as figure from '../figure.ts'
import type { Figure } from '../figure.ts'
import { jointIncome, requireLittleOwned } from '../household.ts'
import { type ChildBudgetLaw, childBudgetLaw } from '../law/child-budget.ts'
import { type Cents, perMonth } from '../money.ts'
import type { Outcome } from '../outcome.ts'
import { noFigures, weigh } from '../weighing.ts'

/**
 * Kindgebonden budget: an amount per child, less a part of the income above a threshold.
 *
 * Source: Wet op het kindgebonden budget, art. 1 and 2. Whole euros a year, as with zorgtoeslag.
 */
export function childBudget(told: Told, on: Day): Outcome {
  const law = inForce(childBudgetLaw, on)
  if (law === undefined) return noFigures
  const { source, values } = law
  const at = weigh(told, source)

  const ages = at
    .ask('children')
    ?.map((born) => ageOn(born, firstOfMonth(on)))
    .filter((age) => age < 18)
  at.require('has-children-at-home', ages === undefined ? undefined : ages.length > 0)
  at.require('gets-child-benefit', at.ask('getsChildBenefit'))
  const hasPartner = at.ask('hasPartner')
  const income = jointIncome(at, hasPartner)
  const kind = hasPartner === true ? 'partners' : 'single'
  const mostOwned = hasPartner === undefined ? undefined : values.mostOwned[kind]
  requireLittleOwned(at, mostOwned, source)
  if (at.isOver() || ages === undefined || hasPartner === undefined || income === undefined) {
    return at.undecided()
  }

  const most = forChildren(law, ages, hasPartner)
  const over = figure.above('income-above', income, threshold(law, hasPartner))
  const off = figure.share('child-budget-less', values.partAbove, over, source)
  const exact = figure.above('child-budget-exact', most, off)
  const year = figure.toEuros('child-budget', exact)
  const month = figure.downToEuros('child-budget', figure.twelfth('a-month', year))
  const nothing = figure.norm('nothing', 'month', perMonth(0), source)
  at.require('is-more-than-nothing', month.exact > nothing.exact, month, nothing)
  return at.likely({ month, year }, 'income-stays-so', 'whole-year')
}

/** What there is for these children before the income counts. */
function forChildren(
  { source, values }: Dated<ChildBudgetLaw>,
  ages: readonly number[],
  hasPartner: boolean,
): Figure<'year'> {
  const from12 = ages.filter((age) => age >= 12 && age <= 15).length
  const from16 = ages.filter((age) => age >= 16).length
  const per = (name: Figure<'year'>['name'], amount: Cents<'year'>) =>
    figure.norm(name, 'year', amount, source)
  const parts = [
    from12 > 0 && figure.times('for-12-to-15', from12, per('extra-12-to-15', values.extra.from12)),
    from16 > 0 && figure.times('for-16-to-17', from16, per('extra-16-to-17', values.extra.from16)),
    !hasPartner && per('single-parent-extra', values.singleParent),
  ].filter((part) => part !== false)
  const all = figure.times('for-children', ages.length, per('for-child', values.perChild))
  return figure.sum('child-budget-most', all, ...parts)
}

function threshold({ source, values }: Dated<ChildBudgetLaw>, hasPartner: boolean): Figure<'year'> {
  const single = figure.norm('threshold-income', 'year', values.threshold, source)
  if (!hasPartner) return single
  const more = figure.norm('couple-extra-threshold', 'year', values.partnersMore, source)
  return figure.sum('child-budget-threshold', single, more)
}
