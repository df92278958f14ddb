import type { Typed } from '../../../foundation/web/typed.ts'
import type { ComponentChildren } from 'preact'
import { type Option, TextField } from '../../../ui/field/field.tsx'
import { spans } from '../amounts.ts'
import { fields, homes, kinds, mostChildren } from '../answers.ts'
import { HomePicture } from '../drawing/pictures.tsx'
import type { FactName } from '../engine/facts.ts'
import type { MoneyWords } from '../words/nl.ts'

interface AnswerFieldsProps {
  readonly fact: FactName
  readonly hint: string
  readonly words: MoneyWords
  /** What was typed and not taken. */
  readonly typed: Typed
  readonly problem: string | undefined
}

/** Where one question is answered; the heading of the page is its question. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { fact, hint, words, typed, problem } = props
  const { question } = words
  const kind = kinds[fact]
  const value = typed[fields.answer]?.[0]
  if (kind === 'yes-no' || kind === 'home') {
    const options =
      kind === 'home'
        ? homes.map((home) => ({
            value: home,
            label: words.homes[home],
            picture: <HomePicture home={home} />,
          }))
        : [
            { value: 'ja', label: question.yes },
            { value: 'nee', label: question.no },
          ]
    return <Choices name={fields.answer} options={options} chosen={value} {...{ hint, problem }} />
  }
  if (kind === 'birthdays') return <Children {...props} />
  if (kind === 'birthday') {
    return (
      <TextField
        name={fields.answer}
        label={question.day}
        type="date"
        value={value}
        {...{ hint, problem }}
      />
    )
  }
  const label = kind === 'count' ? question.count : question.amount
  const over = typed[fields.span]?.[0] ?? 'month'
  return (
    <>
      <TextField name={fields.answer} inputmode="numeric" {...{ label, value, hint, problem }} />
      {(kind === 'year-amount' || kind === 'month-amount') && (
        <Choices
          name={fields.span}
          legend={question.period}
          options={spans.map((span) => ({ value: span, label: question.periods[span] }))}
          chosen={over}
        />
      )}
    </>
  )
}

/** A few answers; without a legend of their own the heading of the page is it. */
function Choices(props: {
  readonly name: string
  readonly legend?: string
  readonly options: readonly (Option & { readonly picture?: ComponentChildren })[]
  readonly chosen: string | undefined
  readonly hint?: string
  readonly problem?: string | undefined
}) {
  const { name, legend, options, chosen, hint, problem } = props
  return (
    <fieldset
      class="field"
      {...(legend === undefined ? { 'aria-labelledby': questionId } : {})}
      {...(problem === undefined ? {} : { 'aria-describedby': `${name}-problem` })}
    >
      {legend !== undefined && <legend class="field__label">{legend}</legend>}
      {hint !== undefined && <p class="field__hint">{hint}</p>}
      {problem !== undefined && (
        <p class="field__problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      <div class="options">
        {options.map(({ value, label, picture }) => (
          <label key={value} class="option">
            <input type="radio" name={name} value={value} checked={value === chosen} />
            {picture}
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The heading that asks. */
export const questionId = 'vraag'

/** A day of birth for each child; who has fewer leaves the rest empty. */
function Children({ hint, words, typed, problem }: AnswerFieldsProps) {
  const days = typed[fields.answer] ?? []
  const isLarge = days.slice(roomAtFirst).some((day) => day !== '')
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, row) => (
      <Child key={from + row} row={from + row} words={words} value={days[from + row] ?? ''} />
    ))
  return (
    <fieldset
      class="field"
      aria-labelledby={questionId}
      {...(problem === undefined ? {} : { 'aria-describedby': `${fields.answer}-problem` })}
    >
      <p class="field__hint">{hint}</p>
      {problem !== undefined && (
        <p class="field__problem" id={`${fields.answer}-problem`}>
          {problem}
        </p>
      )}
      {rows(0, roomAtFirst)}
      <details open={isLarge}>
        <summary>{words.question.moreChildren}</summary>
        {rows(roomAtFirst, mostChildren)}
      </details>
    </fieldset>
  )
}

/** So many children are asked for at once; for more there is room below. */
const roomAtFirst = 3

function Child(props: {
  readonly row: number
  readonly words: MoneyWords
  readonly value: string
}) {
  const { row, words, value } = props
  const id = `kind-${row}`
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {words.question.child(row + 1)}
      </label>
      <input class="field__box" id={id} name={fields.answer} type="date" value={value} />
    </p>
  )
}
