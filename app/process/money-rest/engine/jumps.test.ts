import { expect, test } from 'vitest'
import type { Day } from './calendar.ts'
import type { Facts, Told } from './facts.ts'
import type { AnyFigure } from './figure.ts'
import { jumpsOfTheLaw } from './jumps-for-tests.ts'
import { once, perMonth, perYear } from './money.ts'
import type { Outcome } from './outcome.ts'
import { assistance } from './rules/assistance.ts'
import { childBenefit } from './rules/child-benefit.ts'
import { childBudget } from './rules/child-budget.ts'
import { healthcareBenefit } from './rules/healthcare-benefit.ts'
import { rentBenefit } from './rules/rent-benefit.ts'

const rules = {
  zorgtoeslag: { rule: healthcareBenefit, exact: 'healthcare-benefit-exact' },
  huurtoeslag: { rule: rentBenefit, exact: 'rent-benefit-exact' },
  'kindgebonden budget': { rule: childBudget, exact: 'child-budget-exact' },
  kinderbijslag: { rule: childBenefit, exact: 'child-benefit-quarter' },
  bijstand: { rule: assistance, exact: 'assistance' },
} as const
type Benefit = keyof typeof rules

const alone: Facts = {
  born: '1990-05-05',
  hasPartner: false,
  children: [],
  getsChildBenefit: true,
  income: perYear(20_000),
  partnerIncome: perYear(0),
  assets: once(0),
  isInsured: true,
  partnerIsInsured: true,
  home: 'rents',
  bareRent: perMonth(700),
  housemates: 0,
  housematesIncome: perYear(0),
  costSharers: 0,
  netIncome: perMonth(1000),
  partnerNetIncome: perMonth(0),
  studies: false,
  paysChildcare: false,
  worksOrLearns: true,
  isSeized: false,
  keeps: perMonth(0),
}
const households: Readonly<Record<string, Facts>> = {
  alone,
  parents: { ...alone, hasPartner: true, children: ['2016-04-01', '2019-04-01'] },
}

const grains = 120_000_000

/** Euros that are paid before rounding: nothing when it is no. */
function paid(benefit: Benefit, told: Told, on: Day): number {
  const { rule, exact } = rules[benefit]
  const outcome: Outcome = rule(told, on)
  if (outcome.kind !== 'likely') return 0
  const found = findFigure(outcome.month, exact) ?? findFigure(outcome.year, exact)
  if (found === undefined) throw new Error(`There is no ${exact}.`)
  return found.exact / grains
}

function findFigure(figure: AnyFigure, name: string): AnyFigure | undefined {
  if (figure.name === name) return figure
  for (const part of figure.parts) {
    const found = findFigure(part, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** Where an amount moves more than the slope allows, and from what to what. */
function jumps<Step>(
  steps: readonly Step[],
  amountOf: (step: Step) => number,
  slope: number,
): readonly string[] {
  const found: string[] = []
  let before: number | undefined
  for (const step of steps) {
    const amount = amountOf(step)
    if (before !== undefined && Math.abs(amount - before) > slope + 1e-6) {
      found.push(`${String(step)}: ${before.toFixed(2)} > ${amount.toFixed(2)}`)
    }
    before = amount
  }
  return found
}

/** Every whole euro up to this one. */
function upTo(most: number): readonly number[] {
  return Array.from({ length: most + 1 }, (_, euro) => euro)
}

/** A birth on the first of every month. */
function births(from: number, until: number): readonly Day[] {
  return Array.from({ length: (until - from) * 12 }, (_, nth): Day => {
    const month = String((nth % 12) + 1).padStart(2, '0')
    return `${from + Math.floor(nth / 12)}-${month}-01` as Day
  })
}

const days = { 2024: '2024-05-22', 2025: '2025-11-22', 2026: '2026-11-22' } as const
const years = [2024, 2025, 2026] as const
type Year = (typeof years)[number]

/**
 * What a euro more of income in a year takes off at most. Huurtoeslag until 2025 goes along a curve, in
 * steps of a cent up: with these incomes never steeper than 6 cents a month.
 */
const slopes = {
  zorgtoeslag: { 2024: 0.1367, 2025: 0.137, 2026: 0.1373 },
  huurtoeslag: { 2024: 0.06, 2025: 0.06, 2026: 0.27 / 12 },
  'kindgebonden budget': { 2024: 0.0675, 2025: 0.071, 2026: 0.076 },
} as const

/** The thousands in which the limits of what may be owned lie. */
const around = new Set([7, 8, 15, 16, 36, 37, 38, 73, 74, 76, 140, 141, 146, 177, 179, 184])

/** All that a benefit is walked along. */
const walks: Readonly<
  Record<string, (told: Facts, year: Year) => Record<string, readonly string[]>>
> = {
  income: (told, year) => {
    const walk = (benefit: keyof typeof slopes, most: number) =>
      jumps(
        upTo(most),
        (income) => paid(benefit, { ...told, income: perYear(income) }, days[year]),
        slopes[benefit][year],
      )
    return {
      zorgtoeslag: walk('zorgtoeslag', 60_000),
      huurtoeslag: walk('huurtoeslag', 60_000),
      'kindgebonden budget': walk('kindgebonden budget', 115_000),
      bijstand: jumps(
        upTo(2500),
        (net) => paid('bijstand', { ...told, netIncome: perMonth(net) }, days[year]),
        1,
      ),
    }
  },
  rent: (told, year) => ({
    huurtoeslag: jumps(
      upTo(1500),
      (rent) => paid('huurtoeslag', { ...told, bareRent: perMonth(rent) }, days[year]),
      1,
    ),
  }),
  'what is owned': (told, year) =>
    each(['zorgtoeslag', 'huurtoeslag', 'kindgebonden budget', 'bijstand'], (benefit) =>
      jumps(
        // Every euro around each limit, and every thousand elsewhere: between them nothing may move.
        upTo(200_000).filter((euro) => euro % 1000 === 0 || around.has(Math.floor(euro / 1000))),
        (assets) => paid(benefit, { ...told, assets: once(assets) }, days[year]),
        0,
      ),
    ),
  'day of birth': (told, year) =>
    each(['zorgtoeslag', 'huurtoeslag', 'bijstand'], (benefit) =>
      jumps(births(1950, 2012), (born) => paid(benefit, { ...told, born }, days[year]), 0),
    ),
  "an only child's day of birth": (told, year) =>
    each(['kindgebonden budget', 'kinderbijslag'], (benefit) =>
      jumps(
        births(2006, year),
        (born) => paid(benefit, { ...told, children: [born] }, days[year]),
        0,
      ),
    ),
}

function each(
  benefits: readonly Benefit[],
  walk: (benefit: Benefit) => readonly string[],
): Record<string, readonly string[]> {
  return Object.fromEntries(benefits.map((benefit) => [benefit, walk(benefit)]))
}

test.each(Object.keys(walks))(
  'no amount jumps along %s but where the law does, which is listed',
  (along) => {
    const found = years.flatMap((year) =>
      Object.entries(households).flatMap(([who, told]) =>
        Object.entries(walks[along]?.(told, year) ?? {}).flatMap(([benefit, all]) =>
          all.map((jump) => `${benefit} ${year} ${who} ${jump}`),
        ),
      ),
    )
    const listed = jumpsOfTheLaw.filter((one) => one.along === along)
    expect(found.toSorted()).toEqual(listed.flatMap(({ jumps: all }) => all).toSorted())
    expect(found.length).toBeGreaterThan(5)
  },
)
