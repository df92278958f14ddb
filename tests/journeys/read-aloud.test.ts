import { expect, test } from 'vitest'
import { moneyRestPaths } from '../../app/process/money-rest/public.ts'
import { nl as money } from '../../app/process/money-rest/words/nl.ts'
import { open, openPerson } from './visitor.ts'

/** What the stub of the browser's voice wrote down. */
interface Heard {
  readonly said: readonly { readonly text: string; readonly lang: string }[]
  readonly cancelled: number
}

/** Runs in the page before its own scripts: a voice that notes what it is given instead of speaking. */
function listen(): void {
  const heard = { said: [] as { text: string; lang: string }[], cancelled: 0 }
  Object.assign(globalThis, { heard })
  const voice = {
    speaking: false,
    speak(spoken: SpeechSynthesisUtterance) {
      voice.speaking = true
      heard.said.push({ text: spoken.text, lang: spoken.lang })
    },
    cancel() {
      voice.speaking = false
      heard.cancelled += 1
    },
  }
  Object.defineProperty(globalThis, 'speechSynthesis', { value: voice, configurable: true })
}

/** Runs in the page. */
function whatWasHeard(): Heard {
  return (globalThis as unknown as { heard: Heard }).heard
}

test('a resident lets her page be read aloud, in its own language, and stops it', async () => {
  const rosa = await openPerson('Rosa')
  await rosa.page.addInitScript(listen)
  await rosa.goTo('/')
  await rosa.sees('Dag Rosa')
  await rosa.button('Lees voor').click()
  await rosa.button('Stop met voorlezen').waitFor()
  const { said } = await rosa.page.evaluate(whatWasHeard)
  expect(said[0]).toEqual({ text: 'Dag Rosa', lang: 'nl' })
  expect(said.some(({ text }) => text.includes('Mijn mensen'))).toBe(true)

  await rosa.button('Stop met voorlezen').click()
  await rosa.button('Lees voor').waitFor()
  expect((await rosa.page.evaluate(whatWasHeard)).cancelled).toBeGreaterThan(0)

  await rosa.button('English').click()
  await rosa.button('Read aloud').click()
  const english = (await rosa.page.evaluate(whatWasHeard)).said
  expect(english[0]).toEqual({ text: 'Hello Rosa', lang: 'en' })
  expect(english.find(({ text }) => text.includes('denkt mee'))?.lang).toBe('nl')

  await rosa.button('العربية').click()
  await rosa.page.locator('html[lang=ar]').waitFor()
  await rosa.page.locator('[data-read-aloud]').click()
  const arabic = await rosa.page.evaluate(whatWasHeard)
  expect(arabic.said[0]?.lang).toBe('ar')
  await rosa.leave()
})

test('without JavaScript the button for reading aloud does not show', async () => {
  const rosa = await openPerson('Rosa', { javaScriptEnabled: false })
  await rosa.sees('Dag Rosa')
  expect(await rosa.button('Lees voor').isVisible()).toBe(false)
  await rosa.leave()
})

test('reading stops when the check draws its next question, and begins anew with that one', async () => {
  const somebody = await open()
  await somebody.page.addInitScript(listen)
  await somebody.goTo(moneyRestPaths.check)
  await somebody.page.locator('[data-awake]').waitFor()
  await somebody.button('Lees voor').click()
  await somebody.button('Stop met voorlezen').waitFor()
  await somebody.button(money.start.go).click()
  await somebody.sees(money.questions.born.ask)
  await somebody.button('Lees voor').click()
  const { said } = await somebody.page.evaluate(whatWasHeard)
  expect(said[0]?.text).toBe(money.start.title)
  expect(said.map(({ text }) => text)).toContain(money.questions.born.ask)
  expect(somebody.path()).toBe(moneyRestPaths.check)
  await somebody.leave()
})
