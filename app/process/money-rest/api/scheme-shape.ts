import { z } from 'zod'
import type { Period } from '../engine/money.ts'
import { schemeKinds } from '../engine/schemes/scheme.ts'
import { householdShape, type FieldName } from './request.ts'
import { apiWords } from './words.ts'

const { found } = apiWords
const words = apiWords.schemes
const text = (description: string) => z.string().meta({ description })
const texts = (description: string) => z.array(z.string()).meta({ description })
const fields = householdShape.keyof().options as [FieldName, ...FieldName[]]

/** The period of an amount stands in its name, as everywhere in this API. */
export const amountFields = {
  once: 'amountOnce',
  month: 'amountPerMonth',
  quarter: 'amountPerQuarter',
  year: 'amountPerYear',
} as const satisfies Record<Period, string>

const amount = z.int().min(0).optional().meta({ description: words.amount })

/** A scheme that the municipality has on the day of the check, once for all households. */
export const schemeShape = z.object({
  key: text(words.key),
  kind: z.enum(schemeKinds).meta({ description: words.kind }),
  title: text(words.title),
  gives: text(words.gives),
  [amountFields.once]: amount,
  [amountFields.month]: amount,
  [amountFields.quarter]: amount,
  [amountFields.year]: amount,
  alsoAsks: texts(words.alsoAsks),
  howToAsk: text(words.howToAsk),
  papers: texts(words.papers),
  validFrom: z.iso.date().meta({ description: words.validFrom }),
  validUntil: z.iso.date().nullable().meta({ description: words.validUntil }),
  law: text(found.law),
  article: text(found.article),
  link: text(words.link),
  reviewedOn: z.iso.date().meta({ description: words.reviewedOn }),
})

const reasons = z
  .array(
    z.object({
      text: text(found.reasonText),
      isMet: z.boolean().meta({ description: found.isMet }),
    }),
  )
  .meta({ description: found.reasons })
const key = text(words.key)

/** What came out of it for one household: never that they get it. */
export const schemeOutcomeShape = z
  .discriminatedUnion('outcome', [
    z.object({
      key,
      outcome: z.literal('possible'),
      because: text(found.because),
      assumptions: texts(found.assumptions),
      reasons,
    }),
    z.object({ key, outcome: z.literal('no'), because: text(found.because), reasons }),
    z.object({
      key,
      outcome: z.literal('not-enough-known'),
      missing: z.array(z.enum(fields)).meta({ description: found.missing }),
      reasons,
    }),
  ])
  .meta({ description: words.outcome })

export type SchemeAnswer = z.infer<typeof schemeShape>
export type SchemeOutcomeAnswer = z.infer<typeof schemeOutcomeShape>
