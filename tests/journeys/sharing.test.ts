import { expect, test } from 'vitest'
import { nl } from '../../app/people/sharing/words/nl.ts'
import { openPerson, phone, type Visitor } from './visitor.ts'

const { parts, sharing, terms } = nl

test('a resident shares her bridge, takes it back, and sees at once that it works', async () => {
  const ama = await openPerson('Ama', { viewport: phone })
  const hetty = await openPerson('Hetty Lindeboom')
  const bridge = await bridgeAsSeenBy(hetty)

  await ama.link('Wie ziet wat van mij').click()
  await ama.sees(sharing.title)
  await ama.scan()
  await ama.shoot('delen')
  await ama.button(sharing.takeBackOf(parts.bridge, 'Hetty Lindeboom')).click()
  await ama.button(sharing.letSeeFor(parts.bridge, 'Hetty Lindeboom', terms.month)).waitFor()
  await ama.scan()
  expect(await statusFor(hetty, bridge)).toBe(404)

  await ama.button(sharing.letSeeFor(parts.bridge, 'Hetty Lindeboom', terms.month)).click()
  await ama.button(sharing.takeBackOf(parts.bridge, 'Hetty Lindeboom')).waitFor()
  expect(await statusFor(hetty, bridge)).toBe(200)

  await ama.goTo('/wie-keek-mee')
  await ama.sees(nl.looks.title)
  await ama.reads('Hetty Lindeboom')
  await ama.scan()
  await ama.shoot('wie-keek-mee')
  await ama.leave()
  await hetty.leave()
})

/** From what is shared with her to the bridge, as a buddy goes. */
async function bridgeAsSeenBy(hetty: Visitor): Promise<string> {
  const ama = hetty.page.locator('section').filter({
    has: hetty.page.getByRole('heading', { name: 'Ama', exact: true }),
  })
  await ama.getByRole('link', { name: 'De brug' }).click()
  await hetty.page.waitForURL(/\/bruggen$/)
  return hetty.path()
}

async function statusFor(visitor: Visitor, path: string): Promise<number | undefined> {
  return (await visitor.page.goto(path))?.status()
}
