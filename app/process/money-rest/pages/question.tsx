import { dayOf } from '../../../foundation/language/dates.ts'
import type { Ask } from '../../../foundation/web/context.ts'
import { readForm, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { page } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { type AnswerProblem, asFact, carry, fields, readAnswer, readCarried } from '../answers.ts'
import { check } from '../engine/check.ts'
import type { Day } from '../engine/calendar.ts'
import type { FactName, Told } from '../engine/facts.ts'
import { nextQuestion } from '../engine/questions.ts'
import { paths } from '../paths.ts'
import { moneyWords } from '../words/words.ts'
import { AnswerFields, questionId } from './answer-fields.tsx'
import { BackButton, Carried, press } from './carried.tsx'
import { resultPage } from './result.tsx'

/**
 * One question on a page, then the next: everything told travels along in the form, and nothing is kept.
 * When no answer would change anything any more, it is the result.
 */
export async function postQuestion(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const today = dayOf(c.var.house.clock()) as Day
  const told = readCarried(typed, today)
  const pressed = typedText(typed, press.name)
  if (pressed === press.before) return stepBack(c, told, today)
  const fact = asFact(typedText(typed, fields.fact))
  if (fact === undefined) return goOn(c, told, today)
  if (pressed === press.unknown) return goOn(c, { ...told, [fact]: 'unknown' }, today)
  const answer = readAnswer(fact, typed, today)
  if (answer.ok) return goOn(c, { ...told, ...answer.value }, today)
  return questionPage(c, told, fact, { typed, problem: answer.reason })
}

function goOn(c: Ask, told: Told, today: Day): Response {
  const found = check(told, today)
  const fact = nextQuestion(found, told)
  return fact === undefined ? resultPage(c, told, found) : questionPage(c, told, fact)
}

/** Asks the last question again. */
function stepBack(c: Ask, told: Told, today: Day): Response {
  const last = (Object.keys(told) as FactName[]).at(-1)
  if (last === undefined) return goOn(c, told, today)
  const { [last]: _, ...before } = told
  return questionPage(c, before, last)
}

interface Refused {
  readonly typed: Typed
  readonly problem: AnswerProblem
}

function questionPage(c: Ask, told: Told, fact: FactName, refused?: Refused): Response {
  const words = moneyWords[c.var.language]
  const { ask, hint, find } = words.questions[fact]
  const problem = refused === undefined ? undefined : words.question.problem[refused.problem]
  return page(
    c,
    {
      title: ask,
      face: 'resident',
      status: refused === undefined ? 200 : 422,
      along: carry(told),
    },
    <form class="question" method="post" action={paths.question} novalidate>
      <h1 id={questionId}>{ask}</h1>
      <Carried told={told} />
      <input type="hidden" name={fields.fact} value={fact} />
      <AnswerFields
        fact={fact}
        hint={hint}
        words={words}
        typed={refused?.typed ?? {}}
        problem={problem}
      />
      <div class="stack">
        <Button wide>{words.question.go}</Button>
        <Button weight="second" wide name={press.name} value={press.unknown}>
          {words.question.unknown}
        </Button>
      </div>
      <p class="field__hint">{find}</p>
      <BackButton told={told} words={words} />
    </form>,
  )
}
