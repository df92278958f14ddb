import { enter, type Inside } from '../../../foundation/access/enter.ts'
import type { Action } from '../../../foundation/policy.ts'
import { asId } from '../../../foundation/ids.ts'
import type { FileAction } from '../../../foundation/journal/actions.ts'
import type { Language } from '../../../foundation/language/language.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import type { Reading } from '../readings.ts'
import { findReadings, residentOfReading } from '../store.ts'
import { type BridgeWords, bridgeWords } from '../words/words.ts'

/** A reading among the others of the same resident. */
export interface AtReading extends Inside {
  readonly reading: Reading
  readonly readings: readonly Reading[]
  readonly language: Language
  readonly words: BridgeWords
}

/**
 * Opens the reading of the address.
 *
 * @throws NotFound when there is no such reading, or it is not the viewer's to open.
 */
export async function atReading<T>(
  c: Ask,
  action: Action,
  purpose: FileAction,
  work: (at: AtReading) => Promise<T>,
): Promise<T> {
  const id = asId<'reading'>(c.req.param('reading'))
  if (id === undefined) throw new NotFound()
  const door = {
    resident: (tx: Inside['tx']) => residentOfReading(tx, id),
    part: 'bridge',
    action,
    purpose,
    thing: id,
  } as const
  return enter(c.var.house, viewerOf(c), door, async (inside) => {
    const readings = await findReadings(inside.tx, inside.resident)
    const reading = readings.find((candidate) => candidate.id === id)
    if (reading === undefined) throw new NotFound()
    const { language } = c.var
    return work({ ...inside, reading, readings, language, words: bridgeWords[language] })
  })
}
