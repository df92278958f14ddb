import type { Action } from '../../../foundation/policy.ts'
import { type Door, enter, type Inside } from '../../../foundation/access/enter.ts'
import { asId, type TalkId } from '../../../foundation/ids.ts'
import type { FileAction } from '../../../foundation/journal/actions.ts'
import type { Language } from '../../../foundation/language/language.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { findResident, languageAtTable } from '../../../people/resident/public.ts'
import type { Talk } from '../readings.ts'
import { findTalk, holdTalk, residentOfTalk } from '../store.ts'
import { type BridgeWords, bridgeWords } from '../words/words.ts'

/** A talk with all that its pages need: who it is with, and in which language. */
export interface AtTalk extends Inside {
  readonly talk: Talk
  /** Unknown to who sees the bridge by the resident's yes, and not how they are called and reached. */
  readonly called: string | undefined
  readonly language: Language
  readonly words: BridgeWords
}

/**
 * Opens the talk of the address, to read it or (held fast) to write in it.
 *
 * @throws NotFound when there is no such talk, or it is not the viewer's to open.
 */
export function atTalk<T>(
  c: Ask,
  action: Action,
  purpose: FileAction,
  work: (at: AtTalk) => Promise<T>,
): Promise<T> {
  return openTalk(c, { part: 'bridge', action, purpose }, work)
}

/** The same for pages of who works here: a resident finds nothing there. */
export function atTalkAsStaff<T>(
  c: Ask,
  action: Action,
  purpose: FileAction,
  work: (at: AtTalk) => Promise<T>,
): Promise<T> {
  return openTalk(c, { part: 'bridge', action, purpose, forStaff: true }, work)
}

async function openTalk<T>(
  c: Ask,
  way: Omit<Door, 'resident'>,
  work: (at: AtTalk) => Promise<T>,
): Promise<T> {
  const id: TalkId | undefined = asId<'talk'>(c.req.param('talk'))
  if (id === undefined) throw new NotFound()
  const door: Door = { ...way, resident: (tx) => residentOfTalk(tx, id), thing: id }
  return enter(c.var.house, viewerOf(c), door, async (inside) => {
    const talk = await (way.action === 'change' ? holdTalk : findTalk)(inside.tx, id)
    const person = await findResident(inside.tx, inside.resident)
    if (talk === undefined) throw new NotFound()
    const language = person === undefined ? c.var.language : languageAtTable(c, person)
    return work({ ...inside, talk, called: person?.called, language, words: bridgeWords[language] })
  })
}
