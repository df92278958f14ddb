import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { aMunicipality, aStaffMember, type Browser, browserOf } from '../../../../tests/people.ts'
import { days } from '../../../foundation/clock.ts'
import { newId } from '../../../foundation/ids.ts'
import { schemeKinds } from '../engine/schemes/scheme.ts'
import { callerOf, on } from '../api/caller-for-tests.ts'
import { paths as checkPaths } from '../paths.ts'
import { moneyWords } from '../words/words.ts'
import { passForm } from './forms-for-tests.ts'
import { schemePaths as paths } from './paths.ts'

const house = await openTestHouse()
// From March to November 2026.
house.passTime(days(265))
const { answered } = callerOf(house)
let stranger: Browser
let add: (changes: Record<string, string>) => Promise<string>
let approve: (path: string) => Promise<Response>

beforeAll(async () => {
  const bea = await aMunicipality(house)
  const cor = await browserOf(house, await aStaffMember(house, bea, ['administrator']))
  const browser = await browserOf(house, bea)
  stranger = await browserOf(house)
  add = async (changes) => {
    const form = { ...passForm, id: newId(), doe: 'stel-voor', ...changes }
    return (await browser.post(paths.add, form)).headers.get('location') ?? ''
  }
  approve = (path) => cor.post(path, { doe: 'keur-goed' })
  await approve(await add({ amount: '25', per: 'year' }))
  const sport = {
    kind: 'children',
    name: 'Sportpotje',
    gives: 'De club wordt betaald.',
    percent: '',
  }
  await approve(await add({ ...sport, 'child-from': '4', 'child-to': '17' }))
  const energy = { kind: 'energy', name: 'Warmtegeld', from: '2026-01-01', until: '2026-11-21' }
  await approve(await add(energy))
  const energySoon = { kind: 'energy', name: 'Wintergeld', from: '2026-11-23', until: '2027-03-31' }
  await approve(await add(energySoon))
  await add({ kind: 'tax-remission', name: 'Voorstel dat niemand goedkeurde' })
})

const told: Record<string, string> = {
  'weet.born': '1990-05-05',
  'weet.hasPartner': 'nee',
  'weet.children': 'geen',
  'weet.income': '1800000',
  'weet.assets': '0',
  'weet.isInsured': 'ja',
  'weet.home': 'owns',
  'weet.housemates': '0',
  'weet.netIncome': '160000',
  'weet.studies': 'nee',
  'weet.isSeized': 'nee',
}

/** The last page of the check for who told this. */
async function result(changes: Record<string, string> = {}, language = 'nl'): Promise<string> {
  const form = { ...told, ...changes }
  const headers = {
    host: 'voorop.test',
    origin: 'http://voorop.test',
    cookie: `taal=${language}`,
  }
  const body = new URLSearchParams(form)
  const address = `http://voorop.test${checkPaths.question}`
  const answer = await house.app.request(address, { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
  return answer.text()
}

/** What stands in the card with this heading. */
const card = (html: string, heading: string): string =>
  html.split(`<h2>${heading}</h2>`)[1]?.split('</section>')[0] ?? ''

describe('the check', () => {
  const { nl } = moneyWords

  it('says of a scheme that fits that it is worth asking, and how', async () => {
    const pass = card(await result(), nl.schemes.kinds['city-pass'].name)
    expect(pass).toContain(nl.schemes.maybe)
    expect(pass).toContain('>Merwoudepas</h3>')
    expect(pass).toContain('Met deze pas doe je mee voor minder geld.')
    expect(pass).toContain('Het gaat om €\u00a025 per jaar.')
    expect(pass).toContain('Vraag de pas aan bij de balie.')
    expect(pass).toContain('<li>bankafschrift</li>')
    expect(pass).toContain('Woon je hier langer dan een maand?')
    expect(pass).toContain('Er komt niet meer binnen dan 120 % van de bijstand.')
    expect(pass).toContain('href="https://gemeente.example/pas"')
    expect(pass).not.toMatch(/je krijgt/i)
  })

  it('says why a scheme does not fit', async () => {
    const html = await result({ 'weet.netIncome': '180000' })
    const no = card(html, nl.result.no)
    expect(no).toContain('<dt>Merwoudepas</dt><dd>Er komt meer binnen dan 120 % van de bijstand.')
    expect(no).toContain('<dt>Sportpotje</dt><dd>Dit is er voor een kind van 4 tot en met 17 jaar')
    expect(card(html, nl.schemes.kinds['city-pass'].name)).toBe('')
  })

  it('says what it would have to know, when somebody does not know it', async () => {
    const maybe = card(await result({ 'weet.netIncome': 'weet-niet' }), nl.result.maybe)
    expect(maybe).toMatch(/<dt>Merwoudepas<\/dt>.*Hoeveel komt er bij jou binnen op de bank\?/)
  })

  it('names what it did not look at: nothing there, over, still to come, or not approved', async () => {
    const html = await result()
    const unchecked = card(html, nl.result.unchecked)
    const there = new Set(['city-pass', 'children'])
    for (const kind of schemeKinds) {
      expect(unchecked.includes(nl.schemes.kinds[kind].unchecked), kind).toBe(!there.has(kind))
    }
    for (const name of ['Warmtegeld', 'Wintergeld', 'niemand goedkeurde']) {
      expect(html).not.toContain(name)
    }
  })

  it.each(['en', 'ar'] as const)('says on a page in %s which texts are Dutch', async (language) => {
    const html = await result({}, language)
    const words = moneyWords[language]
    const pass = card(html, words.schemes.kinds['city-pass'].name)
    expect(pass).toContain(words.schemes.maybe)
    const mark = ' lang="nl" dir="ltr"'
    expect(pass).toContain(`<h3${mark}>Merwoudepas</h3>`)
    expect(pass).toContain(`<li${mark}>bankafschrift</li>`)
    expect(pass).toContain(`<p${mark}>Vraag de pas aan bij de balie.</p>`)
    expect(card(html, words.result.no)).toContain(`<dt${mark}>Sportpotje</dt>`)
  })

  it('asks nothing more because of schemes', async () => {
    const elsewhere = await browserOf(
      house,
      await aMunicipality(house, { name: 'Gemeente Zonder', host: 'zonder.test' }),
      'zonder.test',
    )
    const facts = async (browser: Browser): Promise<readonly string[]> => {
      const asked: string[] = []
      const form: Record<string, string> = {}
      for (;;) {
        const html = await (await browser.post(checkPaths.question, form)).text()
        const fact = /name="vraag" value="(\w+)"/.exec(html)?.[1]
        if (fact === undefined) return asked
        asked.push(fact)
        form[`weet.${fact}`] = told[`weet.${fact}`] ?? 'weet-niet'
      }
    }
    expect(await facts(stranger)).toEqual(await facts(elsewhere))
  })
})

describe('the API', () => {
  it('tells the schemes of this day once, and what came of each for every household', async () => {
    const alone = { born: '1990-05-05', hasPartner: false, housemates: 0 }
    const answer = await answered(
      on(
        { ...alone, children: [], netIncomePerMonth: 160_000 },
        { ...alone, children: [{ born: '2016-04-01' }], netIncomePerMonth: 180_000 },
        {},
      ),
    )
    expect(answer.schemes.map(({ kind, title }) => [kind, title])).toEqual([
      ['children', 'Sportpotje'],
      ['city-pass', 'Merwoudepas'],
    ])
    expect(answer.schemes[1]).toMatchObject({
      key: 'city-pass-merwoudepas',
      amountPerYear: 2500,
      validFrom: '2026-01-01',
      validUntil: null,
      link: 'https://gemeente.example/pas',
    })
    const outcomes = answer.households.map(({ schemes }) => schemes.map(({ outcome }) => outcome))
    expect(outcomes).toEqual([
      ['no', 'possible'],
      ['possible', 'no'],
      ['not-enough-known', 'not-enough-known'],
    ])
    expect(answer.households[2]?.schemes[0]).toMatchObject({ missing: ['children'] })
    expect(answer.notChecked).toHaveLength(schemeKinds.length - 2)
  })

  it('tells those of the day that was asked about', async () => {
    const answer = await answered({ date: '2026-11-23', households: [{}] })
    expect(answer.schemes.map(({ title }) => title)).toContain('Wintergeld')
  })
})
