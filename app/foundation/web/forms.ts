import { HTTPException } from 'hono/http-exception'
import type { ZodType } from 'zod'
import type { Ask } from './context.ts'
import { type Typed, typedText } from './typed.ts'

export { type Typed, typedText } from './typed.ts'

/** Which version of a thing the page had seen. What is no version was never seen: the page is stale. */
export function seenVersion(typed: Typed, name = 'version'): number {
  const text = typedText(typed, name)
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/**
 * Reads a form. Files and anything else that is no text are left out, and so is the NUL: nobody can
 * type it and no database keeps it.
 *
 * @throws HTTPException when what was sent is broken on the way and is no form at all.
 */
export async function readForm(c: Ask): Promise<Typed> {
  const body = await c.req.parseBody({ all: true }).catch((cause: unknown) => {
    throw new HTTPException(400, { cause })
  })
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const values = Array.isArray(value) ? value : [value]
      const texts = values.filter((entry) => typeof entry === 'string')
      return [name, texts.map((entry) => entry.replaceAll('\0', ''))]
    }),
  )
}

/** Reads what the address asks, like a form; the NUL is left out here too. */
export function readQuery(c: Ask): Typed {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [
      name,
      values.map((value) => value.replaceAll('\0', '')),
    ]),
  )
}

/** Per field the reason why it was not taken. */
export type Problems = Readonly<Record<string, string>>

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: Problems }

/**
 * Checks a form against its shape. The schema's messages are reasons, not sentences:
 * the room's words turn them into something kind.
 */
export function checkForm<Value>(schema: ZodType<Value>, typed: Typed): Checked<Value> {
  const result = schema.safeParse(typed)
  if (result.success) return { ok: true, value: result.data }
  const problems: Record<string, string> = {}
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '')
    problems[field] ??= issue.message
  }
  return { ok: false, problems }
}
