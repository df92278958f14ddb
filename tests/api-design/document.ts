/** What the rules read of an OpenAPI document; the rest may be anything. */
export interface OpenApi {
  openapi: string
  info: {
    version: string
    contact?: { name?: string; url?: string; email?: string }
    license?: { name?: string; identifier?: string }
  }
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; headers: Record<string, unknown> }
}

export interface Operation {
  operationId?: string
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, Answer>
}

interface Answer {
  description?: string
  headers?: Record<string, unknown>
  content?: Record<string, { schema: Schema }>
}

export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  required?: string[]
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}

export interface Placed<Thing> {
  readonly where: string
  readonly thing: Thing
}

/** Every operation, by its method and path. */
export function operationsOf({ paths }: OpenApi): Placed<Operation>[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, thing]) => ({ where: `${method} ${path}`, thing })),
  )
}

/** Every answer of every operation, by its status. */
export function answersOf(document: OpenApi): (Placed<Answer> & { readonly status: number })[] {
  return operationsOf(document).flatMap(({ where, thing }) =>
    Object.entries(thing.responses).map(([status, answer]) => ({
      where: `${where} ${status}`,
      status: Number(status),
      thing: answer,
    })),
  )
}

/** Every field of every shape, at any depth. */
export function fieldsOf({ components }: OpenApi): (Placed<Schema> & { readonly name: string })[] {
  return Object.entries(components.schemas).flatMap(([name, schema]) => fieldsUnder(schema, name))
}

function fieldsUnder(
  schema: Schema,
  where: string,
): (Placed<Schema> & { readonly name: string })[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, thing]) => [
    { where: `${where}.${name}`, name, thing },
    ...fieldsUnder(thing, `${where}.${name}`),
  ])
  const inside = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  return [...own, ...inside.flatMap((one) => (one === undefined ? [] : fieldsUnder(one, where)))]
}

/** Every `$ref`, wherever it stands. */
export function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) =>
    key === '$ref' && typeof inside === 'string' ? [inside] : refsIn(inside),
  )
}

/** What a `$ref` points at, or nothing. */
export function follow(document: OpenApi, ref: string): unknown {
  return ref
    .replace('#/', '')
    .split('/')
    .reduce<unknown>(
      (at, step) => (at as Record<string, unknown> | undefined)?.[step],
      ref.startsWith('#/') ? document : undefined,
    )
}

export function shapeOf(document: OpenApi, schema: Schema | undefined): Schema {
  const { $ref } = schema ?? {}
  return ($ref === undefined ? schema : (follow(document, $ref) as Schema | undefined)) ?? {}
}
