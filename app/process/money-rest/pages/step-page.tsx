import { dateInWords, momentOf } from '../../../foundation/language/dates.ts'
import type { Ask } from '../../../foundation/web/context.ts'
import { page } from '../../../foundation/web/page.tsx'
import type { Day } from '../engine/calendar.ts'
import { formsThatCarry } from '../views/carried.tsx'
import { StepView, titleOf } from '../views/step-view.tsx'
import { alongOf, isRefused, type Step } from '../walk.ts'
import { FromHere, schemesHere } from './at-home.tsx'
import { explanationWords, moneyWords } from '../words/words.ts'

/** Shows one step of the check that keeps nothing. */
export async function stepPage(c: Ask, step: Step, today: Day): Promise<Response> {
  const { language } = c.var
  const schemes = await schemesHere(c, today)
  const words = moneyWords[language]
  return page(
    c,
    {
      title: titleOf(step, words),
      face: 'resident',
      status: isRefused(step) ? 422 : 200,
      along: alongOf(step),
    },
    <FromHere {...{ language, today, schemes }}>
      <StepView
        step={step}
        schemes={schemes}
        words={words}
        explained={explanationWords[language]}
        forms={formsThatCarry(step.told)}
        date={dateInWords(momentOf(today), language)}
      />
    </FromHere>,
  )
}
