import { type Verdict, yes } from '../../foundation/verdict.ts'
import { type Typed, typedText } from '../../foundation/web/typed.ts'
import { type AmountProblem, asMonth, asYear, readAmount } from './amounts.ts'
import { readWithSpan } from './answers.ts'
import type { Day } from './engine/calendar.ts'
import type { Told } from './engine/facts.ts'
import type { Cents } from './engine/money.ts'

export const changeNames = ['earnings', 'partner', 'alone', 'child', 'moving'] as const
/** What may become different in a household. */
export type ChangeName = (typeof changeNames)[number]

/** What can change for this household: nobody gets a second partner, or loses one who is not there. */
export function changesFor({ hasPartner }: Told): readonly ChangeName[] {
  const other = hasPartner === true ? 'partner' : 'alone'
  return changeNames.filter((name) => name !== other)
}

/** The amounts that each change asks for; one over a month asks no span. */
export const amountsOf = {
  earnings: [
    { name: 'income', hasSpan: true },
    { name: 'net', hasSpan: true },
  ],
  partner: [
    { name: 'partnerIncome', hasSpan: true },
    { name: 'partnerNet', hasSpan: true },
  ],
  alone: [],
  child: [],
  moving: [{ name: 'rent', hasSpan: false }],
} as const satisfies Record<ChangeName, readonly { name: string; hasSpan: boolean }[]>

export type ChangeField = (typeof amountsOf)[ChangeName][number]['name']

/** The field that says what a typed amount is about. */
export function spanOf(field: ChangeField): string {
  return `${field}-over`
}

/** What somebody wants to look ahead at; nothing before they chose what can change for them. */
export function readChangeName(typed: Typed, told: Told): ChangeName | undefined {
  return changesFor(told).find((name) => name === typedText(typed, 'wat'))
}

export type ChangeProblems = Partial<Record<ChangeField, AmountProblem>>

type ReadChange =
  | { readonly ok: true; readonly value: Told }
  | { readonly ok: false; readonly problems: ChangeProblems }

/** Reads what would become of the facts, or says which amount is not right. */
export function readChange(name: ChangeName, typed: Typed, told: Told, today: Day): ReadChange {
  if (name === 'child') {
    const before = told.children === 'unknown' ? [] : (told.children ?? [])
    return yes({ children: [...before, today], getsChildBenefit: true })
  }
  if (name === 'alone') return yes({ hasPartner: false })
  const problems: ChangeProblems = {}
  const keep = <Amount>(field: ChangeField, read: Verdict<Amount, AmountProblem>) => {
    if (read.ok) return read.value
    problems[field] = read.reason
    return undefined
  }
  const year = (field: ChangeField) =>
    keep(field, readWithSpan(typed, asYear, [field, spanOf(field)]))
  const month = (field: ChangeField) =>
    keep(field, readWithSpan(typed, asMonth, [field, spanOf(field)]))
  const change =
    name === 'earnings'
      ? { income: year('income'), netIncome: month('net') }
      : name === 'partner'
        ? {
            hasPartner: true,
            partnerIsInsured: true,
            partnerIncome: year('partnerIncome'),
            partnerNetIncome: month('partnerNet'),
          }
        : {
            home: 'rents' as const,
            bareRent: keep('rent', readAmount(typedText(typed, 'rent'))) as
              | Cents<'month'>
              | undefined,
          }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return yes(change as Told)
}
