import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aStaffMember, browserOf } from '../../../tests/people.ts'

describe('what every answer carries', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  house.app.get('/breekt', () => {
    throw new Error('at huize-canarie (geheim.ts)\n    at canarie')
  })

  it.each(['/', '/aanmelden', '/nergens', '/inwoners'])(
    'is a strict policy, on %s',
    async (path) => {
      const { headers } = await (await browserOf(house, noor)).get(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
          "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('strict-transport-security')).toBeNull()
    },
  )

  it('keeps pages out of every cache, and writes no style or script into them', async () => {
    const answer = await (await browserOf(house, noor)).get('/inwoners')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle="|\son\w+="/)
  })

  it('binds browsers to https in production', async () => {
    const there = await openTestHouse({
      VOOROP_MODE: 'production',
      DATABASE_URL: 'postgres://a@db/v',
      DATABASE_OWNER_URL: 'postgres://o@db/v',
      PUBLIC_URL: 'https://voorop.test',
      VOOROP_KEY: Buffer.alloc(32).toString('base64'),
    })
    const answer = await there.app.request('https://voorop.test/')
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
    expect([answer.status, await answer.text()]).toEqual([
      503,
      'Hier is nog geen gemeente ingericht.',
    ])
  })

  it('logs where it broke, and nothing of what was written', async () => {
    const answer = await (await browserOf(house, noor)).get('/breekt')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('canarie')
    expect(house.logged).toHaveLength(1)
    expect(house.logged[0]).toContain('front-door.test.ts')
    expect(house.logged[0]).not.toContain('canarie')
  })
})

describe('who sends a form', async () => {
  const settings = {
    VOOROP_MODE: 'production',
    DATABASE_URL: 'postgres://a@db/v',
    DATABASE_OWNER_URL: 'postgres://o@db/v',
    PUBLIC_URL: 'https://voorop.test',
    VOOROP_KEY: Buffer.alloc(32).toString('base64'),
  }
  const [demo, production] = [await openTestHouse(), await openTestHouse(settings)]
  for (const house of [demo, production]) await aMunicipality(house)
  const send = async (
    house: typeof demo,
    headers: Record<string, string>,
    kind = 'application/x-www-form-urlencoded',
  ): Promise<number> => {
    const answer = await house.app.request('https://voorop.test/taal', {
      method: 'POST',
      headers: { host: 'voorop.test', 'content-type': kind, ...headers },
      body: 'taal=en',
    })
    return answer.status
  }
  const here = 'https://voorop.test'

  it.each<[string, Record<string, string>]>([
    ['its origin', { origin: here }],
    ['its origin, when the address was typed large', { origin: here, host: 'VOOROP.test' }],
    ['that it is the same site', { 'sec-fetch-site': 'same-origin' }],
    ['that, and hides its origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['both', { 'sec-fetch-site': 'same-origin', origin: here }],
  ])('is one of our pages when the browser tells %s', async (_, headers) => {
    expect([await send(demo, headers), await send(production, headers)]).toEqual([303, 303])
  })

  it.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['no origin', { origin: 'null' }],
    ['another site', { origin: 'https://elders.test' }],
    ['another port', { origin: `${here}:444` }],
    ['a site beside', { 'sec-fetch-site': 'same-site', origin: here }],
    ['another site in one of both', { 'sec-fetch-site': 'cross-site', origin: here }],
    ['another in the other', { 'sec-fetch-site': 'same-origin', origin: 'https://elders.test' }],
    ['what is no origin', { origin: 'voorop.test' }],
  ])('is nobody we know when it tells %s, whatever kind of content comes', async (_, headers) => {
    for (const kind of ['application/x-www-form-urlencoded', 'text/plain', 'application/json']) {
      const answers = [await send(demo, headers, kind), await send(production, headers, kind)]
      expect(answers).toEqual([403, 403])
    }
  })

  it('is no page of ours in production when it came without https', async () => {
    const headers = { origin: 'http://voorop.test' }
    expect([await send(demo, headers), await send(production, headers)]).toEqual([303, 403])
  })

  it('gets a choice of language that goes back over https alone, in production', async () => {
    const cookieFrom = async (house: typeof demo): Promise<string> => {
      const answer = await house.app.request(`${here}/taal`, {
        method: 'POST',
        headers: { host: 'voorop.test', origin: here },
        body: new URLSearchParams({ taal: 'en' }),
      })
      return answer.headers.get('set-cookie') ?? ''
    }
    expect(await cookieFrom(production)).toMatch(/^taal=en;.*; Secure/)
    expect(await cookieFrom(demo)).not.toContain('Secure')
  })

  it('is answered with what no cache keeps, also where that only leads on', async () => {
    for (const path of ['/inwoners', '/', '/nergens', '/aanmelden', '/geldrust/check/vraag']) {
      const { headers } = await (await browserOf(demo)).get(path)
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store'])
    }
  })
})

describe('a page on a slow line', async () => {
  const house = await openTestHouse()
  await aMunicipality(house)
  const ask = async (encoding: string): Promise<Response> =>
    house.app.request('http://voorop.test/', {
      headers: { host: 'voorop.test', 'accept-encoding': encoding },
    })

  it('comes compressed to who can read that, and is the same page', async () => {
    const [small, plain] = [await ask('br, gzip'), await ask('identity')]
    const bytes = Buffer.from(await small.arrayBuffer())
    expect(small.headers.get('content-encoding')).toBe('gzip')
    expect(small.headers.get('vary')).toMatch(/accept-encoding/i)
    expect(gunzipSync(bytes).toString()).toBe(await plain.text())
    expect(plain.headers.get('content-encoding')).toBeNull()
  })
})

describe('a form that is sent after the session ended', async () => {
  const house = await openTestHouse()
  const noor = await aStaffMember(house, await aMunicipality(house))

  it('takes nothing and keeps what was typed, to be sent again after signing in', async () => {
    const before = await browserOf(house, noor)
    house.passTime(31 * 60_000)
    const answer = await before.post('/inwoners/nieuw', { called: 'Samira "de boot"' })
    const page = await answer.text()
    expect(answer.status).toBe(401)
    expect(page).toContain('action="/inwoners/nieuw"')
    expect(page).toContain('name="called" value="Samira &quot;de boot&quot;"')
    expect(await house.owner.selectFrom('resident').selectAll().execute()).toEqual([])
  })

  it.each(['/aanmelden/app', '/brug/7a0c3f4e-2b5d-4c6f-8a9b-0c1d2e3f4a5b/slot'])(
    'never puts a secret into a page: %s leads to signing in',
    async (path) => {
      const answer = await (
        await browserOf(house)
      ).post(path, { code: 'mijn wachtwoord', naar: '/' })
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe('/aanmelden')
      expect(await answer.text()).not.toContain('mijn wachtwoord')
    },
  )
})
