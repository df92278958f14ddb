import { z } from 'zod'
import { homes } from '../answers.ts'
import type { Day } from '../engine/calendar.ts'
import type { FactName, Facts, Told } from '../engine/facts.ts'
import { type Cents, mostEuros, type Period } from '../engine/money.ts'
import { apiWords } from './words.ts'

/** How many households one call may ask about. */
export const mostHouseholds = 1_000
/** A larger home is looked at by people. */
export const mostPeople = 20

const { facts: says } = apiWords

/** A day of the calendar; that it is one is checked here, and what it may mean in `wrong-days.ts`. */
const day = z.iso.date() as unknown as z.ZodType<Day>

/** Whole cents. The period belongs to the type, and stands in the name of the field. */
function cents<P extends Period>() {
  return z
    .int()
    .min(0)
    .max(mostEuros * 100) as unknown as z.ZodType<Cents<P>>
}

const people = z.int().min(0).max(mostPeople)

/** A fact may stay away, not asked yet, and may be null: asked, and not known. */
function fact<Shape extends z.ZodType>(shape: Shape, description: string) {
  return shape.nullable().optional().meta({ description })
}

export const childShape = z.strictObject({ born: day.meta({ description: says.childBorn }) })

export const householdShape = z.strictObject({
  born: fact(day, says.born),
  hasPartner: fact(z.boolean(), says.hasPartner),
  children: fact(z.array(childShape).max(mostPeople), says.children),
  getsChildBenefit: fact(z.boolean(), says.getsChildBenefit),
  incomePerYear: fact(cents<'year'>(), says.income),
  partnerIncomePerYear: fact(cents<'year'>(), says.partnerIncome),
  assets: fact(cents<'once'>(), says.assets),
  isInsured: fact(z.boolean(), says.isInsured),
  partnerIsInsured: fact(z.boolean(), says.partnerIsInsured),
  home: fact(z.enum(homes), says.home),
  bareRentPerMonth: fact(cents<'month'>(), says.bareRent),
  housemates: fact(people, says.housemates),
  housematesIncomePerYear: fact(cents<'year'>(), says.housematesIncome),
  costSharers: fact(people, says.costSharers),
  netIncomePerMonth: fact(cents<'month'>(), says.netIncome),
  partnerNetIncomePerMonth: fact(cents<'month'>(), says.partnerNetIncome),
  studies: fact(z.boolean(), says.studies),
  paysChildcare: fact(z.boolean(), says.paysChildcare),
  worksOrLearns: fact(z.boolean(), says.worksOrLearns),
  isSeized: fact(z.boolean(), says.isSeized),
  keepsPerMonth: fact(cents<'month'>(), says.keeps),
})

export const requestShape = z.strictObject({
  date: day.meta({ description: says.date }),
  withWorkingOut: z.boolean().optional().meta({ description: says.withWorkingOut }),
  households: z
    .array(householdShape)
    .min(1)
    .max(mostHouseholds)
    .meta({ description: says.households }),
})

export type Household = z.infer<typeof householdShape>
export type CheckRequest = z.infer<typeof requestShape>
export type FieldName = keyof Household

/** The fields that hold exactly this: an amount of another period is another type, and no field fits. */
type FieldOf<Value> = {
  [Name in FieldName]-?: [NonNullable<Household[Name]>, Value] extends [
    Value,
    NonNullable<Household[Name]>,
  ]
    ? Name
    : never
}[FieldName]

/** What each fact is called by programs. */
export const fieldOf = {
  born: 'born',
  hasPartner: 'hasPartner',
  children: 'children',
  getsChildBenefit: 'getsChildBenefit',
  income: 'incomePerYear',
  partnerIncome: 'partnerIncomePerYear',
  assets: 'assets',
  isInsured: 'isInsured',
  partnerIsInsured: 'partnerIsInsured',
  home: 'home',
  bareRent: 'bareRentPerMonth',
  housemates: 'housemates',
  housematesIncome: 'housematesIncomePerYear',
  costSharers: 'costSharers',
  netIncome: 'netIncomePerMonth',
  partnerNetIncome: 'partnerNetIncomePerMonth',
  studies: 'studies',
  paysChildcare: 'paysChildcare',
  worksOrLearns: 'worksOrLearns',
  isSeized: 'isSeized',
  keeps: 'keepsPerMonth',
} as const satisfies {
  readonly [Name in Exclude<FactName, 'children'>]: FieldOf<Facts[Name]>
} & { readonly children: 'children' }

/** What a program says of a household, as the engine knows it. */
export function toTold(household: Household): Told {
  const told: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fieldOf)) {
    const value = household[field]
    if (value !== undefined) told[name] = value ?? 'unknown'
  }
  const { children } = household
  return Array.isArray(children) ? { ...told, children: children.map(({ born }) => born) } : told
}
