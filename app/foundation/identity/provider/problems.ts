import type { AnswerProblem } from './answer.ts'
import type { OpeningProblem } from './opening.ts'

/** Why somebody who came from the provider is not in. */
export type Problem = AnswerProblem | OpeningProblem | 'too-often'

/** What each is called in the address of its page. */
export const problemNames: Readonly<Record<Problem, string>> = {
  'too-low': 'te-licht',
  unknown: 'onbekend',
  elsewhere: 'al-een-plek',
  'letter-gone': 'code-op',
  stopped: 'gestopt',
  down: 'geen-antwoord',
  refused: 'mislukt',
  'too-often': 'pauze',
}

/** The problem that a page of this address tells of. */
export function readProblem(name: string | undefined): Problem | undefined {
  const found = Object.entries(problemNames).find(([, shown]) => shown === name)
  return found?.[0] as Problem | undefined
}
