import fc from 'fast-check'
import { newId } from '../../app/foundation/ids.ts'
import type { Route } from './routes.ts'

/** The fields of each page, by its path, with the values they were seen to have. */
export type Forms = ReadonlyMap<string, readonly (readonly [string, string])[]>

/** Collects the fields of the forms on a page. */
export function fieldsOn(page: string): [string, string][] {
  return [...page.matchAll(/<(?:input|textarea|select|button)[^>]*\sname="([^"]+)"[^>]*>/g)].map(
    ([tag, name = '']) => [name, /\svalue="([^"]*)"/.exec(tag)?.[1] ?? ''],
  )
}

/** The part of a page that asks again what was sent: the forms to that path, or all of it where none says so. */
export function askedAgain(page: string, path: string): string {
  const forms = [...page.matchAll(/<form[^>]*\saction="([^"]*)"[^>]*>.*?<\/form>/gs)]
  const own = forms.filter(([, action]) => action === path).map(([form]) => form)
  return own.length === 0 ? page : own.join('')
}

/** What stands in the text fields of a page, by name; secrets are never given back. */
export function textFieldsOn(page: string): Map<string, string> {
  const plain = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  const areas = [...page.matchAll(/<textarea[^>]*\sname="([^"]+)"[^>]*>([^<]*)/g)]
  const inputs = [...page.matchAll(/<input(?:\s[\w-]+(?:="[^"]*")?)*\s*\/?>/g)].flatMap(([tag]) => {
    if (/type="(hidden|password|radio|checkbox|submit|date)"/.test(tag)) return []
    return [
      [tag, /\sname="([^"]+)"/.exec(tag)?.[1] ?? '', /\svalue="([^"]*)"/.exec(tag)?.[1] ?? ''],
    ]
  })
  return new Map([...areas, ...inputs].map(([, name = '', value = '']) => [name, plain(value)]))
}

/** What people, machines and attackers send where a word is expected. */
const oddities = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\r\n',
  '0',
  '-1',
  '1',
  '6',
  '1.5',
  '1e400',
  'NaN',
  'Infinity',
  '9007199254740993',
  '99999999999999999999',
  '0000-01-01',
  '2026-02-30',
  '9999-12-31',
  '-0001-01-01',
  '2026-03-02',
  'true',
  'null',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '//evil.example',
  'https://evil.example',
  '/\\evil.example',
  '<script>alert(1)</script>',
  '"><img src=x>',
  "'; drop table resident; --",
  '%00',
  '%',
  '{{7*7}}',
  'é12345',
  '١٢٣٤٥٦',
  '😀😀😀',
  '\u202Egniht',
  'x'.repeat(2_001),
  'لا'.repeat(600),
  'NaN'.repeat(5_000),
  '\uFEFF',
  '\uD800',
  'a\u0300'.repeat(300),
  '\u200B\u2066\u2069',
  '[]',
  '{}',
  '{"a":1}',
  '1; select pg_sleep(9)',
  "' or '1'='1",
  '${jndi:ldap://x}',
  '&lt;b&gt;',
  '..%2f..%2f',
  '2026-13-01',
  '+31 6 ١٢',
  'x'.repeat(60_000),
  newId(),
]

/** Names that pages look for behind the question mark, and one that nobody knows. */
const queries = ['voor', 'nu', 'naar', 'naam', 'gevraagd', 'net-vastgelegd', 'nergens']
/** What a proxy, a script or an attacker puts beside a request. */
const extras: readonly (readonly [string, string])[] = [
  ['x-forwarded-for', '127.0.0.1, ' + '9'.repeat(2_000)],
  ['x-forwarded-host', 'evil.example'],
  ['x-http-method-override', 'DELETE'],
  ['content-length', '-1'],
  ['content-encoding', 'gzip'],
  ['transfer-encoding', 'chunked'],
  ['if-match', '*'],
  ['if-none-match', '"x"'],
  ['range', 'bytes=0-99999999999'],
  ['expect', '100-continue'],
  ['accept', 'application/json'],
  ['referer', 'javascript:alert(1)'],
  ['user-agent', 'x'.repeat(4_000)],
]
const accepts = [undefined, 'nl', 'ar', '*', ';;;q=', 'x'.repeat(5_000), 'nl-NL;q=abc,🙂', '\t,,,']
const types = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/json',
  'text/plain',
  '/',
]

export interface Wild {
  readonly who: string
  readonly method: string
  readonly path: string
  readonly fields: readonly (readonly [string, string])[]
  readonly contentType: string
  readonly accept: string | undefined
  readonly cookie: 'own' | 'none' | 'broken'
  readonly query: readonly [string, string] | undefined
  readonly extra: readonly [string, string] | undefined
}

const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, weight = 9) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd })

/** Requests of all kinds by everybody: forms with wrong values, foreign ids, missing fields, odd headers. */
export function wildRequests(
  people: readonly string[],
  routes: readonly Route[],
  forms: Forms,
  ids: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<Wild> {
  const pathOf = (path: string) => {
    const gaps = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    const fillings = gaps.map((name) => {
      const known = ids[name] ?? Object.values(ids).flat()
      return mostly(
        fc.constantFrom(...known),
        fc.constantFrom(newId(), 'x', '%E0%A4%A', '%00', '..'),
      )
    })
    return fc
      .tuple(...fillings)
      .map((filled) => filled.reduce((text, id) => text.replace(/:\w+/, id), path))
  }
  const everyField = [...forms.values()].flat()
  const odd = fc.constantFrom(...oddities)
  /** The page's own form, with here and there something odd in it or something missing. */
  const filledIn = (path: string) => {
    const own = new Map(forms.get(path) ?? [])
    const kept = [...own].map(([name, value]): fc.Arbitrary<readonly [string, string][]> =>
      mostly(
        fc.constant<readonly [string, string][]>([[name, value]]),
        fc.oneof(
          odd.map((text): readonly [string, string][] => [[name, text]]),
          fc.constant<readonly [string, string][]>([]),
        ),
        4,
      ),
    )
    const listed = fc.constantFrom('', '', '', '[]', '[0]', '.x')
    return fc.tuple(listed, fc.boolean(), ...kept).map(([suffix, isDoubled, ...fields]) => {
      const once = fields.flat()
      const [first] = once
      if (first === undefined) return once
      const again: [string, string] = [`${first[0]}${suffix}`, first[1]]
      return isDoubled || suffix !== '' ? [...once, again] : once
    })
  }
  const anything = fc.array(fc.tuple(fc.constantFrom(...everyField.map(([name]) => name)), odd), {
    maxLength: 12,
  })
  return fc.constantFrom(...routes).chain(({ method, path }) =>
    fc.record({
      who: fc.constantFrom(...people),
      method: mostly(
        fc.constant(method),
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'),
        19,
      ),
      path: pathOf(path),
      fields: fc.oneof(
        { weight: 3, arbitrary: filledIn(path) },
        { weight: 1, arbitrary: anything },
      ),
      contentType: mostly(
        fc.constant('application/x-www-form-urlencoded'),
        fc.constantFrom(...types),
      ),
      accept: fc.constantFrom(...accepts),
      cookie: mostly(
        fc.constant('own' as const),
        fc.constantFrom('none' as const, 'broken' as const),
        19,
      ),
      query: mostly(fc.constant(undefined), fc.tuple(fc.constantFrom(...queries), odd), 4),
      extra: mostly(fc.constant(undefined), fc.constantFrom(...extras), 9),
    }),
  )
}

/** A request as the browser would make it, were it as careless as this. */
export function toRequest(wild: Wild, cookie: string, origin: string): Request {
  const { method, contentType, accept } = wild
  const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
  const broken = `voorop-demo=%E0%A4%A; taal=%FF%; =; voorop-demo=${'x'.repeat(4_000)}`
  const shown = { own: cookie, none: '', broken }[wild.cookie]
  const headers = new Headers({ host: new URL(origin).host, origin, cookie: shown })
  if (hasBody) headers.set('content-type', contentType)
  if (accept !== undefined) headers.set('accept-language', encodeURI(accept))
  if (wild.extra !== undefined) headers.set(...wild.extra)
  const body = hasBody
    ? new URLSearchParams(wild.fields.map(([name, value]) => [name, value])).toString()
    : null
  const query = wild.query === undefined ? '' : `?${new URLSearchParams([[...wild.query]])}`
  return new Request(`${origin}${wild.path}${query}`, { method, headers, body })
}
