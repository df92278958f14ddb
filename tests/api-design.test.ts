import { describe, expect, it } from 'vitest'
import type { OpenApi, Operation } from './api-design/document.ts'
import { type RuleName, rules } from './api-design/rules.ts'
import { openTestHouse } from './house.ts'
import { aMunicipality } from './people.ts'

const production = {
  VOOROP_MODE: 'production',
  DATABASE_URL: 'postgres://a@db/v',
  DATABASE_OWNER_URL: 'postgres://o@db/v',
  PUBLIC_URL: 'https://voorop.test',
  VOOROP_KEY: Buffer.alloc(32).toString('base64'),
  API_CONTACT: 'api@gemeente.example',
}
const path = '/api/v1/openapi.json'
const checks = '/provision-checks'

/** One fault per rule, planted to see that the rule finds it. */
const faults: Readonly<Record<RuleName, (document: OpenApi) => void>> = {
  '/core/doc-openapi': ({ components }) => delete components.schemas['Source'],
  '/core/doc-openapi-contact': ({ info }) => delete info.contact?.email,
  'info-license': ({ info }) => delete info.license?.identifier,
  '/core/publish-openapi': (document) => (document.servers = []),
  '/core/uri-version': ({ servers }) => (servers[0] = { url: 'https://voorop.test/api/v1.0' }),
  '/core/semver': ({ info }) => (info.version = '1.0'),
  '/core/version-header': (document) => delete post(document).responses['429']?.headers,
  '/core/no-trailing-slash': (document) => moved(document, '/provision-checks/'),
  '/core/path-segments-kebab-case': (document) => moved(document, '/provisionChecks'),
  '/core/naming-collections': (document) => moved(document, '/provision-check'),
  '/core/query-keys-camel-case': ({ components }) =>
    (components.schemas['Source'] = { properties: { read_on: {} } }),
  'nlgov:schema-camel-case': ({ components }) => (components.schemas['one-source'] = {}),
  '/core/http-methods': ({ paths }) =>
    (paths[checks] = { ...paths[checks], ask: { operationId: 'ask', responses: {} } }),
  '/core/error-handling/problem-details': (document) =>
    (post(document).responses['500'] = {
      ...post(document).responses['500'],
      content: { 'application/json': { schema: {} } },
    }),
  '/core/error-handling/invalid-input': (document) => delete post(document).responses['400'],
  '/core/error-handling/all-errors': ({ components }) =>
    delete components.schemas['Problem']?.properties?.['errors'],
  '/core/date-time/timezone': ({ components }) =>
    (components.schemas['Child'] = { properties: { at: { format: 'time' } } }),
  '/core/date-time/date-omit-time-portion': ({ components }) =>
    (components.schemas['Child'] = { properties: { born: { format: 'date-time' } } }),
  '/core/transport/tls': ({ servers }) => (servers[0] = { url: 'http://voorop.test/api/v1' }),
  '/core/transport/no-sensitive-uris': (document) =>
    (post(document).parameters = [{ name: 'born', in: 'query' }]),
}

function post({ paths }: OpenApi): Operation {
  const operation = paths[checks]?.['post']
  if (operation === undefined) throw new Error('There is no such operation.')
  return operation
}

function moved(document: OpenApi, to: string): void {
  document.paths = { [to]: document.paths[checks] ?? {} }
}

describe('the document of the API, by the Dutch API Design Rules', async () => {
  const house = await openTestHouse(production)
  await aMunicipality(house, { name: 'Gemeente Toets' })
  const ask = async (address: string, init: RequestInit = {}): Promise<Response> =>
    house.app.request(`https://voorop.test${address}`, {
      ...init,
      headers: { host: 'voorop.test', ...(init.headers as Record<string, string> | undefined) },
    })
  const published = async () => (await (await ask(path)).json()) as OpenApi
  const names = Object.keys(rules) as RuleName[]

  it.each(names)('keeps %s', async (name) => {
    expect(rules[name](await published())).toEqual([])
  })

  it.each(names)('a fault against %s is found, and by that rule alone', async (name) => {
    const document = await published()
    faults[name](document)
    expect(names.filter((one) => rules[one](document).length > 0)).toEqual([name])
  })

  it('names the municipality, its address and whom to ask', async () => {
    const { info, servers } = await published()
    expect(info.contact).toEqual({
      name: 'Gemeente Toets',
      url: 'https://voorop.test',
      email: 'api@gemeente.example',
    })
    expect(servers).toEqual([{ url: 'https://voorop.test/api/v1' }])
  })

  it('/core/publish-openapi: it is there for every site, without a cookie', async () => {
    const answer = await ask(path, { headers: { origin: 'https://elders.example' } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it('/core/transport/cors: nothing else is open to other sites in a browser', async () => {
    for (const [method, address] of [
      ['OPTIONS', `/api/v1${checks}`],
      ['POST', `/api/v1${checks}`],
      ['GET', '/api/v1/nergens'],
    ] as const) {
      const answer = await ask(address, { method, headers: { origin: 'https://elders.example' } })
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  it.each([
    ['GET', path, 200],
    ['HEAD', path, 200],
    ['POST', path, 405],
    ['GET', `/api/v1${checks}`, 405],
    ['DELETE', `/api/v1${checks}`, 405],
    ['POST', `/api/v1${checks}`, 415],
    ['POST', `/api/v1${checks}/`, 404],
    ['GET', '/api/v1', 404],
    ['GET', '/api', 404],
    ['GET', '/api/v2/openapi.json', 404],
  ] as const)(
    '/core/version-header and /core/transport/security-headers: %s %s (%i)',
    async (method, address, status) => {
      const answer = await ask(address, { method })
      const { headers } = answer
      expect(answer.status).toBe(status)
      expect(headers.get('api-version')).toBe((await published()).info.version)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
      if (status < 400) return
      expect(headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toEqual({
        status,
        title: expect.any(String) as string,
        detail: expect.any(String) as string,
      })
    },
  )
})
