import type { z } from 'zod'
import type { InputError } from '../../../foundation/api/problem.ts'
import { type CheckRequest, requestShape } from './request.ts'
import { apiWords } from './words.ts'
import { misfits } from './wrong-days.ts'

type Path = readonly PropertyKey[]
type Issue = z.core.$ZodIssue

const { wrong, kinds } = apiWords

export type ReadRequest =
  | { readonly ok: true; readonly request: CheckRequest }
  | { readonly ok: false; readonly errors: readonly InputError[] }

/** Reads a request, or says everything that is wrong with it. */
export function readRequest(body: unknown): ReadRequest {
  const read = requestShape.safeParse(body)
  const errors = [
    ...(read.success ? [] : read.error.issues.flatMap((issue) => toErrors(issue, body))),
    ...misfits(body).map(({ path, code }) => ({
      pointer: pointerTo(path),
      code,
      detail: wrong[code],
    })),
  ]
  return read.success && errors.length === 0
    ? { ok: true, request: read.data }
    : { ok: false, errors }
}

/** What was sent is no JSON at all. */
export const noJson: InputError = { pointer: '#', code: 'no-json', detail: wrong['no-json'] }

function toErrors(issue: Issue, body: unknown): readonly InputError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: 'unknown-field',
      detail: wrong['unknown-field'],
    }))
  }
  return [{ pointer: pointerTo(issue.path), ...sayIssue(issue, body) }]
}

function sayIssue(issue: Issue, body: unknown): Omit<InputError, 'pointer'> {
  if (issue.code === 'invalid_type') {
    if (valueAt(body, issue.path) === undefined) return { code: 'missing', detail: wrong.missing }
    return { code: 'wrong-type', detail: wrong['wrong-type'](kinds[issue.expected] ?? '') }
  }
  if (issue.code === 'too_small') {
    return { code: 'too-small', detail: wrong['too-small'](Number(issue.minimum)) }
  }
  if (issue.code === 'too_big') {
    return { code: 'too-large', detail: wrong['too-large'](Number(issue.maximum)) }
  }
  if (issue.code === 'invalid_value') {
    return { code: 'unknown-value', detail: wrong['unknown-value'](issue.values.join(', ')) }
  }
  // The only text with a form of its own is a day.
  return { code: 'no-day', detail: wrong['no-day'] }
}

function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      at === null || at === undefined ? undefined : (at as Record<PropertyKey, unknown>)[key],
    body,
  )
}

/** A JSON pointer as the fragment of an address (RFC 6901, section 6). */
function pointerTo(path: Path): string {
  const steps = path.map((step) => {
    const escaped = String(step).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')
    return `/${encodeURIComponent(escaped)}`
  })
  return `#${steps.join('')}`
}
