import { expect, test } from 'vitest'
import { languages } from '../../app/foundation/language/language.ts'
import { bridgeWords } from '../../app/instruments/bridge/words/words.ts'
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
