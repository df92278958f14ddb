import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { aMunicipality } from '../../../../tests/people.ts'
import { check } from '../engine/check.ts'
import { cents } from '../engine/money.ts'
import { schemeKinds } from '../engine/schemes/scheme.ts'
import { answer as answerOn } from './answer.ts'
import { answerShape } from './answer-shape.ts'
import { callerOf, on, refused } from './caller-for-tests.ts'
import { exampleAnswer, exampleRequest } from './example.ts'
import { type Household, mostHouseholds, toTold } from './request.ts'

const house = await openTestHouse()
const { call, answered } = callerOf(house)
const [mother] = exampleRequest.households

beforeAll(async () => {
  await aMunicipality(house)
})

/** Everything told, each as long as it can be written. */
const everything = {
  born: '1990-05-05',
  hasPartner: false,
  children: Array.from({ length: 20 }, () => ({ born: '2016-04-01' })),
  getsChildBenefit: false,
  incomePerYear: 1_000_000_000,
  partnerIncomePerYear: 1_000_000_000,
  assets: 1_000_000_000,
  isInsured: false,
  partnerIsInsured: false,
  home: 'lives-with-others',
  bareRentPerMonth: 1_000_000_000,
  housemates: 20,
  housematesIncomePerYear: 1_000_000_000,
  costSharers: 20,
  netIncomePerMonth: 1_000_000_000,
  partnerNetIncomePerMonth: 1_000_000_000,
  studies: false,
  paysChildcare: false,
  worksOrLearns: false,
  isSeized: false,
  keepsPerMonth: 1_000_000_000,
}

describe('what a household may ask for, asked by a program', () => {
  it('is answered per provision, with amounts, reasons, sources and the next question', async () => {
    const answer = await answered(exampleRequest)
    expect(answer).toEqual(answerOn(exampleRequest, 'nl', []))
    const [found] = answer.households
    // Derived by hand for the pages: 428 a month of rent benefit, 129 of healthcare, 714 for the children.
    expect(
      found?.provisions.map((one) => [
        one.name,
        one.outcome === 'likely' ? one.amountPerMonth : one.outcome,
      ]),
    ).toEqual([
      ['assistance', 'not-enough-known'],
      ['rent-benefit', 42_800],
      ['healthcare-benefit', 12_900],
      ['child-budget', 71_400],
      ['child-benefit', 23_596],
      ['childcare-benefit', 'not-enough-known'],
    ])
    expect(found?.provisions[1]).toMatchObject({
      title: 'Huurtoeslag',
      where: 'Vraag dit aan bij Dienst Toeslagen.',
      amountPerYear: 513_600,
      reasons: expect.arrayContaining([
        { text: 'Wat je hebt is niet meer dan de grens.', isMet: true },
      ]) as unknown,
      sources: [{ law: 'Wet op de huurtoeslag', sure: 'official' }],
    })
    expect(found?.nextQuestion).toEqual({
      field: 'studies',
      question: 'Krijg je studiefinanciering?',
    })
    // This municipality has no scheme of any kind.
    expect(answer.notChecked).toHaveLength(schemeKinds.length)
    expect(answer.notice).toContain('geen besluit')
  })

  it('can be a no with its reason, possible, or without figures for that day', async () => {
    const owner = { ...mother, home: 'owns', paysChildcare: true, worksOrLearns: true }
    const { households } = await answered(on(owner))
    const outcomes = households[0]?.provisions
    expect(outcomes?.find(({ name }) => name === 'rent-benefit')).toMatchObject({
      outcome: 'no',
      because: 'Dit is er voor een huurhuis met eigen deur, keuken en wc.',
    })
    expect(outcomes?.find(({ name }) => name === 'childcare-benefit')).toMatchObject({
      outcome: 'possible',
      because: 'Dit kan. Hoeveel het is, kun je hier niet zien.',
    })
    const before = await answered({ date: '2024-09-01', households: [{}] })
    expect(before.households[0]?.provisions[0]).toMatchObject({
      outcome: 'not-computed',
      because: 'Voor deze dag hebben we hier geen bedragen.',
    })
    expect(before.households[0]?.protectedEarnings.outcome).toBe('not-computed')
  })

  it('says what must be left of an income, and whether less is', async () => {
    // 95 % of the norm of 1,419.46 is 1,348.487: less than 95 % of what comes in.
    const seized = { ...mother, netIncomePerMonth: 145_000, isSeized: true, keepsPerMonth: 110_000 }
    const { households } = await answered(on(seized, { ...seized, keepsPerMonth: null }, {}))
    expect(households.map((one) => one.protectedEarnings)).toMatchObject([
      { outcome: 'about', amountPerMonth: 134_849, keepsLess: true },
      { outcome: 'about', amountPerMonth: 134_849, keepsLess: null },
      {
        outcome: 'not-enough-known',
        missing: ['hasPartner', 'children', 'incomePerYear', 'netIncomePerMonth'],
      },
    ])
  })

  it('asks for what misses, and not again for what was asked and is not known', async () => {
    const { households } = await answered(on({}, { hasPartner: null, born: null }))
    const [nothing, little] = households
    expect(nothing?.provisions[2]).toMatchObject({ outcome: 'not-enough-known' })
    expect(nothing?.nextQuestion?.field).toBe('born')
    expect(['born', 'hasPartner']).not.toContain(little?.nextQuestion?.field)
    expect(little?.provisions[2]).toMatchObject({
      missing: expect.arrayContaining(['born']) as unknown,
    })
  })

  it('says what was supposed where assets are asked and not known', async () => {
    const { households } = await answered(on(mother, { ...mother, assets: null }))
    const supposed = 'We rekenen alsof je niet meer hebt dan de grens.'
    const said = households.map(({ provisions: [, benefit] }) =>
      benefit?.outcome === 'likely' ? benefit.assumptions.includes(supposed) : benefit?.outcome,
    )
    expect(said).toEqual([false, true])
  })

  it('comes with the working out to who asks for it', async () => {
    const { households } = await answered({ ...exampleRequest, withWorkingOut: true })
    expect(households[0]?.provisions[1]).toMatchObject({
      workingOut: { text: expect.stringContaining('€\u00a0428 per maand') as unknown },
    })
    expect(JSON.stringify(exampleAnswer)).not.toContain('workingOut')
  })

  it.each([
    ['en', 'en', 'Rent benefit (huurtoeslag)'],
    ['ar-EG, nl;q=0.5', 'ar', undefined],
    ['fr, nl', 'nl', 'Huurtoeslag'],
    ['fr', 'nl', 'Huurtoeslag'],
  ])('is said in the language that was asked for: %s', async (asked, language, title) => {
    const answer = await call(exampleRequest, { headers: { 'accept-language': asked } })
    expect(answer.headers.get('content-language')).toBe(language)
    expect(answer.headers.get('vary')).toContain('Accept-Language')
    const told = answerShape.parse(await answer.json())
    expect(told.language).toBe(language)
    const said = told.households[0]?.provisions[1]?.title ?? ''
    if (title === undefined) expect(said).toMatch(/\p{Script=Arabic}/u)
    else expect(said).toBe(title)
  })
})

describe('a thousand households', () => {
  it('fit in one call, each told in full, and are answered in their order', async () => {
    const households = Array.from({ length: mostHouseholds }, (_, nth) => ({
      ...everything,
      incomePerYear: 1_000_000_000 - nth,
    }))
    const told = await answered(on(...households))
    expect(told.households).toHaveLength(mostHouseholds)
    const owing = Array.from({ length: mostHouseholds }, (_, nth) => ({
      ...mother,
      incomePerYear: 2_900_000 + nth * 1_000,
    }))
    const { households: found } = await answered(on(...owing))
    const expected = owing.map((one) => {
      const { outcomes } = check(toTold(one as Household), '2026-11-22')
      const benefit = outcomes['rent-benefit']
      return benefit.kind === 'likely' ? cents(benefit.month.exact) : benefit.kind
    })
    expect(new Set(expected).size).toBeGreaterThan(100)
    expect(
      found.map(({ provisions: [, one] }) =>
        one?.outcome === 'likely' ? one.amountPerMonth : one?.outcome,
      ),
    ).toEqual(expected)
  })

  it('are the most: one more, or none, is refused', async () => {
    const many = await refused(await call(on(...Array.from({ length: 1_001 }, () => ({})))))
    expect(many.errors).toEqual([
      { pointer: '#/households', code: 'too-large', detail: 'Dit is te veel; het meeste is 1000.' },
    ])
    const none = await refused(await call(on()))
    expect(none.errors).toMatchObject([{ pointer: '#/households', code: 'too-small' }])
  })

  it.each([
    ['says how long it is', { 'content-length': String(1024 * 1024 + 1) }],
    ['does not say how long it is', {}],
  ])('in a body that is too large and %s are not read', async (_, headers) => {
    const raw = JSON.stringify(on({})).padEnd(1024 * 1024 + 1)
    const answer = await call(undefined, { raw, headers })
    expect(answer.status).toBe(413)
    await refused(answer)
  })
})
