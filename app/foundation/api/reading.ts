import { bodyLimit } from 'hono/body-limit'
import { no, type Verdict, yes } from '../verdict.ts'
import type { Ask, Step } from '../web/context.ts'
import { problem } from './problem.ts'

/** Takes no more than this many bytes, whether the call says how long it is or not. */
export function takesAtMost(bytes: number): Step {
  return bodyLimit({ maxSize: bytes, onError: (c) => problem(c as Ask, 413) })
}

/** Takes JSON as it is: another kind, or squeezed, is answered with 415. */
export const takesJson: Step = async (c, next) => {
  const kind = c.req.header('content-type') ?? ''
  const coding = c.req.header('content-encoding') ?? 'identity'
  const isJson = /^application\/json *(;|$)/i.test(kind.trim())
  if (!isJson || coding.toLowerCase() !== 'identity') {
    c.header('Accept', 'application/json')
    c.header('Accept-Encoding', 'identity')
    return problem(c, 415)
  }
  await next()
  return undefined
}

/** The JSON that was sent; the text itself goes nowhere, also when it cannot be read. */
export async function readJson(c: Ask): Promise<Verdict<unknown, 'no-json'>> {
  try {
    return yes(JSON.parse(await c.req.text()))
  } catch {
    return no('no-json')
  }
}
