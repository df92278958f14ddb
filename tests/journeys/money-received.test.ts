import { expect, test } from 'vitest'
import { moneyWords } from '../../app/process/money-rest/words/words.ts'
import { receivedWords } from '../../app/process/money-rest/received/words/words.ts'
import { staffWords } from '../../app/process/money-rest/received/words/staff.ts'
import { nowInNovember } from './demo.ts'
import { desktop, openPerson, phone } from './visitor.ts'

test.each([
  { language: 'nl', name: 'rent-benefit', javaScriptEnabled: false },
  { language: 'ar', name: 'healthcare-benefit', javaScriptEnabled: true },
] as const)(
  'a resident asks on a phone for what was found, hears a decision, and says that it came ($language)',
  async ({ language, name, javaScriptEnabled }) => {
    const words = receivedWords[language]
    const called = moneyWords[language].provisions[name].name
    const yusra = await openPerson('Yusra', { viewport: phone, javaScriptEnabled })
    await yusra.speak(language)
    await yusra.goTo('/')
    await yusra.page.locator('a[href$="/geld"]').first().click()
    await yusra.link(`${words.list.look} ${called}`).click()
    await yusra.sees(called)
    await yusra.reads(words.stages.found)
    await yusra.scan()
    await yusra.shoot(`geld-gevonden-${language}`)

    // Never more than three papers; each that is ready makes room for the next.
    const marks = yusra.page.getByRole('button', { name: new RegExp(`^${words.papers.have}`) })
    for (let left = await marks.count(); left > 0; left = await marks.count()) {
      expect(left).toBeLessThanOrEqual(3)
      await yusra.tap(marks.first())
    }
    await yusra.reads(words.papers.all)
    await yusra.tap(yusra.button(words.asked.go).first())

    await yusra.reads(words.stages.asked)
    await yusra.scan()
    const letter = yusra.page.locator('form').filter({ has: yusra.field(words.decided.amount) })
    await yusra.answer(words.decided.outcome, words.decided.granted).click()
    await yusra.field(words.decided.on).fill(nowInNovember().toISOString().slice(0, 10))
    await yusra.field(words.decided.amount).fill('veel')
    await yusra.field(words.decided.backPay).fill('246,50')
    await letter.getByRole('button').click()
    await yusra.reads(words.problems['no-amount'])
    await yusra.scan()
    expect(await yusra.field(words.decided.backPay).inputValue()).toBe('246,50')
    await yusra.field(words.decided.amount).fill('123,25')
    await letter.getByRole('button').click()

    await yusra.reads(words.granted('€\u{A0}1.479'))
    await yusra.scan()
    await yusra.answer(words.came.heading, words.came['not-yet']).click()
    await yusra.button(words.came.go).first().click()
    await yusra.reads(words.next.notYet('Mireille Zandstra'))
    await yusra.answer(words.came.heading, words.came.all).click()
    await yusra.button(words.came.go).first().click()
    await yusra.reads(words.stages.received)
    await yusra.reads(words.history.came.all)
    await yusra.scan()
    await yusra.shoot(`geld-ontvangen-${language}`)
    await yusra.leave()
  },
)

test('who helps sees in the file what is open, and writes down at the table what the resident says', async () => {
  const mireille = await openPerson('Mireille Zandstra', { viewport: desktop })
  const budget = moneyWords.nl.provisions['child-budget'].name
  await mireille.link(/Yusra/).first().click()
  await mireille.reads(staffWords.title)
  await mireille.scan()
  await mireille.link(budget).click()
  await mireille.sees(budget)
  await mireille.reads('Yusra')
  await mireille.scan()
  await mireille.shoot('geld-voor-wie-helpt')
  await mireille.answer(staffWords.came.heading, staffWords.came.all).click()
  await mireille.button(staffWords.came.go).click()
  await mireille.reads(staffWords.stages.received)
  await mireille.reads(staffWords.history.heardBy('Mireille Zandstra'))
  await mireille.leave()
})
