import { z } from 'zod'
import { languages } from '../../foundation/language/language.ts'
import { choice, optionalText, text } from '../../foundation/web/fields.ts'
import { portraitNames } from '../../ui/portrait/portrait.tsx'
import { readingWays, type Way, wayKinds } from './resident.ts'

/** The fields of a resident's own particulars, as both the registration and the change form send them. */
export const particulars = {
  called: text('called-missing', 80),
  phone: optionalText('too-long', 40),
  email: optionalText('too-long', 120),
  liked: choice(wayKinds, 'choose-one'),
  language: choice(languages, 'choose-one'),
  reads: choice(readingWays, 'choose-one'),
  spokenTo: optionalText('too-long', 300),
  portrait: choice(portraitNames, 'choose-one'),
}

const particularsShape = z.object(particulars)
export type Particulars = z.infer<typeof particularsShape>

/** The liked way needs what it is reached by; the sentence appears at the field that misses. */
export function missingReach(
  given: Particulars,
): { field: 'phone' | 'email'; reason: string } | undefined {
  const byPhone = given.liked === 'phone' || given.liked === 'whatsapp'
  if (byPhone && given.phone === '') return { field: 'phone', reason: 'phone-missing' }
  if (given.liked === 'email' && given.email === '')
    return { field: 'email', reason: 'email-missing' }
  return undefined
}

/** The ways to reach somebody, the liked one first. */
export function waysFrom({ liked, phone, email }: Particulars): Way[] {
  const first: Way = {
    kind: liked,
    value: liked === 'email' ? email : liked === 'letter' || liked === 'visit' ? '' : phone,
  }
  const others: Way[] = [
    ...(phone !== '' && liked !== 'phone' && liked !== 'whatsapp'
      ? [{ kind: 'phone', value: phone } as const]
      : []),
    ...(email !== '' && liked !== 'email' ? [{ kind: 'email', value: email } as const] : []),
  ]
  return [first, ...others]
}

/** The other way round: what the form shows of somebody's ways. */
export function reachOf(ways: readonly Way[]): { phone: string; email: string } {
  const find = (kinds: readonly string[]): string =>
    ways.find((way) => kinds.includes(way.kind))?.value ?? ''
  return { phone: find(['phone', 'whatsapp']), email: find(['email']) }
}
