import type { Action } from '../../../../foundation/policy.ts'
import { type Door, enter, type Inside } from '../../../../foundation/access/enter.ts'
import type { Tx } from '../../../../foundation/database/transaction.ts'
import { asId, type CheckId, type ResidentId } from '../../../../foundation/ids.ts'
import type { FileAction } from '../../../../foundation/journal/actions.ts'
import { dayOf } from '../../../../foundation/language/dates.ts'
import type { Language } from '../../../../foundation/language/language.ts'
import { type Ask, viewerOf } from '../../../../foundation/web/context.ts'
import { NotFound } from '../../../../foundation/failures.ts'
import { findResident, languageAtTable } from '../../../../people/resident/public.ts'
import type { Day } from '../../engine/calendar.ts'
import type { KeptCheck } from '../kept-check.ts'
import { findCheck, holdCheck, residentOfCheck } from '../store.ts'
import { type KeptWords, keptWords } from '../words/words.ts'

/** In the money matters of one resident, with what all pages of it need. */
export interface AtMoney extends Inside {
  readonly language: Language
  readonly words: KeptWords
  readonly today: Day
  /** For who works here: whose money matters these are. */
  readonly whose: string | undefined
}

export interface AtCheck extends AtMoney {
  readonly check: KeptCheck
}

/**
 * Opens the money matters of the resident in the address.
 *
 * @throws NotFound when there is no such resident, or it is not the viewer's to open.
 */
export function atMoney<T>(
  c: Ask,
  action: Action,
  purpose: FileAction,
  work: (at: AtMoney) => Promise<T>,
): Promise<T> {
  const resident = asId<'resident'>(c.req.param('resident'))
  if (resident === undefined) throw new NotFound()
  return open(c, { resident, part: 'money', action, purpose }, work)
}

/**
 * Opens the check of the address, to read it or (held fast) to write in it.
 *
 * @throws NotFound when there is no such check, or it is not the viewer's to open.
 */
export function atCheck<T>(
  c: Ask,
  action: Action,
  purpose: FileAction,
  work: (at: AtCheck) => Promise<T>,
): Promise<T> {
  const id: CheckId | undefined = asId<'check'>(c.req.param('check'))
  if (id === undefined) throw new NotFound()
  const resident = (tx: Tx): Promise<ResidentId | undefined> => residentOfCheck(tx, id)
  return open(c, { resident, part: 'money', action, purpose, thing: id }, async (at) => {
    const check = await (action === 'change' ? holdCheck : findCheck)(at.tx, id, at.today)
    if (check === undefined) throw new NotFound()
    return work({ ...at, check })
  })
}

function open<T>(c: Ask, door: Door, work: (at: AtMoney) => Promise<T>): Promise<T> {
  return enter(c.var.house, viewerOf(c), door, async (inside) => {
    const person = await findResident(inside.tx, inside.resident)
    const language = person === undefined ? c.var.language : languageAtTable(c, person)
    const today = dayOf(inside.at) as Day
    const whose = inside.standing === 'self' ? undefined : person?.called
    return work({ ...inside, language, words: keptWords[language], today, whose })
  })
}
