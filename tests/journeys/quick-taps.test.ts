import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { nl } from '../../app/instruments/bridge/words/nl.ts'
import { stepOn } from './talking.ts'
import { prepareTalk, register, takeUp } from './registering.ts'
import { desktop, openPerson } from './visitor.ts'

test('whoever taps faster than the network is never asked to choose between two of their own answers', async () => {
  const noor = await openPerson('Noor Haverkamp', { viewport: desktop })
  const letter = await register(noor, { called: 'Vlugge Vera' })
  await prepareTalk(noor, letter.resident, { held: /op de eigen telefoon/ })
  await noor.leave()
  const vera = await takeUp(letter)
  await vera.tap(vera.link('Open mijn brug'))
  await vera.tap(vera.link(/^Thuis /))
  await vera.sees('wonen')

  // The first tap is stored, but the answer to it stays away until the button was tapped.
  const { promise: tapped, resolve: release } = Promise.withResolvers<void>()
  const holdBack = async (route: Route): Promise<void> => {
    const answer = await route.fetch()
    await tapped
    await route.fulfill({ response: answer })
  }
  await vera.page.route('**/pijler/wonen', holdBack, { times: 1 })
  const stored = vera.page.waitForRequest((request) => request.method() === 'POST')
  await vera.tap(stepOn(vera, nl.pillar.now, 2))
  await stored
  await vera.tap(stepOn(vera, nl.pillar.wanted, 4))
  await vera.tap(vera.answer(nl.pillar.carriedBy, nl.carriers.myself))
  await vera.tap(vera.button(nl.pillar.next))
  release()
  await vera.sees('gezin')

  await vera.page.goBack()
  await vera.sees('wonen')
  expect(await vera.page.getByRole('radio', { checked: true }).count()).toBe(2)
  expect(await vera.answer(nl.pillar.carriedBy, nl.carriers.myself).isChecked()).toBe(true)
  await vera.tap(stepOn(vera, nl.pillar.now, 3))
  await vera.tap(vera.button(nl.pillar.next))
  await vera.sees('gezin')
  await vera.leave()
})
