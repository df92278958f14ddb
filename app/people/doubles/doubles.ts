import { no, type Verdict, yes } from '../../foundation/verdict.ts'
import type { ResidentId } from '../../foundation/ids.ts'

/** The same person, or somebody else. */
export const answers = ['same', 'other'] as const
export type Answer = (typeof answers)[number]

/** Two files with a number or an address in common. Only the holder of the older one is asked about it. */
export interface Question {
  readonly older: ResidentId
  readonly newer: ResidentId
  /** What the resident of the older file is called: the asked holder knows them. */
  readonly called: string
  /** What the newer one is called, only when the holder of the older file belongs to the newer one too. */
  readonly newerCalled: string | undefined
  readonly answer: Answer | undefined
}

/** Whom the registrar can call, once the holder of the older file said that it is the same person. */
export interface Contact {
  readonly newer: ResidentId
  readonly newerCalled: string
  readonly name: string
  readonly phone: string
}

/** What somebody has to know about doubles, for their home. */
export interface MyDoubles {
  readonly questions: readonly Question[]
  readonly contacts: readonly Contact[]
}

/**
 * Answers a question, once. The first answer stands: the registrar may have called already.
 * The same answer again is the same form sent twice.
 */
export function answerQuestion(
  question: Question,
  answer: Answer,
): Verdict<Answer, 'answered-already'> {
  return question.answer === undefined || question.answer === answer
    ? yes(answer)
    : no('answered-already')
}
