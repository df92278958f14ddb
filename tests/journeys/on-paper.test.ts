import { expect, test } from 'vitest'
import { languages } from '../../app/foundation/language/language.ts'
import { bridgeWords } from '../../app/instruments/bridge/words/words.ts'
import { linesOf, readPdf } from '../../app/ui/paper/read-pdf-for-tests.ts'
import { openPerson, type Visitor } from './visitor.ts'

const a4 = '210 × 297'
const mostSheets = 2

test.each(languages.map((language) => ({ language })))(
  'a filled and an empty bridge fit on two sheets of A4 at the most, in $language',
  async ({ language }) => {
    const words = bridgeWords[language]
    const rosa = await openPerson('Rosa')
    await rosa.speak(language)
    await rosa.goTo('/')
    await rosa.page.locator('a[href$="/bruggen"]').first().click()
    await rosa.sees(words.overTime.title)
    const overTime = rosa.path()

    await rosa.page.locator('a[href^="/bruggen/"]').first().click()
    await rosa.page.locator('a[href$="/blad"]').click()
    const filled = await printed(rosa, language, 'gevuld')
    expect(filled).toEqual({ sheet: 'gevuld', paper: a4, fits: true })
    await rosa.reads(words.sheet.qr)

    await rosa.goTo(overTime.replace(/bruggen$/, 'brug/leeg-blad'))
    await rosa.sees(words.sheet.empty)
    const empty = await printed(rosa, language, 'leeg')
    expect(empty).toEqual({ sheet: 'leeg', paper: a4, fits: true })
    await rosa.leave()
  },
)

test('a resident keeps their bridge as a PDF that can be heard', async () => {
  const words = bridgeWords.nl
  const rosa = await openPerson('Rosa')
  await rosa.page.locator('a[href$="/bruggen"]').first().click()
  await rosa.sees(words.overTime.title)
  const overTime = rosa.path()
  await rosa.page.locator('a[href^="/bruggen/"]').first().click()
  await rosa.page.locator('a[href$="/blad"]').click()
  const title = (await rosa.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const filled = await rosa.keeps(rosa.link(words.sheet.pdf))
  expect(filled.name).toMatch(/^brug-\d{4}-\d\d-\d\d\.pdf$/)
  expect(Buffer.from(filled.bytes).toString('latin1', 0, 5)).toBe('%PDF-')
  const heard = linesOf(readPdf(filled.bytes).document)
  expect(heard.slice(0, 2)).toEqual([`H1 ${title}`, 'P Rosa'])
  expect(heard).toContain(`Figure (${words.describe.bridge})`)
  for (const domain of Object.values(words.domains)) expect(heard).toContain(`H2 ${domain}`)

  await rosa.goTo(overTime.replace(/bruggen$/, 'brug/leeg-blad'))
  const empty = await rosa.keeps(rosa.link(words.sheet.pdf))
  expect(empty.name).toBe('brug-leeg.pdf')
  expect(linesOf(readPdf(empty.bytes).document)[0]).toBe(`H1 ${words.sheet.empty}`)
  await rosa.leave()
})

/** How a sheet comes out of the printer. */
async function printed(
  rosa: Visitor,
  language: string,
  sheet: string,
): Promise<{ sheet: string; paper: string; fits: boolean }> {
  const name = `blad-${sheet}-${language}`
  await rosa.page.locator(`html[lang=${language}]`).waitFor()
  await rosa.page.getByRole('heading', { level: 1 }).waitFor()
  await rosa.page.evaluate(() => document.fonts.ready)
  await rosa.scan()
  await rosa.shoot(name)
  const { pages, paper } = await rosa.print(name)
  return { sheet, paper, fits: pages >= 1 && pages <= mostSheets }
}
