import type { Day } from '../calendar.ts'
import { inForce } from '../dated.ts'
import type { Told } from '../facts.ts'
import * as figure from '../figure.ts'
import { isAged, jointIncome, requireLittleOwned } from '../household.ts'
import { healthcareLaw } from '../law/healthcare-benefit.ts'
import { percent } from '../money.ts'
import type { Outcome } from '../outcome.ts'
import { noFigures, weigh } from '../weighing.ts'

/**
 * Zorgtoeslag: the standard premium, less what a household is thought to be able to pay itself.
 *
 * Source: Wet op de zorgtoeslag, art. 2 to 4. Whole euros a year; the law pays nothing below 24 euros.
 */
export function healthcareBenefit(told: Told, on: Day): Outcome {
  const law = inForce(healthcareLaw, on)
  if (law === undefined) return noFigures
  const { source, values } = law
  const at = weigh(told, source)

  at.require('is-18', isAged(at, 18, on))
  at.require('is-insured', at.ask('isInsured'))
  const hasPartner = at.ask('hasPartner')
  const kind = hasPartner === true ? 'partners' : 'single'
  const income = jointIncome(at, hasPartner)
  const mostOwned = hasPartner === undefined ? undefined : values.mostOwned[kind]
  requireLittleOwned(at, mostOwned, source)
  const partnerIsInsured = hasPartner === true ? at.ask('partnerIsInsured') : true
  if (income === undefined || partnerIsInsured === undefined || at.isOver()) return at.undecided()

  const premium = figure.times(
    'standard-premiums',
    kind === 'partners' ? 2 : 1,
    figure.norm('standard-premium', 'year', values.standardPremium, source),
  )
  const threshold = figure.norm('threshold-income', 'year', values.threshold, source)
  const ownPart = figure.sum(
    'own-part',
    figure.share('own-part-below', values.ownPart[kind], threshold, source),
    figure.share(
      'own-part-above',
      values.partAbove,
      figure.above('income-above', income, threshold),
      source,
    ),
  )
  const both = figure.above('healthcare-benefit-exact', premium, ownPart)
  const yours = partnerIsInsured ? both : figure.share('half', percent(50), both, source)
  const year = figure.toEuros('healthcare-benefit', yours)
  const leastPaid = figure.norm('least-paid', 'year', values.leastPaid, source)
  at.require('is-enough-to-be-paid', year.exact >= leastPaid.exact, year, leastPaid)
  const month = figure.downToEuros('healthcare-benefit', figure.twelfth('a-month', year))
  return at.likely({ month, year }, 'income-stays-so', 'whole-year')
}
