import { z } from 'zod'

/** Building blocks for the shapes of forms: each reads the list of values a field came in with. */

/** One line of text, not empty. The message is the reason shown when it is. */
export function text(reason: string, longest = 200) {
  return z
    .array(z.string())
    .default([])
    .transform((values) => (values[0] ?? '').trim())
    .pipe(z.string().min(1, reason).max(longest, reason))
}

/** Text that may stay empty. Longer than `longest` is refused, never cut. */
export function optionalText(reason = 'too-long', longest = 2000) {
  return z
    .array(z.string())
    .default([])
    .transform((values) => (values[0] ?? '').trim())
    .pipe(z.string().max(longest, reason))
}

/** One of a few. */
export function choice<const Options extends readonly [string, ...string[]]>(
  options: Options,
  reason: string,
) {
  return z
    .array(z.string())
    .default([])
    .transform((values) => values[0])
    .pipe(z.enum(options, reason))
}

/** Any number of a few, each once. */
export function choices<const Options extends readonly [string, ...string[]]>(
  options: Options,
  reason: string,
) {
  return z
    .array(z.enum(options, reason))
    .default([])
    .transform((chosen) => [...new Set(chosen)])
}

/** Whether this is a calendar day. There is no year nought: the database knows none. */
export function isDay(written: string): boolean {
  return z.iso.date().safeParse(written).success && !written.startsWith('0000')
}

/** A calendar day, as the browser's date field writes it. */
export function day(reason: string) {
  return z
    .array(z.string())
    .default([])
    .transform((values) => values[0] ?? '')
    .pipe(z.string().refine(isDay, reason))
}
