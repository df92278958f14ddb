import type { Scheme } from '../engine/schemes/scheme.ts'
import type { Explanation } from '../engine/words/nl.ts'
import type { MoneyWords } from '../words/nl.ts'
import type { Step } from '../walk.ts'
import type { CheckForms } from './check-forms.ts'
import { QuestionView } from './question-view.tsx'
import { ResultView } from './result-view.tsx'
import { ChangeAmounts, ChooseChange } from './what-if-forms.tsx'
import { WhatIfOutcome } from './what-if-outcome.tsx'

interface StepViewProps {
  readonly step: Step
  /** The municipality's own schemes: only what was found shows them. */
  readonly schemes: readonly Scheme[]
  readonly words: MoneyWords
  readonly explained: Explanation
  readonly forms: CheckForms
  /** The day of the check, in words. */
  readonly date: string
}

/** Any page of a check, drawn by the server and in the browser alike. */
export function StepView(props: StepViewProps) {
  const { step, schemes, words, explained, forms, date } = props
  const hasBefore = forms.question !== undefined && Object.keys(step.told).length > 0
  if (step.at === 'question') {
    return <QuestionView {...step} {...{ words, forms, hasBefore }} />
  }
  if (step.at === 'result') {
    return <ResultView {...step} {...{ schemes, words, explained, forms, hasBefore, date }} />
  }
  if (step.at === 'changes') return <ChooseChange told={step.told} words={words} forms={forms} />
  if (step.at === 'change') return <ChangeAmounts {...step} words={words} forms={forms} />
  return <WhatIfOutcome found={step.found} words={words} forms={forms} />
}

/** What the window is called. */
export function titleOf(step: Step, words: MoneyWords): string {
  if (step.at === 'question') return words.questions[step.fact].ask
  if (step.at === 'result') return words.result.title
  return step.at === 'what-if' ? words.whatIf.outcome : words.whatIf.title
}
