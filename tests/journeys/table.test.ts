import { expect, test } from 'vitest'
import { nl } from '../../app/instruments/bridge/words/nl.ts'
import { staffWords } from '../../app/instruments/bridge/words/staff.ts'
import { demoPassword } from '../../demo/secrets.ts'
import { register, takeUp } from './registering.ts'
import { chooseAndRecord, talkAbout } from './talking.ts'
import { openPerson, tablet, type Visitor } from './visitor.ts'

const said = { now: 2, wanted: 3, stress: 5, coping: 2 }

test('two people hold a bridge talk at the table, leave it, and go on on her own phone', async () => {
  const noor = await openPerson('Noor Haverkamp', { viewport: tablet })
  const letter = await register(noor, { called: 'Tafelvrouw Tine' })
  const tine = await takeUp(letter)

  await layOnTable(noor, letter.resident)
  const talk = noor.path()
  await noor.scan()
  await noor.shoot('tafel-brug')
  await onlyThisTalk(noor, talk, letter.resident)
  await turnAround(noor)
  await talkAbout(noor, 'Thuis', said, () => noor.scan())
  await backToNoor(noor)
  await noor.leave()

  await tine.goTo('/')
  await tine.reads('Je brug is begonnen')
  await tine.scan()
  await tine.link('Open mijn brug').click()
  await tine.sees('De brug van Tafelvrouw Tine')
  expect(tine.path()).toBe(talk)
  await tine.link(/^Thuis besproken/i).waitFor()
  await talkAbout(tine, 'Geld', said)
  await chooseAndRecord(tine, ['Geld'])
  await tine.reads('Ik slaap bij iemand anders.')
  await tine.reads('De schulden zijn zwaar.')
  await tine.leave()
})

/** From the resident's file to the table, as a professional does it. */
async function layOnTable(noor: Visitor, resident: string): Promise<void> {
  await noor.goTo('/inwoners')
  await noor.scan()
  await noor.link(/^Tafelvrouw Tine/).click()
  await noor.sees('Tafelvrouw Tine')
  expect(noor.path()).toBe(`/inwoners/${resident}`)
  await noor.scan()
  await noor.shoot('professional-dossier')
  await noor.link('Bruggesprek voorbereiden').click()
  await noor.sees(staffWords.prepare.title('Tafelvrouw Tine'))
  await noor.answer(staffWords.prepare.held, staffWords.held.table).check()
  await noor.scan()
  await noor.shoot('professional-voorbereiden')
  await noor.button(staffWords.prepare.go).click()
  await noor.button(staffWords.prepare.toTable).click()
  await noor.sees('De brug van Tafelvrouw Tine')
}

/** Whatever somebody at the table tries, they see this talk and nothing else. */
async function onlyThisTalk(noor: Visitor, talk: string, resident: string): Promise<void> {
  await noor.page.goBack()
  await noor.sees('De brug van Tafelvrouw Tine')
  const elsewhere = ['/', '/inwoners', `/inwoners/${resident}`, `/inwoners/${resident}/brug`]
  for (const path of [...elsewhere, '/demo', '/beheer', '/aangemeld', '/welkom']) {
    await noor.goTo(path)
    expect(noor.path(), `${path} at the table`).toBe(talk)
  }
  const links = await noor.page
    .locator('a[href]:not([download])')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links.filter((href) => href !== '#inhoud' && !href.startsWith(talk))).toEqual([])
  expect(await noor.statusOfPost('/afmelden')).toBe(404)
  expect(await noor.statusOfPost('/demo')).toBe(404)
}

async function turnAround(noor: Visitor): Promise<void> {
  await noor.button(nl.talk.turn).click()
  await noor.page.locator('body.turned').waitFor()
  await noor.scan()
  await noor.shoot('tafel-gedraaid')
  await noor.button(nl.talk.turn).click()
  await noor.page.locator('body:not(.turned)').waitFor()
}

/** Only the professional's own secret gives the device back. */
async function backToNoor(noor: Visitor): Promise<void> {
  await noor.link(nl.talk.leave).click()
  await noor.sees(staffWords.unlock.title)
  await noor.scan()
  await noor.shoot('tafel-slot')
  await noor.field(staffWords.unlock.code).fill('dit is het niet')
  await noor.button(staffWords.unlock.go).click()
  await noor.reads(staffWords.unlock.wrong)
  await noor.field(staffWords.unlock.code).fill(demoPassword)
  await noor.button(staffWords.unlock.go).click()
  await noor.sees('Tafelvrouw Tine')
}
