import { dayOf } from '../../../foundation/language/dates.ts'
import type { Ask } from '../../../foundation/web/context.ts'
import { readForm } from '../../../foundation/web/forms.ts'
import { readCarried } from '../answers.ts'
import type { Day } from '../engine/calendar.ts'
import { walkOn } from '../walk.ts'
import { stepPage } from './step-page.tsx'

/** One question on a page, then the next: everything told travels along in the form, and nothing is kept. */
export async function postQuestion(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const today = dayOf(c.var.house.clock()) as Day
  return stepPage(c, walkOn(readCarried(typed, today), typed, today), today)
}
