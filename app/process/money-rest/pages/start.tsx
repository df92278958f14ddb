import { dayOf } from '../../../foundation/language/dates.ts'
import type { Ask } from '../../../foundation/web/context.ts'
import { page } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import type { Day } from '../engine/calendar.ts'
import { paths } from '../paths.ts'
import { moneyWords } from '../words/words.ts'
import { FromHere } from './at-home.tsx'

/** What the check is, before the first question. */
export function getCheck(c: Ask): Response {
  const { language } = c.var
  const words = moneyWords[language].start
  return page(
    c,
    { title: words.title, face: 'resident' },
    <FromHere language={language} today={dayOf(c.var.house.clock()) as Day}>
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
