import fc from 'fast-check'
import type { Day } from './calendar.ts'
import type { Told } from './facts.ts'
import { once, perMonth, perYear } from './money.ts'

/** Any amount up to this many euros, in whole cents. */
export const euros = (most: number) =>
  fc.integer({ min: 0, max: most * 100 }).map((count) => count / 100)
const birthday = (first: number, last: number) =>
  fc
    .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 10, max: 12 }))
    .map(([year, month]): Day => `${year}-${month}-01`)

/** A household of which everything is known. */
export const households = fc.record({
  born: birthday(1940, 2007),
  hasPartner: fc.boolean(),
  children: fc.array(birthday(2009, 2023), { maxLength: 5 }),
  getsChildBenefit: fc.boolean(),
  income: euros(120_000).map(perYear),
  partnerIncome: euros(60_000).map(perYear),
  assets: euros(50_000).map(once),
  isInsured: fc.boolean(),
  partnerIsInsured: fc.boolean(),
  home: fc.constantFrom('rents', 'rents', 'owns', 'rents-a-room'),
  bareRent: euros(1200).map(perMonth),
  housemates: fc.integer({ min: 0, max: 3 }),
  housematesIncome: euros(40_000).map(perYear),
  costSharers: fc.integer({ min: 0, max: 3 }),
  netIncome: euros(4000).map(perMonth),
  partnerNetIncome: euros(4000).map(perMonth),
  studies: fc.boolean(),
  paysChildcare: fc.boolean(),
  worksOrLearns: fc.boolean(),
  isSeized: fc.boolean(),
  keeps: euros(2500).map(perMonth),
}) satisfies fc.Arbitrary<Told>
