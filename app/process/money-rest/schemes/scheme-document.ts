import { z } from 'zod'
import { homes } from '../answers.ts'
import type { Day } from '../engine/calendar.ts'
import type { SchemeAmount } from '../engine/schemes/scheme.ts'
import type { SchemeBody } from './proposal.ts'

/** A scheme as it is stored: the version of its shape, and what it says. */
export interface StoredScheme {
  readonly document: number
  readonly body: unknown
}

export const newestDocument = 1

const day = z.iso.date() as unknown as z.ZodType<Day>
const amount = z.object({
  per: z.enum(['month', 'quarter', 'year', 'once']),
  amount: z.int().min(0),
}) as unknown as z.ZodType<SchemeAmount>

const shape = z.object({
  name: z.string(),
  gives: z.string(),
  amount: amount.exactOptional(),
  forWhom: z.object({
    ageFrom: z.int().exactOptional(),
    ageTo: z.int().exactOptional(),
    beforeAow: z.boolean().exactOptional(),
    incomePercent: z.number().exactOptional(),
    ownsLittle: z.boolean().exactOptional(),
    childAged: z.object({ from: z.int(), to: z.int() }).exactOptional(),
    homes: z.array(z.enum(homes)).exactOptional(),
    studies: z.boolean().exactOptional(),
  }),
  alsoAsks: z.array(z.string()),
  howToAsk: z.string(),
  papers: z.array(z.string()),
  source: z.object({ law: z.string(), article: z.string(), link: z.string() }),
  reviewedOn: day,
})

export function writeScheme(body: SchemeBody): StoredScheme {
  return { document: newestDocument, body }
}

/** @throws when the document is newer than this code, or is no scheme at all. */
export function readScheme({ document, body }: StoredScheme): SchemeBody {
  if (document > newestDocument) {
    throw new Error(
      `This scheme has shape ${document}; this release knows up to ${newestDocument}.`,
    )
  }
  return shape.parse(body)
}
