import type { Day } from '../calendar.ts'
import { type Dated, inForce } from '../dated.ts'
import type { FactName, Told } from '../facts.ts'
import * as figure from '../figure.ts'
import type { Figure } from '../figure.ts'
import { jointIncome } from '../household.ts'
import { type Living, type ProtectedLaw, protectedLaw } from '../law/protected-earnings.ts'
import { percent } from '../money.ts'
import { weigh } from '../weighing.ts'

/** What must be left of an income when somebody else takes a part of it. Never the binding figure. */
export type ProtectedEarnings =
  | {
      readonly kind: 'about'
      readonly month: Figure<'month'>
      /** Whether less than this is left, as far as that is known: a reason to get help today. */
      readonly keepsLess: boolean | undefined
    }
  | { readonly kind: 'not-enough-known'; readonly asks: readonly FactName[] }
  | { readonly kind: 'not-computed'; readonly why: 'no-figures-for-this-day' }

/**
 * Beslagvrije voet: 95 % of the norm, and what makes up for benefits that a higher income loses, up to a
 * maximum for each way of living.
 *
 * Source: Wetboek van Burgerlijke Rechtsvordering, art. 475da, text of 14 July 2026. Who has no more than
 * the norm keeps 95 % of the real income.
 */
export function protectedEarnings(told: Told, on: Day): ProtectedEarnings {
  const law = inForce(protectedLaw, on)
  if (law === undefined) return { kind: 'not-computed', why: 'no-figures-for-this-day' }
  const at = weigh(told, law.source)
  const hasPartner = at.ask('hasPartner')
  const children = at.ask('children')
  const income = jointIncome(at, hasPartner)
  const net = at.ask('netIncome')
  if (
    hasPartner === undefined ||
    children === undefined ||
    income === undefined ||
    net === undefined
  ) {
    return { kind: 'not-enough-known', asks: at.asks() }
  }
  const byLaw = byFormula(law, livingAs(hasPartner, children.length), income)
  const own = figure.told('net-income', 'netIncome', 'month', net)
  const part = figure.share('protected-part-of-income', percent(95), own, law.source)
  const month = figure.toCents('protected-earnings', figure.lowest('protected-lowest', byLaw, part))
  const { keeps } = told
  const known = keeps !== undefined && keeps !== 'unknown'
  const left = known ? figure.told('keeps', 'keeps', 'month', keeps) : undefined
  return { kind: 'about', month, keepsLess: left && left.exact < month.exact }
}

function livingAs(hasPartner: boolean, children: number): Living {
  if (hasPartner) return children > 0 ? 'couple-with-children' : 'couple'
  return children > 0 ? 'single-parent' : 'alone'
}

/** The formula of the law, before the real income is looked at. */
export function byFormula(
  law: Dated<ProtectedLaw>,
  living: Living,
  income: Figure<'year'>,
): Figure<'month'> {
  const { source, values } = law
  const isTwo = living === 'couple' || living === 'couple-with-children'
  const norm = figure.norm(
    isTwo ? 'norm-couple' : 'norm-single',
    'month',
    values.norm[isTwo ? 'two' : 'one'],
    source,
  )
  const all = figure.sum(
    'protected-before-most',
    figure.share('protected-part-of-norm', values.partOfNorm, norm, source),
    forHealthcare(law, isTwo, income),
    forRent(law, living === 'alone' ? 'one' : 'more', income),
    ...forChildren(law, living, income),
  )
  const most = figure.norm('protected-most', 'month', values.most[living], source)
  return figure.lowest('protected-by-law', all, most)
}

function forHealthcare(
  { source, values: { healthcare } }: Dated<ProtectedLaw>,
  isTwo: boolean,
  income: Figure<'year'>,
): Figure<'month'> {
  const threshold = figure.norm('threshold-income', 'year', healthcare.threshold, source)
  const over = figure.above('income-above', income, threshold)
  const part = figure.share('protected-healthcare-year', healthcare.partAbove, over, source)
  const premium = figure.norm('standard-premium', 'year', healthcare.standardPremium, source)
  const premiums = figure.twelfth(
    'standard-premiums',
    figure.times('standard-premiums', isTwo ? 2 : 1, premium),
  )
  const own = figure.norm('own-premium', 'month', healthcare.own[isTwo ? 'two' : 'one'], source)
  return figure.lowest(
    'protected-healthcare',
    figure.twelfth('protected-healthcare', part),
    figure.difference('protected-healthcare-most', premiums, own),
  )
}

function forRent(
  { source, values: { rent } }: Dated<ProtectedLaw>,
  size: 'one' | 'more',
  income: Figure<'year'>,
): Figure<'month'> {
  const point = figure.norm('income-point', 'year', rent.point[size], source)
  const over = figure.above('income-above', income, point)
  const part = figure.share('protected-rent-year', rent.partAbove[size], over, source)
  const highest = figure.norm('highest-rent', 'month', rent.highest, source)
  const own = figure.norm('own-rent', 'month', rent.ownRent[size], source)
  return figure.lowest(
    'protected-rent',
    figure.twelfth('protected-rent', part),
    figure.difference('protected-rent-most', highest, own),
  )
}

function forChildren(
  { source, values }: Dated<ProtectedLaw>,
  living: Living,
  income: Figure<'year'>,
): readonly Figure<'month'>[] {
  if (living === 'alone' || living === 'couple') return []
  const { threshold } = values.healthcare
  const single = figure.norm('threshold-income', 'year', threshold, source)
  const more = figure.norm('couple-extra-threshold', 'year', values.child.partnersMore, source)
  const from =
    living === 'single-parent' ? single : figure.sum('child-budget-threshold', single, more)
  const over = figure.above('income-above', income, from)
  const part = figure.share('protected-child-year', values.child.partAbove, over, source)
  return [figure.twelfth('protected-child', part)]
}
