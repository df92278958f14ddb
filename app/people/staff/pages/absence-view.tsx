import { dayOf, dayInWords, momentOf } from '../../../foundation/language/dates.ts'
import type { Ask } from '../../../foundation/web/context.ts'
import { type Problems, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { page } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { TextField } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { Absence, Days } from '../absence.ts'
import type { Choice } from '../choice.ts'
import { paths } from '../paths.ts'
import { sentenceFor, staffWords } from '../words/staff.ts'
import { ColleagueChoice } from './colleague-choice.tsx'

const words = staffWords.absence

/** What the page of one's own absences is made of. */
export interface Absences {
  readonly own: readonly Absence[]
  readonly standIns: readonly (Days & { readonly forName: string })[]
  readonly colleagues: Choice
  readonly now: Date
}

function daysInWords({ from, until }: Days, now: Date): string {
  const inWords = (date: string): string => dayInWords(momentOf(date), 'nl', now)
  return words.days(inWords(from), inWords(until))
}

/** The page of one's own absences. */
export function showAbsences(
  c: Ask,
  { own, standIns, colleagues, now }: Absences,
  typed: Typed,
  problems: Problems,
): Response {
  const wrong = Object.keys(problems).length > 0
  return page(
    c,
    { title: words.title, face: 'staff', status: wrong ? 422 : 200 },
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Card heading={words.own}>
        {own.length === 0 && <p>{words.none}</p>}
        {own.map((absence) => (
          <Own key={absence.id} absence={absence} now={now} />
        ))}
      </Card>
      {standIns.length > 0 && (
        <Card heading={words.standingIn}>
          <ul class="plain-list">
            {standIns.map((days) => (
              <li key={`${days.forName} ${days.from}`}>
                <strong>{days.forName}</strong>
                <br />
                {daysInWords(days, now)}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card heading={words.add}>
        {wrong && <Notice>{staffWords.notYet}</Notice>}
        <Form colleagues={colleagues} typed={typed} problems={problems} />
      </Card>
    </div>,
  )
}

function Form(props: {
  readonly colleagues: Absences['colleagues']
  readonly typed: Typed
  readonly problems: Problems
}) {
  const { colleagues, typed, problems } = props
  return (
    <form method="post" action={paths.absence} class="stack">
      <input type="hidden" name="id" value={typedText(typed, 'id')} />
      {(['from', 'until'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          type="date"
          label={words[name]}
          value={typedText(typed, name)}
          problem={sentenceFor(problems[name])}
        />
      ))}
      <ColleagueChoice
        name="standIn"
        label={words.standIn}
        hint={words.standInHint}
        nobody={words.choose}
        choice={colleagues}
        problem={sentenceFor(problems['standIn'])}
      />
      <Button>{words.go}</Button>
    </form>
  )
}

function Own({ absence, now }: { absence: Absence; now: Date }) {
  const begun = absence.from <= dayOf(now)
  return (
    <div class="row spread">
      <p>
        {daysInWords(absence, now)}
        <br />
        <span class="soft">{words.standInIs(absence.standInName)}</span>
      </p>
      <form method="post" action={paths.endAbsence(absence.id)}>
        <Button weight="second">{begun ? words.end : words.cancel}</Button>
      </form>
    </div>
  )
}
