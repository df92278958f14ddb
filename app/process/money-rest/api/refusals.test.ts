import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { aMunicipality } from '../../../../tests/people.ts'
import { answerShape } from './answer-shape.ts'
import { callerOf, on, refused } from './caller-for-tests.ts'
import { exampleRequest } from './example.ts'
import { apiPaths } from './paths.ts'
import { fieldOf } from './request.ts'

const house = await openTestHouse()
const { call } = callerOf(house)

beforeAll(async () => {
  await aMunicipality(house)
})

describe('what is wrong with a call', () => {
  it('is told all at once, each with its place', async () => {
    const answer = await call({
      date: '2026-11-22',
      name: 'canarie',
      households: [
        {
          born: '2027-01-01',
          children: [
            { born: '2008-11-22' },
            { born: '2026-02-30' },
            {},
            { born: '2016-01-01', x: 1 },
          ],
          incomePerYear: -1,
          bareRentPerMonth: 700.5,
          assets: '0',
          home: 'boat',
        },
        'canarie',
        { born: '1890-01-01', housemates: 1, costSharers: 2, incomePerYear: 1_000_000_001 },
        { 'a/b~c d': 1, hasPartner: 'canarie' },
      ],
    })
    expect(answer.status).toBe(400)
    const told = await refused(answer)
    expect(told.errors?.map(({ pointer, code }) => `${pointer} ${code}`).toSorted()).toEqual(
      [
        '#/name unknown-field',
        '#/households/0/born not-born-yet',
        '#/households/0/children/0/born no-child',
        '#/households/0/children/1/born no-day',
        '#/households/0/children/2/born missing',
        '#/households/0/children/3/x unknown-field',
        '#/households/0/incomePerYear too-small',
        '#/households/0/bareRentPerMonth wrong-type',
        '#/households/0/assets wrong-type',
        '#/households/0/home unknown-value',
        '#/households/1 wrong-type',
        '#/households/2/born too-old',
        '#/households/2/costSharers more-than-housemates',
        '#/households/2/incomePerYear too-large',
        '#/households/3/a~1b~0c%20d unknown-field',
        '#/households/3/hasPartner wrong-type',
      ].toSorted(),
    )
    expect(told.detail).toBe('Er zijn 16 fouten gevonden; er is niets berekend.')
    expect(JSON.stringify(told)).not.toContain('canarie')
    for (const { detail } of told.errors ?? []) expect(detail).toMatch(/^[A-Z].*\.$/)
  })

  it.each([
    'income',
    'incomePerMonth',
    'bareRent',
    'bareRentPerYear',
    'assetsPerYear',
    'netIncomePerYear',
    'keeps',
    '__proto__',
    'constructor',
  ])('is a field that is not known, such as an amount of another period: %s', async (field) => {
    const raw = `{"date":"2026-11-22","households":[{"${field}":160000}]}`
    const answer = await call(undefined, { raw })
    expect((await refused(answer)).errors).toMatchObject([
      { pointer: `#/households/0/${field}`, code: 'unknown-field' },
    ])
  })

  it.each(['2023-12-31', '2027-01-01', '0000-01-01', '9999-12-31'])(
    'is a day of which nothing is known: %s',
    async (date) => {
      const answer = await call({ date, households: [{}] })
      expect((await refused(answer)).errors).toEqual([
        {
          pointer: '#/date',
          code: 'no-figures',
          detail: 'Voor deze dag zijn hier van geen enkele regeling bedragen.',
        },
      ])
    },
  )

  it.each(['', '{', 'canarie', '{"date":"canarie', 'null', '[]', '"x"', '1', '[['.repeat(50_000)])(
    'is what is no request at all: %.20s',
    async (raw) => {
      const answer = await call(undefined, { raw })
      expect(answer.status).toBe(400)
      const told = await refused(answer)
      expect(told.errors?.[0]?.pointer).toBe('#')
      expect(JSON.stringify(told)).not.toContain('canarie')
    },
  )

  it(
    'is never more than a no, whatever was sent: every answer has the shape it was described to have',
    { timeout: 120_000 },
    async () => {
      const odd = fc.oneof(
        fc.jsonValue(),
        fc.constantFrom(
          -0,
          -1,
          0.5,
          2 ** 53,
          1e300,
          '',
          '2026-02-30',
          '\0',
          '\uD800',
          [],
          {},
          null,
        ),
      )
      const right = fc.record(
        { born: fc.constant('1990-05-05'), children: fc.constant([]), hasPartner: fc.boolean() },
        { requiredKeys: [] },
      )
      const wrong = fc.dictionary(fc.constantFrom(...Object.values(fieldOf), 'x'), odd, {
        maxKeys: 4,
      })
      const household = fc.oneof(
        { weight: 4, arbitrary: right },
        { weight: 1, arbitrary: wrong },
        { weight: 1, arbitrary: odd },
      )
      const request = fc.oneof(
        fc.jsonValue(),
        fc.record({
          date: fc.oneof({ weight: 4, arbitrary: fc.constant('2026-11-22') }, odd),
          households: fc.array(household, { maxLength: 4 }),
        }),
      )
      const statuses = new Set<number>()
      await fc.assert(
        fc.asyncProperty(request, async (body) => {
          const answer = await call(body)
          statuses.add(answer.status)
          if (answer.status === 200) answerShape.parse(await answer.json())
          else expect((await refused(answer)).errors?.length).toBeGreaterThan(0)
        }),
        { seed: 3, numRuns: 400 },
      )
      expect(statuses).toEqual(new Set([200, 400]))
      expect(house.logged).toEqual([])
    },
  )

  it('stays readable when there is very much of it', async () => {
    const fields = Object.fromEntries(Array.from({ length: 20_000 }, (_, nth) => [`f${nth}`, 1]))
    const told = await refused(await call(on(fields)))
    expect(told.errors).toHaveLength(10_000)
    expect(told.detail).toContain('Er zijn 20000 fouten gevonden')
    expect(told.detail).toContain('De eerste 10000 staan hieronder.')
  })

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/jsonp',
    'text/json',
    '',
  ])('is another kind of body: %s', async (contentType) => {
    const answer = await call(exampleRequest, { headers: { 'content-type': contentType } })
    expect(answer.status).toBe(415)
    await refused(answer)
  })

  it('is a body that is squeezed', async () => {
    const answer = await call(exampleRequest, { headers: { 'content-encoding': 'gzip' } })
    expect([answer.status, answer.headers.get('accept-encoding')]).toEqual([415, 'identity'])
    const utf8 = await call(exampleRequest, {
      headers: { 'content-type': 'Application/JSON ; charset=utf-8' },
    })
    expect(utf8.status).toBe(200)
  })

  it('is another method', async () => {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await house.app.request(`http://voorop.test${apiPaths.checks}`, { method })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
      await refused(answer)
    }
  })
})
