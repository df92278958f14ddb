import { ageOn, type Day, firstOfQuarter } from '../calendar.ts'
import { inForce } from '../dated.ts'
import type { Told } from '../facts.ts'
import * as figure from '../figure.ts'
import { childBenefitLaw } from '../law/child-benefit.ts'
import type { Outcome } from '../outcome.ts'
import { noFigures, weigh } from '../weighing.ts'

/**
 * Kinderbijslag: an amount a quarter for each child under 18, by its age on the first day of the quarter.
 * It does not depend on income.
 *
 * Source: Algemene Kinderbijslagwet, art. 7 and 12.
 */
export function childBenefit(told: Told, on: Day): Outcome {
  const law = inForce(childBenefitLaw, on)
  if (law === undefined) return noFigures
  const { source, values } = law
  const at = weigh(told, source)
  const children = at.ask('children')
  const ages = children
    ?.map((born) => ageOn(born, firstOfQuarter(on)))
    .filter((age) => age >= 0 && age < 18)
  at.require('has-children-at-home', ages === undefined ? undefined : ages.length > 0)
  if (at.isOver() || ages === undefined) return at.undecided()

  const groups = [
    ['young-children', 'child-benefit-0-to-5', values.to5, 0, 5],
    ['middle-children', 'child-benefit-6-to-11', values.from6, 6, 11],
    ['older-children', 'child-benefit-12-to-17', values.from12, 12, 17],
  ] as const
  const [first, ...more] = groups.flatMap(([all, each, amount, youngest, oldest]) => {
    const count = ages.filter((age) => age >= youngest && age <= oldest).length
    return count === 0
      ? []
      : [figure.times(all, count, figure.norm(each, 'quarter', amount, source))]
  })
  if (first === undefined) return at.undecided()
  const quarter = figure.sum('child-benefit-quarter', first, ...more)
  const year = figure.fourTimes('child-benefit', quarter)
  return at.likely({ month: figure.twelfth('a-month', year), year }, 'whole-year')
}
