import type { Day } from '../calendar.ts'
import { type Dated, inForce } from '../dated.ts'
import type { Told } from '../facts.ts'
import * as figure from '../figure.ts'
import type { Figure } from '../figure.ts'
import { isAged, requireLittleOwned } from '../household.ts'
import { type AssistanceLaw, assistanceLaw } from '../law/assistance.ts'
import { percent } from '../money.ts'
import type { Outcome } from '../outcome.ts'
import { noFigures, type Weighing, weigh } from '../weighing.ts'

/**
 * Bijstand: what the income of a household falls short of the norm. The municipality decides.
 *
 * Source: Participatiewet, art. 20 to 24 (norms, cost sharers), 31 (what counts) and 34 (what may be
 * owned). From 21 to the age of AOW; others have norms of their own that are not computed here.
 */
export function assistance(told: Told, on: Day): Outcome {
  const law = inForce(assistanceLaw, on)
  const mostOwned = law?.values.mostOwned
  if (law === undefined || mostOwned === undefined) return noFigures
  const { source } = law
  const at = weigh(told, source)

  at.require('is-21', isAged(at, 21, on))
  const getsAow = isAged(at, 67, on)
  at.require('is-below-aow', getsAow === undefined ? undefined : !getsAow)
  const studies = at.ask('studies')
  at.require('does-not-study', studies === undefined ? undefined : !studies)
  const hasPartner = at.ask('hasPartner')
  const children = at.ask('children')
  const knowsSize = hasPartner !== undefined && children !== undefined
  const size = hasPartner === true || (children?.length ?? 0) > 0 ? 'more' : 'single'
  requireLittleOwned(at, knowsSize ? mostOwned[size] : undefined, source)
  // Who shares the home with nobody shares no costs.
  const costSharers = at.ask('housemates') === 0 ? 0 : at.ask('costSharers')
  const comesIn = netIncome(at, hasPartner)
  if (
    at.isOver() ||
    hasPartner === undefined ||
    costSharers === undefined ||
    comesIn === undefined
  ) {
    return at.undecided()
  }

  const norm = normFor(law, hasPartner, costSharers)
  const month = figure.above('assistance', norm, comesIn)
  at.require('has-less-than-the-norm', comesIn.exact < norm.exact, comesIn, norm)
  const year = figure.twelveTimes('assistance', month)
  return at.likely({ month, year }, 'municipality-decides', 'income-stays-so')
}

/**
 * The norm for one or two people. Who shares the home with others of 27 or older has a lower one: of A such
 * people each has (40 % + A × 30 %) / A of the couple's norm (art. 22a).
 */
export function normFor(
  { source, values }: Dated<AssistanceLaw>,
  hasPartner: boolean,
  costSharers: number,
): Figure<'month'> {
  const couple = figure.norm('norm-couple', 'month', values.couple, source)
  if (costSharers === 0) {
    return hasPartner ? couple : figure.norm('norm-single', 'month', values.single, source)
  }
  const own = hasPartner ? 2 : 1
  const all = costSharers + own
  const together = figure.share('norm-shared-all', percent(40 + all * 30), couple, source)
  const each = figure.toCents('norm-shared', figure.dividedBy('norm-shared', all, together))
  return hasPartner ? figure.times('norm-shared-two', 2, each) : each
}

/** What comes in after tax, of a partner too; nothing while that is not known. */
export function netIncome(
  at: Weighing,
  hasPartner: boolean | undefined,
): Figure<'month'> | undefined {
  const yours = at.ask('netIncome')
  const theirs = hasPartner === true ? at.ask('partnerNetIncome') : undefined
  if (yours === undefined) return undefined
  const own = figure.told('net-income', 'netIncome', 'month', yours)
  if (hasPartner !== true) return own
  if (theirs === undefined) return undefined
  const partner = figure.told('partner-net-income', 'partnerNetIncome', 'month', theirs)
  return figure.sum('household-net-income', own, partner)
}
