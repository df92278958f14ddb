import { expect, test } from 'vitest'
import { privacyWords } from '../../app/homes/privacy-officer/words.ts'
import { desktop, openPerson, type Visitor } from './visitor.ts'

const { columns, filter, actions, refused } = privacyWords

test('the privacy officer sees who looked and who was refused, without any content', async () => {
  // Somebody whose lines other journeys do not add to: a page shows the last fifty.
  const kwame = await openPerson('Kwame Roozendaal')
  await kwame.link(/^Rosa/).click()
  await kwame.sees('Rosa')
  const file = kwame.path()
  const wies = await openPerson('Wies van Duinen')
  await wies.goTo(file)
  await wies.sees('Deze pagina is er niet')

  const femke = await openPerson('Femke Oosterwal', { viewport: desktop })
  await femke.sees(privacyWords.title)
  await femke.scan()
  await femke.shoot('inzagen')
  const sign = file.split('/')[2]?.slice(0, 8) ?? ''
  await searchFor(femke, 'Kwame Roozendaal')
  const hers = femke.page.getByRole('row').filter({ hasText: sign })
  await hers.filter({ hasText: actions['resident.open-file'] }).first().waitFor()

  await searchFor(femke, 'Wies van Duinen')
  await femke.answer(columns.outcome, filter.refused).check()
  await femke.button(filter.go).click()
  await femke.page.waitForURL(/geweigerd/)
  const his = femke.page.getByRole('row').filter({ hasText: sign })
  await his.filter({ hasText: refused }).first().waitFor()
  await femke.scan()

  await femke.goTo('/inzagen')
  const words = await femke.page.locator('main').innerText()
  for (const content of ['Rosa', file.split('/')[2] ?? '', 'post in de gang']) {
    expect(words).not.toContain(content)
  }
  await femke.goTo(file)
  await femke.sees('Deze pagina is er niet')
  for (const visitor of [kwame, wies, femke]) await visitor.leave()
})

async function searchFor(femke: Visitor, name: string): Promise<void> {
  const everybody = femke.page.getByLabel(filter.person, { exact: true })
  const person = everybody.locator('option').filter({ hasText: name })
  await everybody.selectOption((await person.getAttribute('value')) ?? '')
  await femke.button(filter.go).click()
  await femke.page.waitForURL(/wie=[0-9a-f]/)
}
