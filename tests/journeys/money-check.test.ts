import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moneyRestPaths } from '../../app/process/money-rest/public.ts'
import { moneyWords } from '../../app/process/money-rest/words/words.ts'
import { answerAll } from './checking.ts'
import { newDemoFolder, startInNovember } from './demo.ts'
import type { Server } from './server.ts'
import { desktop, open, phone } from './visitor.ts'

// The amounts of a law hold for a year: a product of its own, whose clock stands in one that is known.
const folder = newDemoFolder()
let server: Server
let address: string

beforeAll(async () => {
  server = await startInNovember(folder)
  address = server.address
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test.each([
  { language: 'nl', javaScriptEnabled: true, viewport: phone },
  { language: 'nl', javaScriptEnabled: false, viewport: phone },
  { language: 'ar', javaScriptEnabled: true, viewport: phone },
  { language: 'en', javaScriptEnabled: true, viewport: desktop },
] as const)(
  'somebody without an account checks what there is for them, and prints it ($language, script $javaScriptEnabled)',
  async ({ language, ...coming }) => {
    const visitor = await open({ ...coming, address })
    await visitor.goTo('/')
    await visitor.speak(language)
    await visitor.goTo(moneyRestPaths.check)
    const words = moneyWords[language]
    await visitor.sees(words.start.title)
    await visitor.scan()
    await visitor.tap(visitor.button(words.start.go))
    // A page that was sent by a form cannot be fetched again, by a scanner that is a script, without one.
    const asked = await answerAll(visitor, language, coming.javaScriptEnabled)
    expect(asked.length).toBeLessThanOrEqual(25)

    await visitor.sees(words.result.title)
    await visitor.reads(/428/)
    await visitor.reads(words.result.missing)
    await visitor.shoot(`geldrust-uitkomst-${language}`)
    const paper = await visitor.print(`geldrust-uitkomst-${language}`)
    expect(paper.paper).toBe('210 × 297')
    expect(paper.pages).toBeLessThanOrEqual(2)
    if (coming.javaScriptEnabled) {
      await visitor.page.locator('summary').first().click()
      await visitor.scan()
    }
    await visitor.button('English').click()
    await visitor.sees(moneyWords.en.result.title)
    await visitor.reads(/428/)
    expect(visitor.page.url()).not.toMatch(/1990|700/)
    await visitor.leave()
  },
)

test('somebody looks ahead at a job, makes a slip, and hears of a debt in the making', async () => {
  const visitor = await open({ viewport: phone, address })
  const { result, start, whatIf, question } = moneyWords.nl
  await visitor.goTo(moneyRestPaths.check)
  await visitor.button(start.go).click()
  await answerAll(visitor, 'nl', false)
  await visitor.sees(result.title)
  await visitor.button(whatIf.link).click()
  await visitor.sees(whatIf.title)
  await visitor.scan()
  await visitor.answer(whatIf.intro, whatIf.changes.earnings).click()
  await visitor.button(whatIf.go).click()
  await visitor.sees(whatIf.changes.earnings)
  await visitor.field(whatIf.income).fill('veel')
  await visitor.field(whatIf.net).fill('5.900')
  await visitor.page.keyboard.press('Enter')
  await visitor.reads(question.problem['no-amount'])
  await visitor.scan()
  expect(await visitor.field(whatIf.net).inputValue()).toBe('5.900')
  await visitor.field(whatIf.income).fill('40.000')
  await visitor.page.keyboard.press('Enter')
  await visitor.sees(whatIf.outcome)
  await visitor.reads(whatIf.tooMuch.title)
  await visitor.scan()
  await visitor.leave()
})
