import { dayOf } from '../../../foundation/language/dates.ts'
import type { Ask } from '../../../foundation/web/context.ts'
import { readForm } from '../../../foundation/web/forms.ts'
import { readCarried } from '../answers.ts'
import type { Day } from '../engine/calendar.ts'
import { lookAhead } from '../walk.ts'
import { stepPage } from './step-page.tsx'

/** Looks ahead at one change. Nothing is kept. */
export async function postWhatIf(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const today = dayOf(c.var.house.clock()) as Day
  return stepPage(c, lookAhead(readCarried(typed, today), typed, today), today)
}
