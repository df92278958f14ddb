import { z } from 'zod'
import { languages } from '../../../foundation/language/language.ts'
import { provisionNames } from '../engine/check.ts'
import { type FieldName, householdShape } from './request.ts'
import { schemeOutcomeShape, schemeShape } from './scheme-shape.ts'
import { apiWords } from './words.ts'

const { found } = apiWords
const text = (description: string) => z.string().meta({ description })
const cents = (description: string) => z.int().min(0).meta({ description })
const fields = householdShape.keyof().options as [FieldName, ...FieldName[]]
const field = z.enum(fields)

export const sourceShape = z.object({
  law: text(found.law),
  article: text(found.article),
  read: text(found.read),
  sure: z.enum(['official', 'two-sources', 'one-source']).meta({ description: found.sure }),
})

export interface LineAnswer {
  text: string
  parts: LineAnswer[]
}

/** A sentence of the working out, and what stands below it. */
export const lineShape: z.ZodType<LineAnswer> = z.object({
  text: text(found.line),
  get parts(): z.ZodType<LineAnswer[]> {
    return z.array(lineShape).meta({ description: found.parts })
  },
})

const reasonShape = z.object({
  text: text(found.reasonText),
  isMet: z.boolean().meta({ description: found.isMet }),
})

/** What every outcome of a provision says. */
const provision = {
  name: z.enum(provisionNames).meta({ description: found.name }),
  title: text(found.title),
  where: text(found.where),
}
const because = text(found.because)
const looked = {
  reasons: z.array(reasonShape).meta({ description: found.reasons }),
  sources: z.array(sourceShape).meta({ description: found.sources }),
}
const missing = z.array(field).meta({ description: found.missing })
const kind = <const Name extends string>(name: Name) => z.literal(name)

export const provisionShape = z
  .discriminatedUnion('outcome', [
    z.object({
      ...provision,
      outcome: kind('likely'),
      amountPerMonth: cents(found.perMonth),
      amountPerYear: cents(found.perYear),
      assumptions: z.array(z.string()).meta({ description: found.assumptions }),
      ...looked,
      workingOut: lineShape.optional(),
    }),
    z.object({ ...provision, outcome: kind('no'), because, ...looked }),
    z.object({ ...provision, outcome: kind('possible'), because, ...looked }),
    z.object({ ...provision, outcome: kind('not-enough-known'), missing, ...looked }),
    z.object({ ...provision, outcome: kind('not-computed'), because }),
  ])
  .meta({ description: found.outcome })

export const protectedEarningsShape = z
  .discriminatedUnion('outcome', [
    z.object({
      outcome: kind('about'),
      amountPerMonth: cents(found.perMonth),
      keepsLess: z.boolean().nullable().meta({ description: found.keepsLess }),
      sources: looked.sources,
      workingOut: lineShape.optional(),
    }),
    z.object({ outcome: kind('not-enough-known'), missing }),
    z.object({ outcome: kind('not-computed'), because }),
  ])
  .meta({ description: found.protectedEarnings })

export const foundShape = z.object({
  provisions: z.array(provisionShape).meta({ description: found.provisions }),
  schemes: z.array(schemeOutcomeShape).meta({ description: found.schemeOutcomes }),
  protectedEarnings: protectedEarningsShape,
  nextQuestion: z
    .object({
      field: field.meta({ description: found.field }),
      question: text(found.question),
    })
    .nullable()
    .meta({ description: found.nextQuestion }),
})

export const answerShape = z.object({
  date: z.iso.date().meta({ description: found.date }),
  language: z.enum(languages).meta({ description: found.language }),
  notice: text(found.notice),
  notChecked: z.array(z.string()).meta({ description: found.notChecked }),
  schemes: z.array(schemeShape).meta({ description: found.schemes }),
  households: z.array(foundShape).meta({ description: found.households }),
})

export type ProvisionAnswer = z.infer<typeof provisionShape>
export type ProtectedAnswer = z.infer<typeof protectedEarningsShape>
export type FoundAnswer = z.infer<typeof foundShape>
export type CheckAnswer = z.infer<typeof answerShape>
export type SourceAnswer = z.infer<typeof sourceShape>
