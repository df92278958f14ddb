import {
  answersOf,
  fieldsOf,
  follow,
  type OpenApi,
  operationsOf,
  refsIn,
  type Schema,
  shapeOf,
} from './document.ts'

/** Says what is wrong with a document; nothing when the rule is kept. */
export type Rule = (document: OpenApi) => string[]

const semver = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[\dA-Za-z.-]+)?(\+[\dA-Za-z.-]+)?$/
const camelCase = /^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/
const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'])

/**
 * The technical rules of the Dutch API Design Rules, under their own names, and of the functional ones what a
 * document shows. Written for this house after the rules and the linter of Logius, version 2.1 and the draft
 * of 2.2, read in November 2026: the linter itself is no dependency.
 */
export const rules = {
  '/core/doc-openapi': (document) => [
    ...(/^3(\.\d+){1,2}$/.test(document.openapi) ? [] : ['it is no OpenAPI 3']),
    ...(Object.keys(document.paths).length > 0 ? [] : ['there are no paths']),
    ...refsIn(document).filter((ref) => follow(document, ref) === undefined),
    ...repeated(operationsOf(document).map(({ thing }) => thing.operationId ?? 'no operationId')),
    ...answersOf(document).flatMap(({ where, thing }) =>
      thing.description === undefined ? [`${where} says nothing`] : [],
    ),
  ],
  '/core/doc-openapi-contact': ({ info: { contact } }) =>
    (['name', 'url', 'email'] as const).filter((field) => (contact?.[field] ?? '') === ''),
  'info-license': ({ info: { license } }) =>
    license?.identifier === 'EUPL-1.2' ? [] : ['there is no licence'],
  '/core/publish-openapi': ({ servers }) => (servers.length > 0 ? [] : ['there is no server']),
  '/core/uri-version': ({ servers }) =>
    servers.map(({ url }) => url).filter((url) => !/\/v\d+$/.test(url)),
  '/core/semver': ({ info: { version } }) => (semver.test(version) ? [] : [version]),
  '/core/version-header': (document) =>
    answersOf(document).flatMap(({ where, thing }) =>
      Object.keys(thing.headers ?? {}).includes('API-Version') ? [] : [where],
    ),
  '/core/no-trailing-slash': ({ paths, servers }) =>
    [...Object.keys(paths), ...servers.map(({ url }) => url)].filter((at) => at.endsWith('/')),
  '/core/path-segments-kebab-case': ({ paths }) =>
    Object.keys(paths).filter((path) => !/^(\/([a-z\d]+(-[a-z\d]+)*|\{[^}]+\}))+\/?$/.test(path)),
  '/core/naming-collections': ({ paths }) =>
    Object.keys(paths).filter((path) => !/s(\/\{[^}]+\})?\/?$/.test(path)),
  '/core/query-keys-camel-case': (document) => [
    ...operationsOf(document).flatMap(({ thing }) =>
      (thing.parameters ?? [])
        .filter(({ in: place, name }) => place === 'query' && !camelCase.test(name))
        .map(({ name }) => name),
    ),
    ...fieldsOf(document).flatMap(({ name, where }) => (camelCase.test(name) ? [] : [where])),
  ],
  'nlgov:schema-camel-case': ({ components }) =>
    Object.keys(components.schemas).filter((name) => !/^([A-Z][a-z\d]*)+$/.test(name)),
  '/core/http-methods': ({ paths }) =>
    Object.values(paths)
      .flatMap((operations) => Object.keys(operations))
      .filter((method) => !methods.has(method)),
  '/core/error-handling/problem-details': (document) =>
    refusalsOf(document).flatMap(({ where, schema }) => {
      const required = shapeOf(document, schema).required ?? []
      const lacks = ['status', 'title', 'detail'].filter((name) => !required.includes(name))
      return lacks.map((name) => `${where} lacks ${name}`)
    }),
  '/core/error-handling/invalid-input': (document) =>
    operationsOf(document).flatMap(({ where, thing }) => {
      const takesInput = thing.requestBody !== undefined || (thing.parameters ?? []).length > 0
      return takesInput && thing.responses['400'] === undefined ? [where] : []
    }),
  '/core/error-handling/all-errors': (document) =>
    refusalsOf(document, 400).flatMap(({ where, schema }) => {
      const { errors } = shapeOf(document, schema).properties ?? {}
      const one = shapeOf(document, errors?.items)
      const isListed = errors?.type === 'array' && (one.required ?? []).includes('pointer')
      return isListed ? [] : [where]
    }),
  '/core/date-time/timezone': (document) =>
    fieldsOf(document).flatMap(({ where, thing }) =>
      ['time', 'date-time-local'].includes(thing.format ?? '') ? [where] : [],
    ),
  '/core/date-time/date-omit-time-portion': (document) =>
    fieldsOf(document).flatMap(({ name, where, thing }) =>
      /^(date|born)$|Date$/.test(name) && formatOf(thing) !== 'date' ? [where] : [],
    ),
  '/core/transport/tls': ({ servers }) =>
    servers.map(({ url }) => url).filter((url) => !url.startsWith('https://')),
  '/core/transport/no-sensitive-uris': (document) =>
    operationsOf(document).flatMap(({ where, thing }) =>
      (thing.parameters ?? [])
        .filter(({ in: place }) => place === 'path' || place === 'query')
        .map(({ name }) => `${where} has ${name} in its address`),
    ),
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

/** The shape of every no; a no that is no problem+json has none. */
function refusalsOf(document: OpenApi, only?: number) {
  return answersOf(document)
    .filter(({ status }) => status >= 400 && (only ?? status) === status)
    .map(({ where, thing }) => ({
      where,
      schema: thing.content?.['application/problem+json']?.schema,
    }))
}

function formatOf({ format, anyOf }: Schema): string | undefined {
  return format ?? anyOf?.find((one) => one.format !== undefined)?.format
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, place) => names.indexOf(name) !== place || name === 'no operationId')
}
