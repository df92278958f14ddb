import { no, type ReasonOf, type Verdict, yes } from '../../foundation/verdict.ts'
import { type Typed, typedText } from '../../foundation/web/typed.ts'
import { type AmountProblem, asMonth, asYear, readAmount, type Span, spans } from './amounts.ts'
import { ageOn, asDay, type Day } from './engine/calendar.ts'
import type { FactName, Facts, Home, Told } from './engine/facts.ts'
import type { Cents } from './engine/money.ts'

/** How each fact is asked. */
export const kinds = {
  born: 'birthday',
  hasPartner: 'yes-no',
  children: 'birthdays',
  getsChildBenefit: 'yes-no',
  income: 'year-amount',
  partnerIncome: 'year-amount',
  assets: 'amount',
  isInsured: 'yes-no',
  partnerIsInsured: 'yes-no',
  home: 'home',
  bareRent: 'amount',
  housemates: 'count',
  housematesIncome: 'year-amount',
  costSharers: 'count',
  netIncome: 'month-amount',
  partnerNetIncome: 'month-amount',
  studies: 'yes-no',
  paysChildcare: 'yes-no',
  worksOrLearns: 'yes-no',
  isSeized: 'yes-no',
  keeps: 'month-amount',
} as const satisfies Record<FactName, string>

export type Kind = (typeof kinds)[FactName]

export const homes = [
  'rents',
  'rents-a-room',
  'lives-with-others',
  'owns',
  'has-no-home',
] as const satisfies readonly Home[]

/** A family larger than this is helped at the table. */
export const mostChildren = 8
const mostPeople = 20

/** The fields of a question's form. */
export const fields = { answer: 'antwoord', span: 'over', fact: 'vraag' } as const

export function asFact(name: string): FactName | undefined {
  return Object.hasOwn(kinds, name) ? (name as FactName) : undefined
}

/** Reads what was answered to one question, or says what is not right with it. */
export function readAnswer(fact: FactName, typed: Typed, today: Day): Verdict<Told, AnswerProblem> {
  const answer = readers[kinds[fact]](typed, today)
  return answer.ok ? yes({ [fact]: answer.value }) : answer
}

export type AnswerProblem = ReasonOf<(typeof readers)[Kind]>

const readers = {
  'yes-no': readYesNo,
  birthday: readBirthday,
  birthdays: readChildren,
  'year-amount': (typed: Typed) => readWithSpan(typed, asYear),
  'month-amount': (typed: Typed) => readWithSpan(typed, asMonth),
  amount: readPlainAmount,
  home: readHome,
  count: readCount,
}

function readYesNo(typed: Typed): Verdict<boolean, 'no-choice'> {
  const answer = typedText(typed, fields.answer)
  return answer === 'ja' || answer === 'nee' ? yes(answer === 'ja') : no('no-choice')
}

function readHome(typed: Typed): Verdict<Home, 'no-choice'> {
  const home = homes.find((one) => one === typedText(typed, fields.answer))
  return home === undefined ? no('no-choice') : yes(home)
}

function readBirthday(
  typed: Typed,
  today: Day,
): Verdict<Day, 'no-day' | 'not-born-yet' | 'too-old'> {
  return bornOn(typedText(typed, fields.answer), today)
}

function bornOn(text: string, today: Day): Verdict<Day, 'no-day' | 'not-born-yet' | 'too-old'> {
  const day = asDay(text)
  if (day === undefined) return no('no-day')
  if (day > today) return no('not-born-yet')
  return ageOn(day, today) > 120 ? no('too-old') : yes(day)
}

function readChildren(
  typed: Typed,
  today: Day,
): Verdict<readonly Day[], 'no-day' | 'not-born-yet' | 'too-old' | 'no-child'> {
  const days: Day[] = []
  for (const text of (typed[fields.answer] ?? []).filter((one) => one.trim() !== '')) {
    const born = bornOn(text, today)
    if (!born.ok) return born
    if (ageOn(born.value, today) >= 18) return no('no-child')
    days.push(born.value)
  }
  return yes(days.slice(0, mostChildren))
}

/** Reads an amount with what it is about; a month when that was not said. */
export function readWithSpan<Amount>(
  typed: Typed,
  over: (cents: number, span: Span) => Amount,
  [amountField, spanField]: readonly [string, string] = [fields.answer, fields.span],
): Verdict<Amount, AmountProblem> {
  const amount = readAmount(typedText(typed, amountField))
  if (!amount.ok) return amount
  const span = spans.find((one) => one === typedText(typed, spanField)) ?? 'month'
  return yes(over(amount.value, span))
}

function readPlainAmount(typed: Typed): Verdict<Cents<'once'>, AmountProblem> {
  const amount = readAmount(typedText(typed, fields.answer))
  return amount.ok ? yes(amount.value as Cents<'once'>) : amount
}

function readCount(typed: Typed): Verdict<number, 'no-count'> {
  const text = typedText(typed, fields.answer).trim()
  const count = text === '' ? 0 : Number(text)
  return /^\d{0,2}$/.test(text) && count <= mostPeople ? yes(count) : no('no-count')
}

const prefix = 'weet.'
const notKnown = 'weet-niet'
const nobody = 'geen'

/** What was told until now, as fields that travel along with the form: nothing is kept here. */
export function carry(told: Told): readonly (readonly [name: string, value: string])[] {
  return (Object.entries(told) as [FactName, Facts[FactName] | 'unknown'][]).map(
    ([fact, value]) => [prefix + fact, value === 'unknown' ? notKnown : written(value)],
  )
}

function written(value: Facts[FactName]): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (typeof value === 'object') return value.length === 0 ? nobody : value.join(' ')
  return String(value)
}

/** Reads it back, in the order in which it was told. What was tampered with counts as not told. */
export function readCarried(typed: Typed, today: Day): Told {
  const told: Record<string, unknown> = {}
  for (const [name, [value = '']] of Object.entries(typed)) {
    const fact = name.startsWith(prefix) ? asFact(name.slice(prefix.length)) : undefined
    if (fact === undefined) continue
    const known = value === notKnown ? 'unknown' : readWritten(fact, value, today)
    if (known !== undefined) told[fact] = known
  }
  return told
}

function readWritten(fact: FactName, value: string, today: Day): Facts[FactName] | undefined {
  const kind = kinds[fact]
  if (
    kind === 'birthdays' ||
    kind === 'birthday' ||
    kind === 'yes-no' ||
    kind === 'home' ||
    kind === 'count'
  ) {
    const parts = kind === 'birthdays' ? (value === nobody ? [] : value.split(' ')) : [value]
    const read = readAnswer(fact, { [fields.answer]: parts }, today)
    return read.ok ? (read.value[fact] as Facts[FactName]) : undefined
  }
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined
}
