import { z } from 'zod'
import { apiRoot, apiVersion } from '../../../foundation/api/api.ts'
import { inputErrorShape, problemShape } from '../../../foundation/api/problem.ts'
import { languages } from '../../../foundation/language/language.ts'
import {
  answerShape,
  foundShape,
  lineShape,
  protectedEarningsShape,
  provisionShape,
  sourceShape,
} from './answer-shape.ts'
import { exampleAnswer, exampleRequest } from './example.ts'
import { below } from './paths.ts'
import { childShape, householdShape, requestShape } from './request.ts'
import { schemeOutcomeShape, schemeShape } from './scheme-shape.ts'
import { apiWords as words } from './words.ts'

/** Who answers for the API, and where it stands. */
export interface Publisher {
  readonly name: string
  readonly url: string
  readonly email: string | undefined
}

/** The shapes that the calls are really read and answered with, each under its name. */
const shapes = {
  CheckRequest: requestShape,
  Household: householdShape,
  Child: childShape,
  CheckAnswer: answerShape,
  Found: foundShape,
  Provision: provisionShape,
  Scheme: schemeShape,
  SchemeOutcome: schemeOutcomeShape,
  ProtectedEarnings: protectedEarningsShape,
  WorkingOut: lineShape,
  Source: sourceShape,
  Problem: problemShape,
  InputError: inputErrorShape,
}

type ShapeName = keyof typeof shapes

const whereIs = (name: string): string => `#/components/schemas/${name}`
const refTo = (name: ShapeName) => ({ $ref: whereIs(name) })
const headerAt = (name: string) => ({ $ref: `#/components/headers/${name}` })

/** The shapes as JSON Schema 2020-12, which OpenAPI 3.1 speaks. */
function schemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id })
  const written = z.toJSONSchema(registry, {
    uri: whereIs,
    io: 'input',
    override: ({ jsonSchema }) => {
      // What a day is, its format says; the pattern for leap years helps nobody.
      if (jsonSchema.format === 'date') delete jsonSchema.pattern
    },
  })
  return Object.fromEntries(
    Object.entries(written.schemas).map(([name, schema]) => {
      const members = Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id')
      return [name, Object.fromEntries(members)]
    }),
  )
}

const problemAnswer = (status: keyof typeof words.answers, more: readonly string[] = []) => ({
  description: words.answers[status],
  headers: Object.fromEntries(
    ['API-Version', ...more].map((name) => [name, headerAt(name)] as const),
  ),
  content: { 'application/problem+json': { schema: refTo('Problem') } },
})

function checksOperation() {
  return {
    operationId: 'createProvisionChecks',
    summary: words.operation.summary,
    description: words.operation.description,
    tags: [words.tag.name],
    security: [],
    parameters: [
      {
        name: 'Accept-Language',
        in: 'header',
        required: false,
        description: words.language,
        schema: { type: 'string', examples: [...languages] },
      },
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: refTo('CheckRequest'),
          examples: { household: { summary: words.example, value: exampleRequest } },
        },
      },
    },
    responses: {
      200: {
        description: words.answers[200],
        headers: {
          'API-Version': headerAt('API-Version'),
          'Content-Language': headerAt('Content-Language'),
        },
        content: {
          'application/json': {
            schema: refTo('CheckAnswer'),
            examples: { household: { summary: words.example, value: exampleAnswer } },
          },
        },
      },
      400: problemAnswer(400),
      405: problemAnswer(405, ['Allow']),
      413: problemAnswer(413),
      415: problemAnswer(415),
      429: problemAnswer(429, ['Retry-After']),
      500: problemAnswer(500),
      503: problemAnswer(503),
    },
  }
}

const text = { type: 'string' }

/** All of the document but who publishes it: it is the same for everybody. */
const document = {
  tags: [words.tag],
  paths: { [below.checks]: { post: checksOperation() } },
  components: {
    schemas: schemas(),
    headers: {
      'API-Version': {
        description: words.headers.version,
        schema: { ...text, examples: [apiVersion] },
      },
      'Content-Language': {
        description: words.headers.language,
        schema: { ...text, enum: [...languages] },
      },
      'Retry-After': { description: words.headers.retryAfter, schema: { type: 'integer' } },
      Allow: { description: words.headers.allow, schema: text },
    },
  },
}

/** The OpenAPI 3.1 document: written from the very shapes that calls go through, so that it says what is so. */
export function describeApi({ name, url, email }: Publisher) {
  return {
    openapi: '3.1.0',
    info: {
      title: words.title,
      description: `${words.description}\n\n${words.changes}`,
      version: apiVersion,
      contact: { name, url, ...(email === undefined ? {} : { email }) },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: url + apiRoot }],
    ...document,
  }
}
