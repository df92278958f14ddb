import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { totpCode } from '../../app/foundation/identity/totp.ts'
import { pillarsWords } from '../../app/instruments/bridge/words/staff-pillars.ts'
import { staffWords as municipalityWords } from '../../app/people/municipality/words/staff.ts'
import { staffWords } from '../../app/people/staff/words/staff.ts'
import { newDemoFolder } from './demo.ts'
import { type Server, startServer } from './server.ts'
import { desktop, open, openPerson, type Visitor } from './visitor.ts'

const { organisation, person, letter, shortRoles, roles, save } = staffWords

// An installation of its own: what is set up here would change the pages of the other journeys.
const folder = newDemoFolder()
let server: Server

beforeAll(async () => {
  server = await startServer(folder)
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('an administrator sets up a municipality: organisations, people, roles, pillars and theme', async () => {
  const { address } = server
  const bram = await openPerson('Bram Terlouw', { address, viewport: desktop })
  await bram.sees('Beheer')
  await bram.scan()
  await bram.shoot('beheer')
  await addOrganisation(bram)
  const invited = await addColleague(bram)
  await setPillars(bram)
  await chooseTheme(bram)
  await bram.leave()

  await lotteComesIn(invited, address)
  const danique = await openPerson('Danique', { address })
  await danique.page.locator('body.theme-waterrijk').waitFor()
  await danique.reads('Gemeente Waterrijk')
  await danique.scan()
  await danique.shoot('thema-waterrijk')
  await danique.leave()
})

async function addOrganisation(bram: Visitor): Promise<void> {
  await bram.link('Organisatie erbij').click()
  await bram.sees(organisation.newTitle)
  await bram.scan()
  await bram.field(organisation.does).fill('leent spullen uit in de buurt')
  await bram.button(save).click()
  await bram.reads(staffWords.problems['name-missing'])
  expect(await bram.field(organisation.does).inputValue()).toBe('leent spullen uit in de buurt')
  await bram.field(organisation.name).fill('Buurthuis De Brug')
  await bram.button(save).click()
  await bram.sees('Beheer')
  await bram.link('Buurthuis De Brug').waitFor()
}

async function addColleague(bram: Visitor): Promise<{ login: string; code: string }> {
  await bram.link('Collega erbij').click()
  await bram.sees(person.newTitle)
  await bram.scan()
  await bram.shoot('beheer-collega')
  await bram.field(person.name).fill('Lotte Vermaat')
  await bram.field(person.does).fill('denkt mee over je huis')
  await bram.field(person.organisation).selectOption({ label: 'Buurthuis De Brug' })
  await bram.field(person.phone).fill('06 12 34 56 99')
  await bram.field(person.email).fill('lotte@debrug.example')
  await bram.answer(person.roles, roles.professional).check()
  await bram.button(person.add).click()
  await bram.sees(letter.title('Lotte Vermaat'))
  await bram.scan()
  await bram.button(letter.make).click()
  await bram.sees(letter.greeting('Lotte Vermaat'))
  const [login = '', code = ''] = await bram.page.locator('.letter dd').allInnerTexts()
  expect(login).toBe('lotte@debrug.example')
  await bram.link(letter.done).click()
  await bram.sees('Beheer')
  await bram.reads(shortRoles.professional)
  return { login, code }
}

/** Renames one pillar, hides another and moves a third up. */
async function setPillars(bram: Visitor): Promise<void> {
  await bram.link('De pijlers van de brug').click()
  await bram.sees(pillarsWords.title)
  await bram.scan()
  await bram.shoot('beheer-pijlers')
  await bram.field(pillarsWords.own('wonen')).fill('mijn plek')
  await bram.field(pillarsWords.shown('spaargeld')).uncheck()
  await bram.button(`${pillarsWords.up} werk`).click()
  await bram.reads(pillarsWords.moved)
  expect(await bram.field(pillarsWords.own('wonen')).inputValue()).toBe('mijn plek')
  await bram.button(pillarsWords.save).click()
  await bram.page.waitForURL('/beheer/pijlers')
  expect(await bram.field(pillarsWords.shown('spaargeld')).isChecked()).toBe(false)
  await bram.goTo('/beheer')
}

async function chooseTheme(bram: Visitor): Promise<void> {
  await bram.link('Naam en uiterlijk').click()
  await bram.sees(municipalityWords.title)
  await bram.scan()
  await bram.field(municipalityWords.name).fill('Gemeente Waterrijk')
  await bram.answer(municipalityWords.theme, municipalityWords.themes.waterrijk).check()
  await bram.button(municipalityWords.save).click()
  await bram.page.locator('body.theme-waterrijk').waitFor()
  await bram.scan()
}

/** The new colleague takes up her letter, and links the app that gives her codes. */
async function lotteComesIn(
  invited: { readonly login: string; readonly code: string },
  address: string,
): Promise<void> {
  const lotte = await open({ address, viewport: desktop })
  await lotte.goTo('/welkom')
  await lotte.page.locator('[name=naam]').fill(invited.login)
  await lotte.page.locator('[name=brief]').fill(invited.code)
  await lotte.page.locator('[name=code]').fill('een lange zin van mij')
  await lotte.page.locator('main form button').click()
  await lotte.sees('Code uit de app')
  await lotte.scan()
  const secret = await lotte.page.locator('main code').innerText()
  await lotte.field('De 6 cijfers die de app nu laat zien').fill(totpCode(secret, new Date()))
  await lotte.button('Ga verder').click()
  await lotte.sees('Mijn inwoners')
  await lotte.scan()
  await lotte.leave()
}
