import { expect, test } from 'vitest'
import { passkeyWords } from '../../app/foundation/identity/passkey/words/words.ts'
import { totpCode } from '../../app/foundation/identity/totp.ts'
import { demoCode, demoPassword, demoTotpSecret } from '../../demo/secrets.ts'
import { nowInNovember } from './demo.ts'
import { desktop, openPerson, phone, type Visitor } from './visitor.ts'

test('an administrator of the demo shows again who they are, and their form goes on', async () => {
  const words = passkeyWords.nl
  const bram = await openPerson('Bram Terlouw', { viewport: desktop })
  await ask(bram, { naar: '/beheer/organisaties/nieuw', bewaard: 'name=De+Kade&does=helpt+mee' })
  await bram.sees(words.prove.title)
  await bram.reads(words.problems['wrong-proof'])
  await bram.scan()
  await bram.shoot('nog-even-medewerker')
  await bram.field(words.prove.password).fill(demoPassword)
  await bram.field(words.prove.appCode).fill(totpCode(demoTotpSecret, nowInNovember()))
  await bram.button(words.prove.go).click()
  await bram.sees(words.prove.done)
  await bram.scan()
  await bram.shoot('nog-even-verder')
  await bram.button(words.prove.go).click()
  await bram.page.waitForURL((url) => url.pathname === '/beheer')
  await bram.reads('De Kade')
  await bram.leave()
})

test.each(['nl', 'ar', 'en'] as const)(
  'a resident shows again who they are and goes on where they were, in %s',
  async (language) => {
    const words = passkeyWords[language]
    const rosa = await openPerson('Rosa', { viewport: phone })
    await rosa.speak(language)
    await ask(rosa, { naar: '/aangemeld/code' })
    await rosa.sees(words.prove.title)
    await rosa.scan()
    await rosa.shoot(`nog-even-inwoner-${language}`)
    await rosa.field(words.prove.code).fill(demoCode)
    await rosa.button(words.prove.go).click()
    await rosa.sees(words.secret.title)
    expect(rosa.path()).toBe('/aangemeld/code')
    await rosa.scan()
    await rosa.leave()
  },
)

/** Brings a visitor to the page that asks who they are, as if they had waited: with a first answer that is wrong. */
async function ask(visitor: Visitor, fields: Record<string, string>): Promise<void> {
  await visitor.goTo('/aangemeld')
  await visitor.page.evaluate((given) => {
    const form = document.createElement('form')
    form.method = 'post'
    form.action = '/aanmelden/nog-even'
    for (const [name, value] of Object.entries(given)) {
      const field = document.createElement('input')
      field.name = name
      field.value = value
      form.append(field)
    }
    document.body.append(form)
    form.submit()
  }, fields)
}
