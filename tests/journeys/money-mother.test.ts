import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keptWords } from '../../app/process/money-rest/kept/words/words.ts'
import { receivedWords } from '../../app/process/money-rest/received/words/words.ts'
import { staffWords } from '../../app/process/money-rest/received/words/staff.ts'
import { moneyWords } from '../../app/process/money-rest/words/words.ts'
import { answerAll, answerOne, mother } from './checking.ts'
import { newDemoFolder, startInNovember } from './demo.ts'
import type { Server } from './server.ts'
import { desktop, openPerson, phone, type Visitor } from './visitor.ts'

// The amounts of a law hold for a year: a product of its own, whose clock stands in one that is known.
const folder = newDemoFolder()
let server: Server

beforeAll(async () => {
  server = await startInNovember(folder)
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const kept = keptWords.nl
const words = receivedWords.nl
const { provisions, question, questions } = moneyWords.nl

/** Asks for what was found, hears a yes, and says that the money came. */
async function askAndReceive(visitor: Visitor): Promise<void> {
  const marks = visitor.page.getByRole('button', { name: new RegExp(`^${words.papers.have}`) })
  for (let left = await marks.count(); left > 0; left = await marks.count()) {
    expect(left).toBeLessThanOrEqual(3)
    await marks.first().click()
    await visitor.page.waitForLoadState()
  }
  await visitor.button(words.asked.go).first().click()
  await visitor.reads(words.stages.asked)

  const letter = visitor.page.locator('form').filter({ has: visitor.field(words.decided.amount) })
  await visitor.answer(words.decided.outcome, words.decided.granted).click()
  await visitor.field(words.decided.on).fill('2026-11-22')
  await visitor.field(words.decided.amount).fill('428')
  await visitor.field(words.decided.backPay).fill('1.284')
  await letter.getByRole('button').click()
  await visitor.reads(words.granted('€\u{A0}5.136'))
  await visitor.scan()

  await visitor.answer(words.came.heading, words.came.all).click()
  await visitor.button(words.came.go).first().click()
  await visitor.reads(words.stages.received)
}

test('a single mother of two finds what she missed, asks for it with who helps, and receives it', async () => {
  const danique = await openPerson('Danique', { viewport: phone, address: server.address })
  await danique.link('Geld en hulp voor mij').click()
  await danique.sees(kept.title)
  await danique.scan()
  await danique.button(kept.check.begin).click()
  const asked = await answerAll(danique, 'nl', false, {
    ...mother,
    netIncome: '1.450',
    assets: '0',
  })
  expect(asked.length).toBeLessThanOrEqual(25)

  await danique.sees(moneyWords.nl.result.title)
  await danique.reads(/428/)
  await danique.scan()
  await danique.shoot('geldrust-bewaren')
  await danique.page.getByLabel(provisions['child-benefit'].name, { exact: true }).check()
  await danique.button(kept.finish.go).click()

  // What she has already is not asked for; what her municipality may have is.
  await danique.sees(kept.title)
  const toAsk = await danique.page.locator('h3').allTextContents()
  expect(toAsk).toEqual(
    expect.arrayContaining(['Huurtoeslag', 'Kindgebonden budget', 'Zorgtoeslag']),
  )
  expect(toAsk).not.toContain('Kinderbijslag')
  expect(toAsk.length).toBeGreaterThan(3)
  await danique.scan()
  await danique.shoot('geldrust-te-vragen')

  await danique.link(`${words.list.look} ${provisions['rent-benefit'].name}`).click()
  await danique.sees(provisions['rent-benefit'].name)
  await askAndReceive(danique)
  await danique.goTo('/')
  await danique.link('Geld en hulp voor mij').click()
  const ended = danique.page.locator('section', { hasText: words.list.ended })
  expect(await ended.textContent()).toContain(words.stages.received)
  await danique.leave()
})

test('questions that were begun at the table go on at home, where they were', async () => {
  const { address } = server
  const mireille = await openPerson('Mireille Zandstra', { viewport: desktop, address })
  await mireille.link(/Priya/).first().click()
  await mireille.link(staffWords.file.go).click()
  await mireille.button(kept.check.begin).click()
  await mireille.sees(questions.born.ask)
  await mireille.scan()
  await answerOne(mireille, mother.born ?? '', question.go)
  await mireille.link(kept.check.pause).click()
  await mireille.reads(kept.check.goOn)
  await mireille.leave()

  const priya = await openPerson('Priya', { viewport: phone, address })
  await priya.link('Geld en hulp voor mij').click()
  await priya.link(kept.check.goOn).click()
  await priya.page.locator('h1').waitFor()
  expect(await priya.page.locator('h1').textContent()).not.toBe(questions.born.ask)
  await priya.leave()
})
