import { expect, test } from 'vitest'
import { passkeyWords } from '../../app/foundation/identity/passkey/words/words.ts'
import { identityWords } from '../../app/foundation/identity/words/words.ts'
import { webWords } from '../../app/foundation/web/words/words.ts'
import { giveKeyring } from './passkey.ts'
import { desktop, open, openPerson, phone, type Visitor } from './visitor.ts'

test.each([
  { name: 'Danique', who: 'a resident', size: phone, language: 'nl', home: '/' },
  { name: 'Yusra', who: 'a resident in Arabic', size: phone, language: 'ar', home: '/' },
  {
    name: 'Kwame Roozendaal',
    who: 'a professional',
    size: desktop,
    language: 'nl',
    home: '/inwoners',
  },
] as const)(
  'a passkey of $who is made, used and withdrawn',
  async ({ name, size, language, home }) => {
    const words = passkeyWords[language]
    const visitor = await openPerson(name, { viewport: size })
    await visitor.speak(language)
    const keyring = await giveKeyring(visitor)
    await visitor.goTo('/aangemeld')
    await visitor.reads(words.own.none)
    await visitor.scan()
    await visitor.link(words.own.make).click()
    await visitor.sees(words.make.title)
    await visitor.reads(words.make.borrowed)
    expect(await visitor.page.getByText(words.make.cannot).isVisible()).toBe(false)
    await visitor.scan()
    await visitor.shoot(`passkey-maken-${language}-${size.width}`)

    // Stopping halfway changes nothing, and says so.
    await keyring.knowsOwner(false)
    await visitor.button(words.make.go).click()
    await visitor.reads(words.make.failed)
    await visitor.scan()
    await keyring.knowsOwner(true)

    await visitor.field(words.make.name).fill('mijn telefoon')
    await visitor.button(words.make.go).click()
    await visitor.page.getByRole('heading', { name: 'mijn telefoon' }).waitFor()
    await visitor.reads(words.own.neverUsed)
    expect(await keyring.count()).toBe(1)
    await visitor.scan()
    await visitor.shoot(`passkey-gemaakt-${language}-${size.width}`)

    await signOut(visitor, language)
    await visitor.goTo('/aanmelden')
    await visitor.scan()
    await visitor.shoot(`passkey-aanmelden-${language}-${size.width}`)
    await visitor.button(words.signIn.use).click()
    await visitor.page.waitForURL((url) => url.pathname === home)

    await visitor.goTo('/aangemeld')
    expect(await visitor.page.getByText(words.own.neverUsed).count()).toBe(0)
    await visitor.button(words.own.withdraw('mijn telefoon')).click()
    await visitor.reads(words.own.none)
    expect(await visitor.button(words.own.withdraw('mijn telefoon')).count()).toBe(0)
    await visitor.scan()
    await visitor.shoot(`passkey-weg-${language}-${size.width}`)

    await signOut(visitor, language)
    await visitor.goTo('/aanmelden')
    await visitor.button(words.signIn.use).click()
    await visitor.reads(words.problems.wrong)
    expect(visitor.path()).toBe('/aanmelden/passkey')
    await visitor.scan()
    await visitor.leave()
  },
)

async function signOut(visitor: Visitor, language: 'nl' | 'ar'): Promise<void> {
  await visitor.button(webWords[language].signOut).click()
  await visitor.page.waitForURL((url) => url.pathname === '/')
}

test('without JavaScript there is no passkey to see, and the other ways work as ever', async () => {
  const visitor = await open({ javaScriptEnabled: false })
  const { signIn } = identityWords.nl
  await visitor.goTo('/aanmelden')
  expect(await visitor.button(passkeyWords.nl.signIn.use).isVisible()).toBe(false)
  await visitor.field(signIn.login).fill('danique')
  await visitor.field(signIn.secret).fill('274951')
  await visitor.button(signIn.go).click()
  await visitor.page.waitForURL((url) => url.pathname === '/')
  await visitor.goTo('/aangemeld/passkey')
  await visitor.reads(passkeyWords.nl.make.cannot)
  expect(await visitor.button(passkeyWords.nl.make.go).isVisible()).toBe(false)
  await visitor.leave()
})

test('a browser that knows no passkeys offers none', async () => {
  const visitor = await open()
  await visitor.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'))
  await visitor.goTo('/aanmelden')
  await visitor.button(identityWords.nl.signIn.go).waitFor()
  await visitor.page.waitForLoadState('networkidle')
  expect(await visitor.button(passkeyWords.nl.signIn.use).isVisible()).toBe(false)
  await visitor.leave()
})
