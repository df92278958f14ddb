import type { Told } from '../engine/facts.ts'
import { once, perMonth } from '../engine/money.ts'

/** Households on which a change is tried before it holds. All of them are made up. */
export const exampleNames = [
  'aloneOnAssistance',
  'aloneWithLowWage',
  'singleParentOfTwo',
  'coupleWithTeenager',
  'coupleWithMiddleIncome',
  'aloneWithSavings',
  'pensioner',
  'student',
  'homeOwner',
] as const
export type ExampleName = (typeof exampleNames)[number]

const alone: Told = {
  born: '1985-03-12',
  hasPartner: false,
  children: [],
  housemates: 0,
  home: 'rents',
  assets: once(500),
  studies: false,
}

/** What each of them told; the ages are those of 2026. */
export const exampleHouseholds: Readonly<Record<ExampleName, Told>> = {
  aloneOnAssistance: { ...alone, netIncome: perMonth(1350) },
  aloneWithLowWage: { ...alone, netIncome: perMonth(1650) },
  singleParentOfTwo: {
    ...alone,
    born: '1990-05-05',
    children: ['2016-04-01', '2019-04-01'],
    netIncome: perMonth(1400),
  },
  coupleWithTeenager: {
    ...alone,
    hasPartner: true,
    children: ['2011-09-20'],
    netIncome: perMonth(1500),
    partnerNetIncome: perMonth(700),
  },
  coupleWithMiddleIncome: {
    ...alone,
    hasPartner: true,
    children: ['2020-02-11'],
    netIncome: perMonth(2100),
    partnerNetIncome: perMonth(1400),
  },
  aloneWithSavings: { ...alone, netIncome: perMonth(1350), assets: once(12_000) },
  pensioner: { ...alone, born: '1953-06-30', netIncome: perMonth(1600) },
  student: {
    ...alone,
    born: '2005-01-15',
    home: 'rents-a-room',
    studies: true,
    netIncome: perMonth(900),
  },
  homeOwner: { ...alone, home: 'owns', netIncome: perMonth(1400) },
}
