import { describe, expect, it } from 'vitest'
import { bridgePaths } from '../../app/instruments/bridge/public.ts'
import { residentPaths } from '../../app/people/resident/public.ts'
import { newId } from '../../app/foundation/ids.ts'
import { openTestHouse } from '../house.ts'
import { browserOf, cookieOf } from '../people.ts'
import { pagesOf } from './file-pages.ts'
import { buildWorld } from './access-world.ts'
import { routesOf } from './routes.ts'
import { textFieldsOn } from './wild-requests.ts'

/** Promise 9: bad input does no harm, each kind once. In great numbers it stands in wild-*.test.ts. */
describe('bad input', async () => {
  const house = await openTestHouse()
  const world = await buildWorld(house)
  const { looking, samira, talk, reading } = world
  const origin = 'http://voorop.test'
  const routes = routesOf(house)
  const change = residentPaths.change(samira.id)
  const noor = await cookieOf(house, looking['fixed professional'].viewer)
  const send = (path: string, init: { headers?: Record<string, string>; body?: string }) =>
    house.app.request(`${origin}${path}`, {
      method: 'POST',
      headers: {
        host: 'voorop.test',
        origin,
        cookie: noor,
        'content-type': 'application/x-www-form-urlencoded',
        ...init.headers,
      },
      body: init.body ?? '',
    })

  it.each([
    ['another site', 'https://evil.example'],
    ['a name that begins alike', 'http://voorop.test.evil.example'],
    ['another port', 'http://voorop.test:8080'],
    ['nowhere', 'null'],
    ['a broken origin', 'http://'],
  ])('from %s is refused, on every form', async (_, foreign) => {
    for (const { method, path } of routes) {
      if (method !== 'POST') continue
      const { status } = await send(path.replaceAll(/:\w+/g, samira.id), {
        headers: { origin: foreign },
      })
      // The API looks at no session, so it may be asked from anywhere; but it takes no forms.
      const no = path.startsWith('/api/') ? 415 : 403
      expect({ path, status }).toEqual({ path, status: no })
    }
  })

  it('without any origin is refused too', async () => {
    const headers = { host: 'voorop.test', cookie: noor, 'content-type': 'text/plain' }
    const answer = await house.app.request(`${origin}${change}`, {
      method: 'POST',
      headers,
      body: 'called=x',
    })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Er is niets veranderd')
  })

  it.each([
    ['says how long it is', 'x'.repeat(70_000), { 'content-length': '70000' }],
    ['does not say how long it is', 'x'.repeat(70_000), {}],
  ])('that is too long is answered kindly when it %s', async (_, text, headers) => {
    const answer = await send(change, { body: `spokenTo=${text}`, headers })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('Maak de tekst korter')
  })

  it('that is no form at all is a refused form, not a broken house', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await send(change, { body: 'not a form', headers })).status).toBe(400)
  })

  it('from a stale page shows the newer file and keeps what was typed', async () => {
    const browser = await browserOf(house, looking['fixed professional'].viewer)
    const page = await (await browser.get(change)).text()
    const form = Object.fromEntries([
      ...textFieldsOn(page),
      ['liked', 'phone'],
      ['phone', '0611111111'],
      ['language', 'nl'],
      ['reads', 'all'],
      ['portrait', 'linde'],
      ['spokenTo', 'Graag rustig'],
    ])
    for (const version of ['0', '-1', '1.5', '1e400', 'x', '99999999999999999999']) {
      const answer = await browser.post(change, { ...form, version })
      expect({ version, status: answer.status }).toEqual({ version, status: 409 })
      expect(await answer.text()).toContain('Graag rustig')
    }
  })

  it.each(pagesOf(world).map(({ what, ask }) => ({ what, ask })))(
    'hidden and absent answer alike: $what',
    async ({ ask }) => {
      const stranger = await browserOf(house, looking['professional without a seat'].viewer)
      const instead = newId()
      const known = [samira.id, talk, reading]
      const hideIds = (text: string) =>
        [...known, instead].reduce((page, id) => page.replaceAll(id, 'id'), text)
      const absent = {
        get: (path: string) =>
          stranger.get(known.reduce((text, id) => text.replace(id, instead), path)),
        post: (path: string) =>
          stranger.post(known.reduce((text, id) => text.replace(id, instead), path)),
      }
      const [hidden, missing] = [await ask(stranger), await ask(absent)]
      expect(hidden.status).toBe(404)
      expect(missing.status).toBe(404)
      expect(hideIds(await hidden.text())).toBe(hideIds(await missing.text()))
      expect([...hidden.headers]).toEqual([...missing.headers])
    },
  )

  it('a day in a year that never was is a day that is missing', async () => {
    const browser = await browserOf(house, looking['fixed professional'].viewer)
    const form = { id: newId(), moment: 'start', held: 'paper', heldOn: '0000-01-01' }
    expect((await browser.post(bridgePaths.prepare(samira.id), form)).status).toBe(422)
  })

  it('a talk and a pillar that are not there look like a page that is not there', async () => {
    const browser = await browserOf(house, looking['fixed professional'].viewer)
    for (const path of [
      bridgePaths.talk(newId<'talk'>()),
      '/brug/x',
      `/brug/${talk}/pijler/geluk`,
      '/nergens',
    ]) {
      expect((await browser.get(path)).status).toBe(404)
    }
  })
})
