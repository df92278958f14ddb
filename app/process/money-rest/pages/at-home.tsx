import type { ComponentChildren } from 'preact'
import { dateInWords, momentOf } from '../../../foundation/language/dates.ts'
import type { Language } from '../../../foundation/language/language.ts'
import { Island } from '../../../foundation/web/island.tsx'
import type { Ask } from '../../../foundation/web/context.ts'
import type { Day } from '../engine/calendar.ts'
import { type Scheme, schemesOn } from '../engine/schemes/scheme.ts'
import { findSchemes } from '../schemes/store.ts'
import type { AtHome } from '../at-home/walk-at-home.tsx'

/** A page from which the check goes on in the browser, where there is a script; else its forms are posted. */
export function FromHere(props: {
  readonly language: Language
  readonly today: Day
  readonly schemes: readonly Scheme[]
  readonly children: ComponentChildren
}) {
  const { language, today, schemes, children } = props
  const date = dateInWords(momentOf(today), language)
  return (
    <Island<AtHome>
      name="live-check"
      component={() => <div class="check-walk">{children}</div>}
      props={{ language, today, date, schemes }}
    />
  )
}

/** The municipality's own schemes of this day: whoever computes, server or browser, has the same. */
export async function schemesHere(c: Ask, today: Day): Promise<readonly Scheme[]> {
  const { house, visitor } = c.var
  return schemesOn(await findSchemes(house.db, visitor.municipality.id), today)
}
