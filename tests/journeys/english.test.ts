import { expect, test } from 'vitest'
import { en as start } from '../../app/homes/start/words.ts'
import { residentHomeWords } from '../../app/homes/resident/words.ts'
import { en as bridge } from '../../app/instruments/bridge/words/en.ts'
import { letterWords } from '../../app/people/resident/words/letter.ts'
import { en as sharing } from '../../app/people/sharing/words/en.ts'
import { prepareTalk, register, takeUp } from './registering.ts'
import { stepOn } from './talking.ts'
import { desktop, open, openPerson, phone, type Visitor } from './visitor.ts'

const home = residentHomeWords.en

test('a resident chooses English, and her bridge and her sharing follow', async () => {
  const rosa = await openPerson('Rosa', { viewport: phone })
  await rosa.button('English').click()
  await rosa.sees(home.hello('Rosa'))
  await look(rosa, 'begin')
  await rosa.link(home.lookAtBridge).click()
  await rosa.sees(bridge.overTime.title)
  await look(rosa, 'over-tijd')
  await rosa.page.locator('a[href^="/bruggen/"]').first().click()
  await rosa.sees(/^Your bridge of /)
  await look(rosa, 'brug')
  await rosa.goTo('/')
  await rosa.link(home.sharing).click()
  await rosa.sees(sharing.sharing.title)
  await look(rosa, 'delen')
  await rosa.link(sharing.sharing.toLooks).click()
  await rosa.sees(sharing.looks.title)
  await look(rosa, 'wie-keek')
  await rosa.leave()
})

test('a professional registers a resident who reads English, and letter and talk are English', async () => {
  const noor = await openPerson('Noor Haverkamp', { viewport: desktop })
  const letter = await register(noor, { called: 'Ade', language: 'en' })
  await noor.sees(letterWords.en.greeting('Ade'))
  await look(noor, 'brief')
  await prepareTalk(noor, letter.resident, { held: /op de eigen telefoon/ })
  await noor.goTo(`/inwoners/${letter.resident}/brug/leeg-blad`)
  await noor.sees(bridge.sheet.empty)
  await look(noor, 'leeg-blad')
  await noor.leave()

  const ade = await takeUp(letter, { viewport: phone })
  await ade.sees(home.hello('Ade'))
  await ade.link(home.open).click()
  await ade.sees(bridge.titleOf('Ade'))
  await ade.link(new RegExp(`^${bridge.domains.home} `)).click()
  await ade.sees(bridge.pillars.housing)
  await stepOn(ade, bridge.pillar.now, 2, bridge).click()
  await stepOn(ade, bridge.pillar.wanted, 4, bridge).click()
  await look(ade, 'pijler')
  await ade.button(bridge.pillar.next).click()
  await ade.sees(bridge.pillars.family)
  await ade.goTo(`${ade.path().replace(/\/pijler.*/, '')}/kijk`)
  await ade.sees(bridge.whole.title)
  await look(ade, 'kijk')
  await ade.leave()
})

test('somebody whose browser asks for English is met in English', async () => {
  const stranger = await open({ locale: 'en-GB', viewport: phone })
  await stranger.goTo('/')
  await stranger.sees(start.title)
  await look(stranger, 'start')
  await stranger.leave()
})

async function look(visitor: Visitor, name: string): Promise<void> {
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en')
  await visitor.scan()
  await visitor.shoot(`engels-${name}`)
}
