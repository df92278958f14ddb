import type { Language } from '../../app/foundation/language/language.ts'
import type { FactName } from '../../app/process/money-rest/engine/facts.ts'
import { moneyWords } from '../../app/process/money-rest/words/words.ts'
import type { Visitor } from './visitor.ts'

export type Answers = Partial<Record<FactName, string | readonly string[]>>

/** What a mother of two answers; what is not here she does not know. */
export const mother: Answers = {
  born: '1990-05-05',
  hasPartner: 'nee',
  children: ['2016-04-01', '2019-04-01'],
  getsChildBenefit: 'ja',
  income: '1.600',
  isInsured: 'ja',
  home: 'rents',
  bareRent: '700,00',
  housemates: '0',
  studies: 'nee',
  paysChildcare: 'nee',
  isSeized: 'nee',
}

const oneOfEachKind = new Set<FactName>(['born', 'children', 'hasPartner', 'income', 'home'])

/** Answers until there is nothing left to ask, and gives what was asked. */
export async function answerAll(
  visitor: Visitor,
  language: Language,
  isScanned: boolean,
  answers: Answers = mother,
): Promise<FactName[]> {
  const { page } = visitor
  const { question, questions } = moneyWords[language]
  const asked: FactName[] = []
  for (;;) {
    await page.locator('h1').waitFor()
    const hidden = page.locator('input[name=vraag]')
    if ((await hidden.count()) === 0) return asked
    const fact = (await hidden.getAttribute('value')) as FactName
    asked.push(fact)
    await visitor.sees(questions[fact].ask)
    if (isScanned && oneOfEachKind.has(fact)) await visitor.scan()
    await visitor.shoot(`geldrust-vraag-${fact}-${language}`)
    const answer = answers[fact]
    if (answer === undefined) await visitor.tap(visitor.button(question.unknown))
    else await answerOne(visitor, answer, question.go)
    await page.locator(`input[name=vraag][value="${fact}"]`).waitFor({ state: 'detached' })
    await page.waitForLoadState()
  }
}

/** Fills in one answer and goes on. */
export async function answerOne(
  visitor: Visitor,
  answer: string | readonly string[],
  go: string,
): Promise<void> {
  const field = visitor.page.locator('[name=antwoord]')
  if (typeof answer !== 'string') {
    for (const [place, day] of answer.entries()) await field.nth(place).fill(day)
  } else if ((await field.first().getAttribute('type')) === 'radio') {
    await visitor.page
      .locator('label', { has: visitor.page.locator(`[value="${answer}"]`) })
      .click()
  } else await field.fill(answer)
  await visitor.tap(visitor.button(go))
}
