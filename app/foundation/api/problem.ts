import { z } from 'zod'
import type { Ask, Step } from '../web/context.ts'
import { callerWords } from './words.ts'

/** One thing that is wrong with the input, and where: a JSON pointer as the fragment of an address. */
export const inputErrorShape = z.object({
  pointer: z.string().meta({ description: callerWords.shape.pointer, examples: ['#/date'] }),
  code: z.string().meta({ description: callerWords.shape.code }),
  detail: z.string().meta({ description: callerWords.shape.errorDetail }),
})

export type InputError = z.infer<typeof inputErrorShape>

/** A no to a program, as RFC 9457 (July 2023) has it. */
export const problemShape = z.object({
  status: z.int().min(400).max(599).meta({ description: callerWords.shape.status }),
  title: z.string().meta({ description: callerWords.shape.title }),
  detail: z.string().meta({ description: callerWords.shape.detail }),
  errors: z.array(inputErrorShape).optional().meta({ description: callerWords.shape.errors }),
})

export type ProblemStatus = keyof typeof callerWords.problems

/** The most errors that are named in one answer; the detail says how many there are. */
export const mostErrors = 10_000

/** Answers with a no. What was sent is not repeated in it, but for the names of fields. */
export function problem(
  c: Ask,
  status: ProblemStatus,
  more: { readonly detail?: string; readonly errors?: readonly InputError[] } = {},
): Response {
  const { title, detail } = callerWords.problems[status]
  const body: z.infer<typeof problemShape> = {
    status,
    title,
    detail: more.detail ?? detail,
    ...(more.errors === undefined ? {} : { errors: more.errors.slice(0, mostErrors) }),
  }
  c.header('Content-Language', 'nl')
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}

/** All that is wrong with what was sent, at once. */
export function wrongInput(c: Ask, errors: readonly InputError[]): Response {
  return problem(c, 400, { detail: callerWords.howMany(errors.length, mostErrors), errors })
}

/** For every other method at an address that is there. */
export function onlyBy(...methods: readonly string[]): Step {
  return (c) => {
    c.header('Allow', methods.join(', '))
    return Promise.resolve(problem(c, 405))
  }
}
