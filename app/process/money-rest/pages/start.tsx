import { dayOf } from '../../../foundation/language/dates.ts'
import type { Ask } from '../../../foundation/web/context.ts'
import { page } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import type { Day } from '../engine/calendar.ts'
import { paths } from '../paths.ts'
import { moneyWords } from '../words/words.ts'
import { FromHere, schemesHere } from './at-home.tsx'

/** What the check is, before the first question. */
export async function getCheck(c: Ask): Promise<Response> {
  const { language } = c.var
  const today = dayOf(c.var.house.clock()) as Day
  const words = moneyWords[language].start
  return page(
    c,
    { title: words.title, face: 'resident' },
    <FromHere {...{ language, today }} schemes={await schemesHere(c, today)}>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <ul>
        {words.how.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <form method="post" action={paths.question}>
        <Button wide>{words.go}</Button>
      </form>
    </FromHere>,
  )
}
