import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { days } from '../../foundation/clock.ts'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, type Browser, browserOf } from '../../../tests/people.ts'
import { paths } from './paths.ts'

const house = await openTestHouse()
// From March to November 2026: the law on protected earnings is known from July.
house.passTime(days(265))
let stranger: Browser

beforeAll(async () => {
  await aMunicipality(house)
  stranger = await browserOf(house)
})

type Form = Record<string, string | readonly string[]>

/** What a mother of two answers, by question. */
const mother: Readonly<Record<string, Form>> = {
  born: { antwoord: '1990-05-05' },
  hasPartner: { antwoord: 'nee' },
  children: { antwoord: ['2016-04-01', '2019-04-01', ''] },
  getsChildBenefit: { antwoord: 'ja' },
  income: { antwoord: '1.600', over: 'month' },
  assets: { antwoord: '0' },
  isInsured: { antwoord: 'ja' },
  home: { antwoord: 'rents' },
  bareRent: { antwoord: '700' },
  housemates: { antwoord: '0' },
  netIncome: { antwoord: '1.450', over: 'month' },
  studies: { antwoord: 'nee' },
  paysChildcare: { antwoord: 'nee' },
  isSeized: { antwoord: 'ja' },
  keeps: { antwoord: '1.100', over: 'month' },
}

/** The hidden fields of a page: what the next form takes along. */
function carriedOn(html: string): Form {
  const [, main = ''] = html.split('<main')
  const fields = main
    .split('</main>')[0]
    ?.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...(fields ?? [])].map(([, name = '', value = '']) => [name, value]))
}

async function ask(form: Form): Promise<{ status: number; html: string; form: Form }> {
  const answer = await stranger.post(paths.question, form)
  const html = await answer.text()
  return { status: answer.status, html, form: carriedOn(html) }
}

/** Answers until there is nothing left to ask; gives the last page and how many questions it took. */
async function interview(answers: Readonly<Record<string, Form>>) {
  let shown = await ask({})
  let count = 0
  while (typeof shown.form['vraag'] === 'string') {
    const answer = answers[shown.form['vraag']] ?? { doe: 'weet-niet' }
    shown = await ask({ ...shown.form, ...answer })
    count += 1
  }
  return { ...shown, count }
}

/** How many rows there are in each table. */
async function rowsEverywhere(): Promise<unknown> {
  const { rows } = await sql`select tablename, query_to_xml(
    format('select count(*) from %I', tablename), false, true, '')::text as rows
    from pg_tables where schemaname = 'public' order by tablename`.execute(house.owner)
  expect(rows.length).toBeGreaterThan(10)
  return rows
}

describe('the check without an account', () => {
  it('begins with a page that asks nothing', async () => {
    const answer = await stranger.get(paths.check)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Krijg je wat je kunt krijgen?')
  })

  it('leads a mother of two to what she misses, in few questions', async () => {
    const { html, count } = await interview(mother)
    expect(count).toBe(Object.keys(mother).length)
    expect(html).toContain('Dit kun je vragen')
    // Derived: 201.80 at 65 % and 297.49 whole is 428 a month; 19,200 a year lies below every threshold.
    expect(html).toContain('ongeveer €\u00a0428 per maand')
    expect(html).toContain('ongeveer €\u00a0129 per maand')
    // 2 × 2,580 + 3,416 a year.
    expect(html).toContain('ongeveer €\u00a0714 per maand')
    // 95 % of what comes in is more than the 1,100 that is left.
    expect(html).toContain('Jij houdt misschien te weinig over')
    expect(html).toContain('Er komt evenveel of meer binnen dan de bijstand.')
    expect(html).toContain('Bron: Wet op de huurtoeslag')
  })

  it('is of use to who knows nothing', async () => {
    const { html, count } = await interview({})
    expect(count).toBeLessThanOrEqual(25)
    expect(html).toContain('Hiervoor moeten we nog iets weten:')
    expect(html).toContain('Dit staat op je paspoort of ID-kaart.')
  })

  it('says kindly what is not right, keeps it, and goes no further', async () => {
    const first = await ask({})
    const wrong = await ask({ ...first.form, vraag: 'income', antwoord: '-50<b>', over: 'week' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Vul een bedrag in, zoals 850 of 850,50.')
    expect(wrong.html).toContain('value="-50&lt;b>"')
    expect(wrong.html).toMatch(/value="week" checked/)
    expect(wrong.form['weet.income']).toBeUndefined()
  })

  it('goes back a question at a time', async () => {
    const first = await ask({})
    const fact = String(first.form['vraag'])
    const second = await ask({ ...first.form, ...mother[fact] })
    expect(second.form['vraag']).not.toBe(fact)
    const back = await ask({ ...second.form, doe: 'terug' })
    expect(back.form).toEqual({ vraag: fact })
    expect((await ask({ doe: 'terug' })).form['vraag']).toBe(fact)
  })

  it('goes on in another language with what was told', async () => {
    const { html } = await interview(mother)
    const [, foot = ''] = html.split('class="language-choice"')
    const along = carriedOn(`<main${foot}</main>`)
    const answer = await stranger.post('/taal', { ...along, taal: 'en' })
    expect([answer.status, answer.headers.get('location')]).toEqual([307, paths.question])
    expect(await (await stranger.post(paths.question, along)).text()).toContain('Dit kun je vragen')
  })

  it('says for which there are no amounts on this day', async () => {
    const later = await openTestHouse()
    await aMunicipality(later)
    later.passTime(days(365))
    const nobody = await browserOf(later)
    const answer = await nobody.post(paths.question, { vraag: 'isSeized', antwoord: 'nee' })
    const html = await answer.text()
    expect(html).toContain('Huurtoeslag. Voor deze dag hebben we hier geen bedragen.')
    expect(html).toContain('We vonden niets om nu te vragen.')
  })

  it('keeps nothing, and puts nothing in an address', async () => {
    const before = await rowsEverywhere()
    const { html } = await interview(mother)
    expect(await rowsEverywhere()).toEqual(before)
    expect(house.logged.filter((line) => /1990|1\.600|192000/.test(line))).toEqual([])
    expect(html).not.toMatch(/href="[^"]*weet/)
    const reloaded = await stranger.get(paths.question)
    expect([reloaded.status, reloaded.headers.get('location')]).toEqual([303, paths.check])
  })
})

describe('looking ahead', () => {
  const look = async (form: Form): Promise<{ status: number; html: string }> => {
    const answer = await stranger.post(paths.whatIf, form)
    return { status: answer.status, html: await answer.text() }
  }

  it('shows what a better job changes, and what was received too much', async () => {
    const { form } = await interview(mother)
    const { vraag: _, ...told } = form
    expect((await look(told)).html).toContain('Ik ga meer of minder verdienen.')
    const amounts = await look({ ...told, wat: 'earnings' })
    expect(amounts.html).toContain('Je nieuwe inkomen')
    const wrong = await look({
      ...told,
      wat: 'earnings',
      klaar: 'ja',
      income: 'veel',
      net: '2.900',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="veel"')
    expect(wrong.html).toContain('Vul een bedrag in, zoals 850 of 850,50.')
    const job = { income: '60.000', 'income-over': 'year', net: '3.300' }
    const { html } = await look({ ...told, wat: 'earnings', klaar: 'ja', ...job })
    expect(html).toContain('per maand meer over.')
    expect(html).toMatch(
      /Huurtoeslag<\/th><td><bdi>€\u00A0428<\/bdi><\/td><td><bdi>€\u00A00<\/bdi><\/td>/,
    )
    // Ten months of 19,200 and two of 60,000 is 26,000 in this year: below every threshold.
    expect(html).not.toContain('Let op: dit jaar kreeg je misschien te veel')
  })

  it('warns of a debt in the making when the year comes out too high', async () => {
    const { form } = await interview(mother)
    const { vraag: _, ...told } = form
    const job = { income: '150.000', 'income-over': 'year', net: '6.000' }
    const { html } = await look({ ...told, wat: 'earnings', klaar: 'ja', ...job })
    expect(html).toContain('Let op: dit jaar kreeg je misschien te veel')
    // Derived: 10/12 of 19,200 and 2/12 of 150,000 is 41,000; 22 % of 9,500 a year is 174.16 a month off 428.66.
    expect(html).toContain('Huurtoeslag: ongeveer €\u00A01.740.')
  })

  it('goes on in another language with what was told and asked', async () => {
    const { form } = await interview(mother)
    const { vraag: _, ...told } = form
    const job = { income: '60.000', 'income-over': 'year', net: '3.300' }
    const { html } = await look({ ...told, wat: 'earnings', klaar: 'ja', ...job })
    const [, foot = ''] = html.split('class="language-choice"')
    const along = carriedOn(`<main${foot}</main>`)
    expect(along['naar']).toBe(paths.whatIf)
    expect((await look(along)).html).toContain('per maand meer over.')
  })

  it('begins anew when it is reloaded', async () => {
    const reloaded = await stranger.get(paths.whatIf)
    expect([reloaded.status, reloaded.headers.get('location')]).toEqual([303, paths.check])
  })
})
