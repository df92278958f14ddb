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

  const quarter = figure.sum(
    'child-benefit-quarter',
    figure.times(
      'young-children',
      ages.filter((age) => age < 6).length,
      figure.norm('child-benefit-0-to-5', 'quarter', values.to5, source),
    ),
    figure.times(
      'middle-children',
      ages.filter((age) => age >= 6 && age < 12).length,
      figure.norm('child-benefit-6-to-11', 'quarter', values.from6, source),
    ),
    figure.times(
      'older-children',
      ages.filter((age) => age >= 12).length,
      figure.norm('child-benefit-12-to-17', 'quarter', values.from12, source),
    ),
  )
  const year = figure.fourTimes('child-benefit', quarter)
  return at.likely({ month: figure.twelfth('a-month', year), year }, 'whole-year')
}
