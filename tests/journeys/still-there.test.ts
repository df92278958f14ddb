import { expect, test } from 'vitest'
import { webWords } from '../../app/foundation/web/words/words.ts'
import { nl as residentNl } from '../../app/people/resident/words/nl.ts'
import { open, openPerson, phone, type Visitor } from './visitor.ts'

const minute = 60_000

/** On a page with something typed in it, with a clock that this test turns. */
async function typing(name: string, language: 'nl' | 'ar' | 'en'): Promise<Visitor> {
  const visitor = await openPerson(name, { viewport: phone })
  await visitor.speak(language)
  await visitor.page.clock.install()
  await visitor.goTo('/aangemeld/passkey')
  await watched(visitor)
  return visitor
}

/** Waits until the script watches; it comes after the page. */
async function watched({ page }: Visitor): Promise<void> {
  await page.locator('body > dialog').waitFor({ state: 'attached' })
}

test.each(['nl', 'ar', 'en'] as const)(
  'two minutes before the end somebody is asked whether they are there, in %s',
  async (language) => {
    const words = webWords[language].rest
    const rosa = await typing('Rosa', language)
    const dialog = rosa.page.getByRole('dialog', { name: words.title })
    await rosa.page.clock.runFor(27 * minute)
    expect(await dialog.isVisible()).toBe(false)
    await rosa.page.clock.runFor(minute + 1000)
    await dialog.waitFor()
    const stay = dialog.getByRole('button', { name: words.stay })
    expect(await stay.evaluate((button) => button === document.activeElement)).toBe(true)
    await rosa.scan()
    await rosa.shoot(`ben-je-er-nog-${language}`)
    const told = rosa.page.waitForResponse((answer) => answer.url().endsWith('/aangemeld/er-nog'))
    await rosa.page.keyboard.press('Escape')
    expect((await told).status()).toBe(200)
    await dialog.waitFor({ state: 'hidden' })

    await rosa.page.clock.runFor(27 * minute)
    expect(await dialog.isVisible()).toBe(false)
    await rosa.page.clock.runFor(minute + 1000)
    await dialog.waitFor()
    await stay.click()
    await dialog.waitFor({ state: 'hidden' })
    await rosa.leave()
  },
)

test('when nobody is there the page is covered, and found back as it was after signing in', async () => {
  const { rest, signedOut } = webWords.nl
  const rosa = await openPerson('Rosa', { viewport: phone })
  await rosa.page.clock.install()
  await rosa.goTo('/')
  await rosa.page.getByRole('link', { name: residentNl.title }).click()
  await rosa.sees(residentNl.title)
  await watched(rosa)
  const spokenTo = rosa.field(residentNl.fields.spokenTo)
  await spokenTo.fill('Graag rustig, en niet op maandag.')
  await signOutElsewhere(rosa)
  await rosa.page.clock.runFor(31 * minute)
  await rosa.sees(rest.closed)
  expect(await spokenTo.isVisible()).toBe(false)
  expect(await rosa.page.title()).toBe(rest.closed)
  expect(await rosa.page.getByRole('dialog').count()).toBe(0)
  await rosa.scan()
  await rosa.shoot('scherm-dicht')

  await rosa.button(rest.back).click()
  await rosa.reads(rest.notYet)
  await rosa.scan()
  const beside = await besideIt(rosa, () => rosa.link(signedOut.signIn).click())
  await signInAs(beside, 'danique')
  await rosa.button(rest.back).click()
  await rosa.reads(rest.notYet)
  expect(await spokenTo.isVisible()).toBe(false)

  await beside.goto('/aanmelden')
  await signInAs(beside, 'rosa')
  await spokenTo.waitFor()
  expect(await spokenTo.inputValue()).toBe('Graag rustig, en niet op maandag.')
  await rosa.leave()
})

test('a page beside it that was looked at makes the session last for both', async () => {
  const { rest } = webWords.nl
  const rosa = await typing('Rosa', 'nl')
  await rosa.page.clock.runFor(27 * minute)
  const beside = await rosa.page.context().newPage()
  // The other page's clock stands where this one's does.
  await beside.clock.install({ time: await rosa.page.evaluate(() => Date.now()) })
  await beside.goto('/')
  await beside.locator('body > dialog').waitFor({ state: 'attached' })
  await rosa.page.clock.runFor(2 * minute)
  expect(await rosa.page.getByRole('dialog', { name: rest.title }).isVisible()).toBe(false)
  await rosa.leave()
})

test('who is not signed in is asked nothing', async () => {
  const stranger = await open()
  await stranger.goTo('/aanmelden')
  expect(await stranger.page.locator('template#rust').count()).toBe(0)
  await stranger.leave()
})

type Page = Visitor['page']

async function besideIt(visitor: Visitor, opens: () => Promise<void>): Promise<Page> {
  const [beside] = await Promise.all([visitor.page.context().waitForEvent('page'), opens()])
  await beside.waitForLoadState()
  return beside
}

async function signInAs(page: Page, login: string): Promise<void> {
  await page.getByRole('textbox').first().fill(login)
  await page.locator('input[type=password]').fill('274951')
  await page.locator('form[action="/aanmelden"] button').click()
  await page.waitForURL((url) => url.pathname === '/')
}

/** The session ends on the server, while the page knows nothing of it. */
async function signOutElsewhere({ page }: Visitor): Promise<void> {
  const { origin } = new URL(page.url())
  await page.context().request.post('/afmelden', { headers: { origin }, maxRedirects: 0 })
}
