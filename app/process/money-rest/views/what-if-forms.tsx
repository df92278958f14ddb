import { type Typed, typedText } from '../../../foundation/web/typed.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Options, TextField } from '../../../ui/field/field.tsx'
import { spans } from '../amounts.ts'
import { amountsOf, type ChangeName, type ChangeProblems, changesFor, spanOf } from '../changes.ts'
import type { Told } from '../engine/facts.ts'
import type { MoneyWords } from '../words/nl.ts'
import type { CheckForms } from './check-forms.ts'

interface WhatIfProps {
  readonly words: MoneyWords
  readonly forms: CheckForms
}

/** Which change to look ahead at. */
export function ChooseChange({
  words: { whatIf: words },
  forms,
  told,
}: WhatIfProps & { readonly told: Told }) {
  return (
    <form class="question" method="post" action={forms.whatIf}>
      <h1>{words.title}</h1>
      {forms.hidden}
      <Options
        name="wat"
        label={words.intro}
        options={changesFor(told).map((value) => ({ value, label: words.changes[value] }))}
        chosen={[]}
      />
      <Button wide>{words.go}</Button>
    </form>
  )
}

/** What a change comes to. */
export function ChangeAmounts(
  props: WhatIfProps & {
    readonly name: ChangeName
    readonly refused?: { readonly typed: Typed; readonly problems: ChangeProblems } | undefined
  },
) {
  const { name, forms } = props
  const { question, whatIf: words } = props.words
  const { typed, problems } = props.refused ?? { typed: {}, problems: {} }
  return (
    <form class="question" method="post" action={forms.whatIf} novalidate>
      <h1>{words.changes[name]}</h1>
      {forms.hidden}
      <input type="hidden" name="wat" value={name} />
      <input type="hidden" name="klaar" value="ja" />
      {amountsOf[name].map(({ name: field, hasSpan }) => {
        const problem = problems[field]
        return (
          <>
            <TextField
              key={field}
              name={field}
              label={words[field]}
              inputmode="numeric"
              value={typedText(typed, field)}
              problem={problem === undefined ? undefined : question.problem[problem]}
            />
            {hasSpan && (
              <Options
                name={spanOf(field)}
                label={question.period}
                options={spans.map((value) => ({ value, label: question.periods[value] }))}
                chosen={[typedText(typed, spanOf(field)) || 'month']}
              />
            )}
          </>
        )
      })}
      <Button wide>{words.go}</Button>
    </form>
  )
}
