import { z } from 'zod'
import { carry, readCarried } from '../answers.ts'
import { asDay, type Day } from '../engine/calendar.ts'
import type { Cents } from '../engine/money.ts'
import type { Told } from '../engine/facts.ts'
import type { Found } from './kept-check.ts'

const newestVersion = 1

const toldShape = z.object({
  version: z.literal(newestVersion),
  /** In the order in which it was told; an object would not keep that. */
  told: z.array(z.tuple([z.string(), z.string()])),
})

/** What was told as it is stored: the same fields that travel along with a check that is not kept. */
export function writeTold(told: Told): string {
  return JSON.stringify({ version: newestVersion, told: carry(told) })
}

/**
 * Reads what was told, as it holds on a day: a child that is 18 by then counts as not told.
 *
 * @throws when the document is newer than this code, or is not what was told at all.
 */
export function readTold(stored: unknown, on: Day): Told {
  const { told } = toldShape.parse(stored)
  return readCarried(Object.fromEntries(told.map(([name, value]) => [name, [value]])), on)
}

const foundShape = z.object({
  version: z.literal(newestVersion),
  on: z.string(),
  finds: z.array(
    z.object({
      kind: z.enum(['national', 'scheme']),
      name: z.string(),
      called: z.string(),
      aboutAYear: z.int().nonnegative().optional(),
    }),
  ),
})

export function writeFound(found: Found): string {
  return JSON.stringify({ version: newestVersion, ...found })
}

/** @throws when the document is newer than this code, or is not what a check found at all. */
export function readFound(stored: unknown): Found {
  const { on, finds } = foundShape.parse(stored)
  const day = asDay(on)
  if (day === undefined) throw new Error(`A check was kept with a day that there is not: ${on}.`)
  return {
    on: day,
    finds: finds.map(({ aboutAYear, ...find }) => ({
      ...find,
      aboutAYear: aboutAYear as Cents<'year'> | undefined,
    })),
  }
}
