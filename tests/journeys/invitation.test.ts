import { expect, test } from 'vitest'
import { nl as identityNl } from '../../app/foundation/identity/words/nl.ts'
import { nl as letterNl } from '../../app/people/resident/words/letter.ts'
import { staffWords } from '../../app/people/resident/words/staff.ts'
import { desktop, open, openPerson, phone, type Visitor } from './visitor.ts'

const { letter: words, problems } = identityNl

test('a professional registers a resident, and she takes up her letter on her own phone', async () => {
  const noor = await openPerson('Noor Haverkamp', { viewport: desktop })
  await registerWithForm(noor)
  const [address = '', login = '', code = ''] = await noor.page
    .locator('.letter bdi')
    .allInnerTexts()
  expect(code).toMatch(/^\d{4} \d{4}$/)
  await noor.page.getByRole('img', { name: letterNl.qr }).waitFor()

  const yasmin = await open({ viewport: phone })
  await yasmin.goTo(new URL(address).pathname)
  await yasmin.sees(words.title)
  await yasmin.scan()
  await yasmin.shoot('brief-opnemen')
  await tryCode(yasmin, login, '0000 0000')
  await yasmin.reads(problems.wrong)
  expect(await yasmin.field(words.login).inputValue()).toBe(login)
  await yasmin.scan()
  await tryCode(yasmin, login, code)
  await yasmin.sees('Dag Yasmin')
  await yasmin.reads('Noor Haverkamp')
  await yasmin.link('Bel Noor Haverkamp').waitFor()
  await yasmin.scan()

  const again = await open({ viewport: phone })
  await again.goTo('/welkom')
  await tryCode(again, login, code)
  await again.reads(problems.wrong)
  for (const visitor of [again, yasmin, noor]) await visitor.leave()
})

/** Through the list and the form, with a mistake on the way that loses nothing. */
async function registerWithForm(noor: Visitor): Promise<void> {
  const { register, fields } = staffWords
  await noor.sees('Mijn inwoners')
  await noor.link('Inwoner inschrijven').click()
  await noor.sees(register.title)
  await noor.scan()
  await noor.shoot('inschrijven')
  await noor.field(fields.called).fill('Yasmin')
  await noor.field(fields.spokenTo).fill('Praat rustig.')
  await noor.answer(fields.liked, staffWords.ways.whatsapp).check()
  await noor.button(register.go).click()
  await noor.reads(staffWords.problems['phone-missing'])
  expect(await noor.field(fields.called).inputValue()).toBe('Yasmin')
  expect(await noor.field(fields.spokenTo).inputValue()).toBe('Praat rustig.')
  await noor.field(fields.phone).fill('06 87 65 43 21')
  await noor.button(register.go).click()
  await noor.sees('Een brief voor Yasmin')
  await noor.scan()
  await noor.button('Maak de brief').click()
  await noor.sees(letterNl.greeting('Yasmin'))
  await noor.scan()
  await noor.shoot('brief')
}

async function tryCode(visitor: Visitor, login: string, code: string): Promise<void> {
  await visitor.field(words.login).fill(login)
  await visitor.field(words.code).fill(code)
  await visitor.field(words.own).fill('582 913')
  await visitor.button(words.go).click()
}
