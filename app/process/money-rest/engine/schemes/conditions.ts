import { ageOn, type Day, firstOfMonth } from '../calendar.ts'
import { inForce, type Source } from '../dated.ts'
import type { Home } from '../facts.ts'
import * as figure from '../figure.ts'
import type { AnyFigure } from '../figure.ts'
import { isAged } from '../household.ts'
import { assistanceLaw } from '../law/assistance.ts'
import { percent } from '../money.ts'
import { netIncome, normFor } from '../rules/assistance.ts'
import type { Weighing } from '../weighing.ts'
import type { Conditions } from './scheme.ts'

/** One thing a scheme asks of a household. */
export type SchemeCondition =
  | { readonly about: 'age-from'; readonly years: number }
  | { readonly about: 'age-to'; readonly years: number }
  | { readonly about: 'before-aow' }
  | { readonly about: 'children'; readonly from: number; readonly to: number }
  | { readonly about: 'home'; readonly homes: readonly Home[] }
  | { readonly about: 'studies' }
  | { readonly about: 'no-studies' }
  | { readonly about: 'owns-little' }
  | { readonly about: 'income'; readonly percent: number }

/** What a scheme asks, one by one, and what decides soonest first. */
export function conditionsOf(forWhom: Conditions): readonly SchemeCondition[] {
  const { ageFrom, ageTo, beforeAow, incomePercent, ownsLittle, childAged, homes, studies } =
    forWhom
  const all: readonly (SchemeCondition | undefined)[] = [
    ageFrom === undefined ? undefined : { about: 'age-from', years: ageFrom },
    ageTo === undefined ? undefined : { about: 'age-to', years: ageTo },
    beforeAow === true ? { about: 'before-aow' } : undefined,
    childAged === undefined ? undefined : { about: 'children', ...childAged },
    homes === undefined ? undefined : { about: 'home', homes },
    studies === undefined ? undefined : { about: studies ? 'studies' : 'no-studies' },
    ownsLittle === true ? { about: 'owns-little' } : undefined,
    incomePercent === undefined ? undefined : { about: 'income', percent: incomePercent },
  ]
  return all.filter((condition) => condition !== undefined)
}

/** What came of looking at one condition. */
export type Looked =
  | { readonly isMet: boolean; readonly compared: readonly AnyFigure[]; readonly source: Source }
  /** Too little is known: the weighing has what was missed. */
  | 'missed'
  /** It was supposed, because who answers does not know what they own. */
  | 'supposed'
  /** There is nothing here to hold it against: the municipality looks itself. */
  | 'not-looked-at'

/** Holds one condition against what was told. `source` is the scheme's own. */
export function lookAt(condition: SchemeCondition, at: Weighing, source: Source, on: Day): Looked {
  switch (condition.about) {
    case 'age-from':
      return plain(isAged(at, condition.years, on), source)
    case 'age-to':
      return plain(opposite(isAged(at, condition.years + 1, on)), source)
    case 'before-aow':
      return plain(opposite(isAged(at, aowAge, on)), source)
    case 'children': {
      const month = firstOfMonth(on)
      const ages = at.ask('children')?.map((born) => ageOn(born, month))
      const { from, to } = condition
      return plain(
        ages?.some((age) => from <= age && age <= to),
        source,
      )
    }
    case 'home': {
      const home = at.ask('home')
      return plain(home === undefined ? undefined : condition.homes.includes(home), source)
    }
    case 'studies':
      return plain(at.ask('studies'), source)
    case 'no-studies':
      return plain(opposite(at.ask('studies')), source)
    case 'owns-little':
      return lookAtAssets(at, on)
    case 'income':
      return lookAtIncome(condition.percent, at, source, on)
    default:
      return condition satisfies never
  }
}

/** The age of AOW, as the rule of assistance has it. */
const aowAge = 67

function plain(isMet: boolean | undefined, source: Source): Looked {
  return isMet === undefined ? 'missed' : { isMet, compared: [], source }
}

function opposite(isSo: boolean | undefined): boolean | undefined {
  return isSo === undefined ? undefined : !isSo
}

function lookAtAssets(at: Weighing, on: Day): Looked {
  const law = inForce(assistanceLaw, on)
  const limits = law?.values.mostOwned
  if (law === undefined || limits === undefined) return 'not-looked-at'
  const hasPartner = at.ask('hasPartner')
  const children = at.ask('children')
  if (at.suppose('assets', 'owns-little')) return 'supposed'
  const assets = at.ask('assets')
  if (hasPartner === undefined || children === undefined || assets === undefined) return 'missed'
  const size = hasPartner || children.length > 0 ? 'more' : 'single'
  const owned = figure.told('assets', 'assets', 'once', assets)
  const most = figure.norm('most-owned', 'once', limits[size], law.source)
  return { isMet: owned.exact <= most.exact, compared: [owned, most], source: law.source }
}

/**
 * The norm that is known here is the one from 21 to AOW; for others a lower limit would make a no that is none,
 * so the municipality looks itself.
 */
function lookAtIncome(part: number, at: Weighing, source: Source, on: Day): Looked {
  const law = inForce(assistanceLaw, on)
  if (law === undefined) return 'not-looked-at'
  const is21 = isAged(at, 21, on)
  const getsAow = isAged(at, aowAge, on)
  if (is21 === false || getsAow === true) return 'not-looked-at'
  const hasPartner = at.ask('hasPartner')
  const comesIn = netIncome(at, hasPartner)
  // Who shares the home with nobody shares no costs.
  const costSharers = at.ask('housemates') === 0 ? 0 : at.ask('costSharers')
  if (
    is21 === undefined ||
    hasPartner === undefined ||
    comesIn === undefined ||
    costSharers === undefined
  ) {
    return 'missed'
  }
  const norm = normFor(law, hasPartner, costSharers)
  const limit = figure.share('scheme-income-limit', percent(part), norm, source)
  return { isMet: comesIn.exact <= limit.exact, compared: [comesIn, limit], source }
}
