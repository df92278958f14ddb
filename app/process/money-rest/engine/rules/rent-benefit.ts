import type { Day } from '../calendar.ts'
import { type Dated, inForce } from '../dated.ts'
import type { Told } from '../facts.ts'
import * as figure from '../figure.ts'
import type { Figure } from '../figure.ts'
import {
  type Household,
  householdIncome,
  isAged,
  peopleIn,
  requireLittleOwned,
} from '../household.ts'
import { type RentLaw, rentLaw } from '../law/rent-benefit.ts'
import { type Cents, perMonth } from '../money.ts'
import type { Outcome } from '../outcome.ts'
import { noFigures, weigh } from '../weighing.ts'

/** A household as the law on rent looks at it. */
interface Tenants extends Household {
  readonly income: Figure<'year'>
  /** Whether all adults are so young that only a low rent counts. */
  readonly areYoung: boolean
  readonly getAow: boolean
}

/**
 * Huurtoeslag: the rent that counts, in three parts, above what a household pays itself.
 *
 * Source: Wet op de huurtoeslag; since 2026 with a fixed own part and without a highest rent. Whole euros
 * a month, downwards: not read in the law, but every published example is so.
 */
export function rentBenefit(told: Told, on: Day): Outcome {
  const law = inForce(rentLaw, on)
  if (law === undefined) return noFigures
  const { source, values } = law
  const at = weigh(told, source)

  const home = at.ask('home')
  at.require('rents-a-whole-home', home === undefined ? undefined : home === 'rents')
  at.require('is-18', isAged(at, 18, on))
  const isGrown = isAged(at, values.fullFrom, on)
  const getAow = isAged(at, 67, on)
  const rent = at.ask('bareRent')
  const people = peopleIn(at)
  const income = householdIncome(at, people)
  const kind = people?.hasPartner === true ? 'partners' : 'single'
  requireLittleOwned(at, people === undefined ? undefined : values.mostOwned[kind], source)
  if (at.isOver() || rent === undefined || people === undefined || income === undefined) {
    return at.undecided()
  }

  const areYoung = isGrown === false && people.children.length === 0 && people.count === 1
  const tenants: Tenants = { ...people, income, areYoung, getAow: getAow === true }
  const bare = figure.told('bare-rent', 'bareRent', 'month', rent)
  const highest = norm('highest-rent', areYoung ? values.lowRent : values.highRent, law)
  if (!values.countsAboveHighest) {
    at.require('rent-is-low-enough', bare.exact <= highest.exact, bare, highest)
  }
  const counts = figure.lowest('rent-that-counts', bare, highest)
  const supported = supportedRent(law, tenants, counts)
  const exact = figure.neverBelowNothing(
    'rent-benefit-exact',
    lessForIncome(law, tenants, supported),
  )
  const month = figure.downToEuros('rent-benefit', exact)
  const nothing = norm('nothing', perMonth(0), law)
  at.require('is-more-than-nothing', month.exact > nothing.exact, month, nothing)
  const year = figure.twelveTimes('rent-benefit', month)
  return at.likely({ month, year }, 'income-stays-so', 'whole-year', 'children-earn-nothing')
}

/** The whole of the rent up to the low one, 65 % of the next part, 40 % of the last. */
function supportedRent(law: Dated<RentLaw>, tenants: Tenants, counts: Figure<'month'>) {
  const { source, values } = law
  const own = ownRent(law, tenants)
  const low = norm('low-rent', values.lowRent, law)
  const middle = norm(
    'middle-rent',
    tenants.count <= 2 ? values.middleRent.upToTwo : values.middleRent.more,
    law,
  )
  const first = between('rent-first-part', counts, own, low)
  const second = figure.share(
    'rent-second-part-counts',
    values.shares.middle,
    between('rent-second-part', counts, figure.highest('own-or-low', own, low), middle),
    source,
  )
  const hasTop = values.topPartFor === 'all' || tenants.count === 1 || tenants.getAow
  if (!hasTop) return figure.sum('rent-supported', first, second)
  const third = figure.share(
    'rent-third-part-counts',
    values.shares.top,
    figure.above('rent-third-part', counts, figure.highest('own-or-middle', own, middle)),
    source,
  )
  return figure.sum('rent-supported', first, second, third)
}

/** What of an amount lies above one bound and below another. */
function between(
  name: figure.Figure<'month'>['name'],
  amount: Figure<'month'>,
  from: Figure<'month'>,
  upTo: Figure<'month'>,
): Figure<'month'> {
  return figure.above(name, figure.lowest(name, amount, upTo), from)
}

/** What the household pays itself. */
function ownRent(law: Dated<RentLaw>, { count, income, getAow }: Tenants): Figure<'month'> {
  const { ownRent: own } = law.values
  const size = count === 1 ? 'one' : 'more'
  if (own.kind === 'fixed') return norm('own-rent', own.basis[size], law)
  const { a, b, least } = (getAow ? (own.curveForAow ?? own.curve) : own.curve)[size]
  const grown = figure.alongCurve('own-rent-by-income', { a, b }, income, law.source)
  const before = figure.highest('own-rent-before', grown, norm('own-rent-least', least, law))
  return figure.difference('own-rent', before, norm('own-rent-discount', own.discount, law))
}

/** Since 2026 a part of what comes in above a point goes off. */
function lessForIncome(
  law: Dated<RentLaw>,
  { count, income }: Tenants,
  supported: Figure<'month'>,
): Figure<'month'> {
  const { ownRent: own } = law.values
  if (own.kind !== 'fixed') return supported
  const size = count === 1 ? 'one' : 'more'
  const point = figure.norm('income-point', 'year', own.point[size], law.source)
  const above = figure.above('income-above', income, point)
  const part = figure.share('less-for-income-year', own.partAbove[size], above, law.source)
  return figure.difference('rent-less-income', supported, figure.twelfth('less-for-income', part))
}

function norm(name: Figure<'month'>['name'], amount: Cents<'month'>, law: Dated<RentLaw>) {
  return figure.norm(name, 'month', amount, law.source)
}
