import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aStaffMember, browserOf } from '../../../tests/people.ts'
import { choices, day, isDay, optionalText, text } from './fields.ts'
import { checkForm, seenVersion } from './forms.ts'

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

describe('a form', () => {
  const shape = z.object({
    name: text('name-missing', 5),
    note: optionalText('too-long', 5),
    marks: choices(['a', 'b'], 'unknown'),
    on: day('day-missing'),
  })

  it('is read with its spaces off and its choices once', () => {
    const typed = {
      name: [' Noor ', 'ignored'],
      marks: ['a', 'b', 'a'],
      on: ['2026-02-28'],
      extra: ['x'],
    }
    expect(checkForm(shape, typed)).toEqual({
      ok: true,
      value: { name: 'Noor', note: '', marks: ['a', 'b'], on: '2026-02-28' },
    })
  })

  it('knows which days there are', () => {
    const days = ['2024-02-29', '0001-01-01', '0000-01-01', '2026-02-29', '2026-2-1', '', 'x']
    expect(days.filter((each) => isDay(each))).toEqual(['2024-02-29', '0001-01-01'])
  })

  it('says per field what is wrong, the first reason only', () => {
    const typed = { name: ['  '], note: ['123456'], marks: ['c', 'd'], on: ['2026-02-30'] }
    expect(checkForm(shape, typed)).toEqual({
      ok: false,
      problems: { name: 'name-missing', note: 'too-long', marks: 'unknown', on: 'day-missing' },
    })
    expect(checkForm(shape, {})).toMatchObject({
      ok: false,
      problems: { name: 'name-missing', on: 'day-missing' },
    })
  })

  it.each([
    ['7', 7],
    ['0', 0],
    ['', 0],
    ['-1', 0],
    ['1.5', 0],
    ['1e9', 0],
    ['x', 0],
    ['99999999999', 0],
  ])('from a page that had seen version «%s» had seen %i', (seen, version) => {
    expect(seenVersion({ version: [seen] })).toBe(version)
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
