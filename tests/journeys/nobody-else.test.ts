import { expect, test } from 'vitest'
import { open, openPerson, type Visitor } from './visitor.ts'

test('a stranger, a colleague of another team and an administrator get nothing of a resident', async () => {
  const noor = await openPerson('Noor Haverkamp')
  await noor.link(/^Rosa/).click()
  await noor.sees('Rosa')
  const file = noor.path()
  await noor.page.locator(`a[href="${file}/bruggen"]`).click()
  await noor.sees('Mijn bruggen over elkaar')
  const reading = await noor.page.locator('a[href^="/bruggen/"]').first().getAttribute('href')
  await noor.leave()

  const priya = await openPerson('Priya')
  const talk = await priya.link('Open mijn brug').getAttribute('href')
  await priya.leave()

  const hers = [file, `${file}/gegevens`, `${file}/brief`, `${file}/mensen`]
  const bridges = [`${file}/brug`, `${file}/bruggen`, `${file}/brug/leeg-blad`]
  const paths = [
    ...hers,
    ...bridges,
    reading ?? '',
    `${reading}/blad`,
    `${reading}/blad.pdf`,
    talk ?? '',
    `${talk}/kijk`,
  ]
  for (const name of ['Samir', 'Wies van Duinen', 'Bram Terlouw']) {
    const somebody = await openPerson(name)
    await seesNothing(somebody, paths)
    await somebody.leave()
  }
})

/** Hidden and absent look alike: the same page, whatever is asked for. */
async function seesNothing(somebody: Visitor, paths: readonly string[]): Promise<void> {
  const absent = `/inwoners/${crypto.randomUUID()}`
  const nothing = await somebody.answerTo(absent)
  expect(nothing.status).toBe(404)
  await somebody.goTo(absent)
  await somebody.sees('Deze pagina is er niet')
  await somebody.scan()
  for (const path of paths) {
    expect({ path, ...(await somebody.answerTo(path)) }).toEqual({ path, ...nothing })
  }
}

test('who is not signed in is led to signing in, whether something is there or not', async () => {
  const stranger = await open()
  for (const path of ['/inwoners', `/inwoners/${crypto.randomUUID()}`]) {
    await stranger.goTo(path)
    expect(stranger.path()).toBe('/aanmelden')
  }
  await stranger.sees('Aanmelden')
  await stranger.scan()
  await stranger.leave()
})
