import { dayOf } from '../../../foundation/language/dates.ts'
import type { Ask } from '../../../foundation/web/context.ts'
import { readForm, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { page } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Options, TextField } from '../../../ui/field/field.tsx'
import { spans } from '../amounts.ts'
import { readCarried } from '../answers.ts'
import {
  amountsOf,
  type ChangeName,
  changeNames,
  type ChangeProblems,
  readChange,
  readChangeName,
  spanOf,
} from '../changes.ts'
import type { Day } from '../engine/calendar.ts'
import type { Told } from '../engine/facts.ts'
import { whatIf } from '../engine/what-if.ts'
import { paths } from '../paths.ts'
import { moneyWords } from '../words/words.ts'
import { Carried } from './carried.tsx'
import { whatIfOutcome } from './what-if-outcome.tsx'

/** Looks ahead at one change: which one, what it comes to, and what it does. Nothing is kept. */
export async function postWhatIf(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const today = dayOf(c.var.house.clock()) as Day
  const told = readCarried(typed, today)
  const name = readChangeName(typed)
  if (name === undefined) return choosePage(c, told)
  const isFilledIn = typedText(typed, 'klaar') === 'ja' || amountsOf[name].length === 0
  if (!isFilledIn) return amountsPage(c, told, name)
  const change = readChange(name, typed, told, today)
  if (!change.ok) return amountsPage(c, told, name, { typed, problems: change.problems })
  return whatIfOutcome(c, told, whatIf(told, change.value, today))
}

function choosePage(c: Ask, told: Told): Response {
  const words = moneyWords[c.var.language].whatIf
  return page(
    c,
    { title: words.title, face: 'resident' },
    <form class="question" method="post" action={paths.whatIf}>
      <h1>{words.title}</h1>
      <Carried told={told} />
      <Options
        name="wat"
        label={words.intro}
        options={changeNames.map((value) => ({ value, label: words.changes[value] }))}
        chosen={[]}
      />
      <Button wide>{words.go}</Button>
    </form>,
  )
}

function amountsPage(
  c: Ask,
  told: Told,
  name: ChangeName,
  refused?: { readonly typed: Typed; readonly problems: ChangeProblems },
): Response {
  const { question, whatIf: words } = moneyWords[c.var.language]
  const { typed, problems } = refused ?? { typed: {}, problems: {} }
  return page(
    c,
    { title: words.title, face: 'resident', status: refused === undefined ? 200 : 422 },
    <form class="question" method="post" action={paths.whatIf} novalidate>
      <h1>{words.changes[name]}</h1>
      <Carried told={told} />
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
    </form>,
  )
}
