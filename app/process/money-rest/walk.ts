import { type Typed, typedText } from '../../foundation/web/typed.ts'
import { type AnswerProblem, asFact, carry, fields, readAnswer } from './answers.ts'
import {
  amountsOf,
  type ChangeName,
  type ChangeProblems,
  readChange,
  readChangeName,
  spanOf,
} from './changes.ts'
import type { Day } from './engine/calendar.ts'
import { type Check, check } from './engine/check.ts'
import type { FactName, Told } from './engine/facts.ts'
import { nextQuestion } from './engine/questions.ts'
import { type WhatIf, whatIf } from './engine/what-if.ts'
import { press } from './views/check-forms.ts'

/** A question, the result, or a look ahead: one page of a check, with what was told until there. */
export type Step =
  | {
      readonly at: 'question'
      readonly told: Told
      readonly fact: FactName
      /** What was typed and not taken, and why. */
      readonly refused?: { readonly typed: Typed; readonly problem: AnswerProblem }
    }
  | { readonly at: 'result'; readonly told: Told; readonly found: Check }
  | { readonly at: 'changes'; readonly told: Told }
  | {
      readonly at: 'change'
      readonly told: Told
      readonly name: ChangeName
      readonly sent: Sent
      readonly refused?: { readonly typed: Typed; readonly problems: ChangeProblems }
    }
  | { readonly at: 'what-if'; readonly told: Told; readonly found: WhatIf; readonly sent: Sent }

/** Fields of a form as they were sent. */
type Sent = readonly (readonly [name: string, value: string])[]

/** Takes what was answered or pressed to the next question; when none is left that matters, to the result. */
export function walkOn(told: Told, typed: Typed, today: Day): Step {
  const pressed = typedText(typed, press.name)
  if (pressed === press.before) return stepBack(told, today)
  const fact = asFact(typedText(typed, fields.fact))
  if (fact === undefined) return goOn(told, today)
  if (pressed === press.unknown) return goOn({ ...told, [fact]: 'unknown' }, today)
  const answer = readAnswer(fact, typed, today)
  if (answer.ok) return goOn({ ...told, ...answer.value }, today)
  return { at: 'question', told, fact, refused: { typed, problem: answer.reason } }
}

function goOn(told: Told, today: Day): Step {
  const found = check(told, today)
  const fact = nextQuestion(found, told)
  return fact === undefined ? { at: 'result', told, found } : { at: 'question', told, fact }
}

/** Asks the last question again. */
function stepBack(told: Told, today: Day): Step {
  const last = (Object.keys(told) as FactName[]).at(-1)
  if (last === undefined) return goOn(told, today)
  const { [last]: _, ...before } = told
  return { at: 'question', told: before, fact: last }
}

/** Looks ahead at one change: which one, what it comes to, and what it does. */
export function lookAhead(told: Told, typed: Typed, today: Day): Step {
  const name = readChangeName(typed, told)
  if (name === undefined) return { at: 'changes', told }
  const isFilledIn = typedText(typed, 'klaar') === 'ja' || amountsOf[name].length === 0
  const sent = sentOf(name, typed)
  if (!isFilledIn) return { at: 'change', told, name, sent }
  const change = readChange(name, typed, told, today)
  if (change.ok) return { at: 'what-if', told, found: whatIf(told, change.value, today), sent }
  return { at: 'change', told, name, sent, refused: { typed, problems: change.problems } }
}

/** What was asked to look ahead at, so that the same page can be made again. */
function sentOf(name: ChangeName, typed: Typed): Sent {
  const amounts = amountsOf[name].flatMap(({ name: field }) => [field, spanOf(field)])
  const names = ['wat', 'klaar', ...amounts].filter((field) => typed[field] !== undefined)
  return names.map((field) => [field, typedText(typed, field)])
}

/** All that a step was made of: from this the same page is made again, in another language for one. */
export function alongOf(step: Step): Sent {
  return 'sent' in step ? [...carry(step.told), ...step.sent] : carry(step.told)
}

/** Whether something typed was not taken. */
export function isRefused(step: Step): boolean {
  return 'refused' in step
}
