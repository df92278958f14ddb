import { beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../tests/house.ts'
import { bridgePaths } from '../app/instruments/bridge/public.ts'
import type { ReadingId, ResidentId } from '../app/foundation/ids.ts'
import { prepareDemo } from './prepare.ts'
import { demoCode, demoPassword, demoTotpSecret } from './secrets.ts'
import { stories } from './stories/all.ts'
import { staff, staffKeys } from './staff.ts'

const origin = 'http://voorop.test'

let house: TestHouse
let people: { id: string; button: string }[]

beforeAll(async () => {
  house = await openTestHouse()
  await prepareDemo(house, house.owner)
  people = await peopleOnDemo()
}, 30_000)

function ask(path: string, cookie = '', form?: Record<string, string>): Promise<Response> {
  const headers = { host: 'voorop.test', origin, cookie }
  const sent = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
  return Promise.resolve(house.app.request(`${origin}${path}`, { headers, ...sent }))
}

async function peopleOnDemo(): Promise<{ id: string; button: string }[]> {
  const html = await (await ask('/demo')).text()
  const forms = html.matchAll(/name="wie" value="([^"]+)".*?<button[^>]*>([^<]+)<\/button>/gs)
  return [...forms].map(([, id = '', button = '']) => ({ id, button }))
}

/** The session cookie of somebody chosen on the page. */
async function goOnAs(id: string): Promise<string> {
  const answer = await ask('/demo', '', { wie: id })
  expect(answer.status).toBe(303)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

test('The page shows everybody once: residents, professionals and the municipality', () => {
  expect(people).toHaveLength(stories.length + staffKeys.length + 1)
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
})

test('It says of everybody in one sentence what is to be seen there', async () => {
  const html = await (await ask('/demo')).text()
  for (const { toSee } of [...stories, ...Object.values(staff)]) expect(html).toContain(toSee)
})

test('Everybody on the page can go on with one button and has an open session', async () => {
  for (const { id, button } of people) {
    if (button.startsWith('Open de brief')) continue
    const cookie = await goOnAs(id)
    const start = await ask('/', cookie)
    const leadsTo = start.headers.get('location')
    const home = leadsTo === null ? start : await ask(leadsTo, cookie)
    expect([button, home.status]).toEqual([button, 200])
    expect(await home.text()).toContain('/afmelden')
  }
})

test('Whoever was only invited has a letter, and its code opens the door', async () => {
  const invited = people.filter(({ button }) => button.startsWith('Open de brief'))
  expect(invited).toHaveLength(1)
  const letter = await ask('/demo', '', { wie: invited[0]?.id ?? '' })
  expect(letter.status).toBe(200)
  const codes = [...(await letter.text()).matchAll(/<code>([^<]+)<\/code>/g)]
  const [naam = '', brief = ''] = codes.map(([, code]) => code ?? '')
  const opened = await ask('/welkom', '', { naam, brief, code: '864209' })
  expect(opened.status).toBe(303)
  expect(opened.headers.get('location')).toBe('/')
})

test('The code and password that the page tells open the ordinary door too', async () => {
  const html = await (await ask('/demo')).text()
  for (const known of [demoCode, demoPassword, demoTotpSecret]) expect(html).toContain(known)
  const resident = await ask('/aanmelden', '', { naam: 'rosa', code: demoCode, naar: '/' })
  expect([resident.status, resident.headers.get('location')]).toEqual([303, '/'])
  const professional = await ask('/aanmelden', '', { naam: staff.noor.email, code: demoPassword })
  expect(professional.headers.get('location')).toContain('/aanmelden/app')
})

test('Somebody who is not on the page cannot be chosen', async () => {
  const answer = await ask('/demo', '', { wie: '00000000-0000-4000-8000-000000000000' })
  expect(answer.status).toBe(404)
})

test('Every resident finds a home, the bridges, each reading and its sheet', async () => {
  const residents = await house.owner
    .selectFrom('account')
    .select(['id', 'login'])
    .where('kind', '=', 'resident')
    .where('secret', 'is not', null)
    .execute()
  for (const { id, login } of residents) {
    const cookie = await goOnAs(id)
    const readings = await house.owner
      .selectFrom('bridge_reading')
      .select('id')
      .where('resident_id', '=', id)
      .execute()
    const paths = [
      '/',
      bridgePaths.overTime(id as ResidentId),
      ...readings.flatMap((reading) => [
        bridgePaths.reading(reading.id as ReadingId),
        bridgePaths.sheet(reading.id as ReadingId),
      ]),
    ]
    for (const path of paths) {
      expect([login, path, (await ask(path, cookie)).status]).toEqual([login, path, 200])
    }
  }
})
