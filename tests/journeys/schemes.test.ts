import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schemeWords } from '../../app/process/money-rest/schemes/words/staff.ts'
import { moneyRestPaths, schemePaths } from '../../app/process/money-rest/public.ts'
import { moneyWords } from '../../app/process/money-rest/words/words.ts'
import { type Answers, answerAll, mother } from './checking.ts'
import { newDemoFolder, startInNovember } from './demo.ts'
import type { Server } from './server.ts'
import { type Coming, desktop, open, openPerson, phone, type Visitor } from './visitor.ts'

const folder = newDemoFolder()
let server: Server

beforeAll(async () => {
  server = await startInNovember(folder)
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const { form, list, preview, version } = schemeWords
const name = 'Fietsenpot'
const told: Answers = { ...mother, netIncome: '1.450', assets: '0' }

/** Somebody without an account, at the end of the check. */
async function checked(coming: Coming, language: 'nl' | 'ar'): Promise<Visitor> {
  const visitor = await open({ ...coming, address: server.address })
  await visitor.goTo('/')
  await visitor.speak(language)
  await visitor.goTo(moneyRestPaths.check)
  if (coming.javaScriptEnabled !== false) await visitor.page.locator('[data-awake]').waitFor()
  await visitor.button(moneyWords[language].start.go).click()
  await answerAll(visitor, language, false, told)
  await visitor.sees(moneyWords[language].result.title)
  return visitor
}

async function at(who: string, coming: Coming = {}): Promise<Visitor> {
  return openPerson(who, { viewport: desktop, address: server.address, ...coming })
}

/** Fills in the form, all but how much may come in. */
async function fillIn(bram: Visitor): Promise<void> {
  await bram.field(form.kind).selectOption('children')
  await bram.field(form.name).fill(name)
  await bram.field(form.gives).fill('Je kind krijgt een fiets om naar school te gaan.')
  await bram.field(form.ownsLittle).check()
  await bram.field(form.childFrom).fill('6')
  await bram.field(form.childTo).fill('17')
  await bram.field(form.alsoAsks).fill('Je kind heeft nog geen fiets.')
  await bram.field(form.howToAsk).fill('Vraag het aan de school.')
  await bram.field(form.papers).fill('ID-kaart')
  await bram.field(form.from).fill('2026-11-01')
  await bram.field(form.law).fill('Beleidsregel fietsen')
  await bram.field(form.article).fill('artikel 1')
  await bram.field(form.link).fill('https://merwoude.example/fiets')
  await bram.field(form.reviewedOn).fill('2026-11-20')
}

test.each([true, false])(
  'an administrator adds a scheme, a colleague approves it, and somebody without an account sees it (script %s)',
  async (javaScriptEnabled) => {
    // Each round has a scheme of its own.
    const own = javaScriptEnabled ? name : `${name} twee`
    const bram = await at('Bram Terlouw', { javaScriptEnabled })
    await bram.goTo('/beheer')
    await bram.link(list.title).click()
    await bram.sees(list.title)
    await bram.scan()
    await bram.shoot('regelingen')
    await bram.link(form.addTitle).click()
    await bram.sees(form.addTitle)
    await fillIn(bram)
    await bram.field(form.name).fill(own)
    await bram.field(form.percent).fill('€ 1.300')
    await bram.button(form.look).click()
    await bram.reads(schemeWords.problems['percent-is-euros'])
    if (javaScriptEnabled) await bram.scan()
    await bram.shoot('regeling-verkeerd')
    expect(await bram.field(form.percent).inputValue()).toBe('€ 1.300')
    expect(await bram.field(form.ownsLittle).isChecked()).toBe(true)
    await bram.field(form.percent).fill('120')
    await bram.button(form.look).click()
    await bram.sees(preview.title)
    await bram.reads(schemeWords.households.singleParentOfTwo)
    if (javaScriptEnabled) await bram.scan()
    await bram.shoot('regeling-vooraf')
    await bram.button(form.propose).click()
    await bram.sees(own)
    await bram.reads(version.own)
    expect(await bram.button(version.approve).count()).toBe(0)
    const path = bram.path()

    const before = await checked({ viewport: phone }, 'nl')
    expect(await before.page.getByText(own).count()).toBe(0)
    await before.leave()

    const sanne = await at('Sanne Hoekstra', { javaScriptEnabled })
    await sanne.goTo(schemePaths.list)
    await sanne.link(own).click()
    await sanne.sees(own)
    expect(sanne.path()).toBe(path)
    await sanne.scan()
    await sanne.shoot('regeling-nakijken')
    await sanne.button(version.approve).click()
    await sanne.sees(list.title)
    await sanne.leave()

    const stranger = await checked({ viewport: phone, javaScriptEnabled }, 'nl')
    await stranger.page.getByRole('heading', { level: 3, name: own, exact: true }).waitFor()
    await stranger.reads(moneyWords.nl.schemes.maybe)
    const scheme = stranger.page.locator('.scheme', { hasText: own })
    await scheme.locator('summary').click()
    await scheme.getByText('Vraag het aan de school.').waitFor()
    if (javaScriptEnabled) await stranger.scan()
    await stranger.shoot('regeling-in-de-check')
    await stranger.leave()
    await bram.leave()
  },
)

test('on an Arabic page the texts of a scheme say that they are Dutch', async () => {
  const stranger = await checked({ viewport: phone }, 'ar')
  await stranger.reads(moneyWords.ar.schemes.maybe)
  await stranger.scan()
  const heading = stranger.page.getByRole('heading', { level: 3, name: 'Merwoudepas' })
  expect(await heading.getAttribute('lang')).toBe('nl')
  await stranger.shoot('regeling-in-de-check-ar')
  await stranger.leave()
})

test('what somebody does not agree with goes back with a reason, and a scheme is stopped after a day', async () => {
  const sanne = await at('Sanne Hoekstra')
  await sanne.goTo(schemePaths.list)
  const waiting = sanne.page.locator('section', { hasText: list.waiting })
  await waiting.getByRole('link', { name: 'Merwoudepas' }).click()
  await sanne.button(version.sendBack).click()
  await sanne.reads(schemeWords.decisions['reason-missing'])
  await sanne.scan()
  await sanne.field(version.reason).fill('In de beleidsregel staat 120.')
  await sanne.button(version.sendBack).click()
  await sanne.reads(list.sentBack)
  await sanne.page
    .locator('section', { hasText: list.inForce })
    .getByRole('link', { name: 'Kwijtschelding' })
    .click()
  await sanne.link(version.stop).click()
  await sanne.scan()
  await sanne.field(schemeWords.stop.last).fill('2026-12-31')
  await sanne.button(form.look).click()
  await sanne.sees(preview.title)
  await sanne.button(form.propose).click()
  await sanne.reads(version.own)
  await sanne.leave()
})
