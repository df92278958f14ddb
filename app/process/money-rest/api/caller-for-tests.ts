import type { Hono } from 'hono'
import { expect } from 'vitest'
import { problemShape } from '../../../foundation/api/problem.ts'
import type { Env } from '../../../foundation/web/context.ts'
import { answerShape, type CheckAnswer } from './answer-shape.ts'
import { apiPaths } from './paths.ts'

export interface Sent {
  readonly headers?: Record<string, string>
  readonly raw?: string
}

/** Calls as another machine does: without origin, without cookie. */
export function callerOf(house: { readonly app: Hono<Env> }) {
  const call = async (body: unknown, { headers = {}, raw }: Sent = {}): Promise<Response> =>
    house.app.request(`http://voorop.test${apiPaths.checks}`, {
      method: 'POST',
      headers: { host: 'voorop.test', 'content-type': 'application/json', ...headers },
      body: raw ?? JSON.stringify(body),
    })
  const answered = async (body: unknown, sent?: Sent): Promise<CheckAnswer> => {
    const answer = await call(body, sent)
    expect(answer.status).toBe(200)
    return answerShape.parse(await answer.json())
  }
  return { call, answered }
}

/** What a no says; it has to be a problem as the document describes it. */
export async function refused(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const told = problemShape.parse(await answer.json())
  expect(told.status).toBe(answer.status)
  return told
}

/** A request about these households, on a day with all figures. */
export const on = (...households: readonly unknown[]) => ({ date: '2026-11-22', households })
