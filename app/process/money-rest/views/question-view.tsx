import type { Typed } from '../../../foundation/web/typed.ts'
import { Button } from '../../../ui/button/button.tsx'
import { type AnswerProblem, fields } from '../answers.ts'
import { QuestionPicture } from '../drawing/pictures.tsx'
import type { FactName } from '../engine/facts.ts'
import type { MoneyWords } from '../words/nl.ts'
import { AnswerFields, questionId } from './answer-fields.tsx'
import { BeforeButton } from './before-button.tsx'
import { type CheckForms, press } from './check-forms.ts'

/** One question on a page of its own. */
export function QuestionView(props: {
  readonly fact: FactName
  readonly words: MoneyWords
  readonly forms: CheckForms
  /** Whether there is a question before this one. */
  readonly hasBefore: boolean
  readonly refused?: { readonly typed: Typed; readonly problem: AnswerProblem } | undefined
}) {
  const { fact, words, forms, hasBefore, refused } = props
  const { ask, hint, find } = words.questions[fact]
  return (
    <form class="question" method="post" action={forms.question} novalidate>
      <QuestionPicture fact={fact} />
      <h1 id={questionId}>{ask}</h1>
      {forms.hidden}
      <input type="hidden" name={fields.fact} value={fact} />
      <AnswerFields
        fact={fact}
        hint={hint}
        words={words}
        typed={refused?.typed ?? {}}
        problem={refused === undefined ? undefined : words.question.problem[refused.problem]}
      />
      <div class="stack">
        <Button wide>{words.question.go}</Button>
        <Button weight="second" wide name={press.name} value={press.unknown}>
          {words.question.unknown}
        </Button>
      </div>
      <p class="field__hint">{find}</p>
      {hasBefore && <BeforeButton words={words} />}
    </form>
  )
}
