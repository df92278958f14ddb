import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../app/application.ts'
import { noAssets } from '../../app/foundation/web/assets.ts'
import { connect } from '../../app/foundation/database/connect.ts'
import { readSettings } from '../../app/foundation/settings.ts'
import { schemePaths } from '../../app/process/money-rest/public.ts'
import { schemeWords } from '../../app/process/money-rest/schemes/words/staff.ts'
import { demoPassword } from '../../demo/secrets.ts'
import { routesOf } from '../promises/routes.ts'
import { found, size } from '../promises/size.ts'
import { newDemoFolder, startInNovember } from './demo.ts'
import type { Server } from './server.ts'
import { desktop, open, openPerson, phone, type Visitor } from './visitor.ts'
import {
  howFarOver,
  looksBroken,
  outOfReach,
  refuseForm,
  setLetters,
  type Stop,
  walk,
} from './walking.ts'

// A product of its own: which pages there are must not depend on what other journeys left.
const folder = newDemoFolder()
let server: Server
let address: string

beforeAll(async () => {
  server = await startInNovember(folder)
  address = server.address
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A window of 1280 by 1024 pixels at 400 % zoom. */
const zoomed = { width: 320, height: 256 }

const residents = ['Rosa', 'Yusra', 'Danique']
const staff = [
  'Noor Haverkamp',
  'Kwame Roozendaal',
  'Hetty Lindeboom',
  'Bram Terlouw',
  'Femke Oosterwal',
  'Ruben Achterberg',
]
/** Residents' pages are walked in each one's own language and in English; at size in every language. */
const coming = [
  ...residents.map((name) => ({ name, language: undefined })),
  ...staff.map((name) => ({ name, language: undefined })),
  ...(size === 'small'
    ? [{ name: 'Danique', language: 'en' as const }]
    : (['en', 'ar'] as const).flatMap((language) =>
        ['Rosa', 'Danique'].map((name) => ({ name, language })),
      )),
]

test.each(coming)(
  'every page that $name can reach fits a small screen and is open to everybody ($language)',
  async ({ name, language }) => {
    const visitor = await openPerson(name, { address })
    if (language !== undefined) await visitor.speak(language)
    const { problems, seen } = await lookAtAll(visitor, ['/'])
    expect(problems).toEqual([])
    expect(seen).toBeGreaterThan(1)
    await visitor.leave()
  },
)

test('every page for who is not signed in fits a small screen and is open to everybody', async () => {
  const stranger = await open({ address })
  const { problems } = await lookAtAll(stranger, [
    '/',
    '/bestaat-niet',
    '/welkom',
    '/demo',
    '/voorbeelden',
    '/afmelden/klaar',
    '/aanmelden/gemeente/niet/te-licht',
    '/aanmelden/digid/niet/te-licht',
  ])
  expect(problems).toEqual([])
  await stranger.leave()
})

/** Pages already looked at in this file, by kind; two residents' homes are of one kind in one language. */
const looked = new Set<string>()
/** Every path that was walked, for the last test. */
const walked = new Set<string>()

/** Looks at one page of each kind, and tells what keeps somebody out. */
async function lookAtAll(
  visitor: Visitor,
  from: readonly string[],
): Promise<{ problems: string[]; seen: number }> {
  const problems: string[] = []
  let seen = 0
  await visitor.page.setViewportSize(zoomed)
  for await (const stop of walk(visitor, from)) {
    seen += 1
    if (stop.isThere) walked.add(stop.path)
    const mark = `${stop.kind} ${await wayOfLooking(visitor)}`
    if (looked.has(mark)) continue
    looked.add(mark)
    for (const window of [zoomed, phone]) {
      await visitor.page.setViewportSize(window)
      const over = await howFarOver(visitor)
      if (over > 0) problems.push(`${stop.path} is ${over} pixels too wide at ${window.width}`)
    }
    await visitor.scan()
    await visitor.shoot(`alle-${mark.replaceAll(/[^\w-]+/g, '_')}`)
    if (size !== 'small') problems.push(...(await inEveryState(visitor, stop)))
    found('pages', 1)
    await visitor.page.setViewportSize(zoomed)
  }
  return { problems, seen }
}

function wayOfLooking({ page }: Visitor): Promise<string> {
  return page.evaluate(() => `${document.documentElement.lang} ${document.body.className}`)
}

/** The same page by keyboard, on paper, in letters twice as large, and refusing what was filled in. */
async function inEveryState(visitor: Visitor, { path }: Stop): Promise<string[]> {
  const { page } = visitor
  const problems = (await outOfReach(visitor)).map((what) => `${path}: no tab leads to ${what}`)
  const note = (state: string, broken: readonly string[]): void => {
    problems.push(...broken.map((what) => `${path} ${state}: ${what}`))
    found('states', 1)
  }
  await page.emulateMedia({ media: 'print' })
  note('on paper', await looksBroken(visitor))
  await page.emulateMedia({ media: 'screen' })

  await page.setViewportSize(desktop)
  await setLetters(visitor, 32)
  const over = await howFarOver(visitor)
  const tooWide = over > 0 ? [`${over} pixels too wide`] : []
  note('in large letters', [...tooWide, ...(await looksBroken(visitor))])

  await setLetters(visitor, 16)

  await page.setViewportSize(phone)
  if (await refuseForm(visitor)) {
    await visitor.scan()
    const beyond = await howFarOver(visitor)
    note('refused', beyond > 0 ? [`${beyond} pixels too wide`] : [])
  }
  return problems
}

test('the page that gives a device back fits a small screen and is open to everybody', async () => {
  const noor = await openPerson('Noor Haverkamp', { address })
  const talk = [...walked].find((path) => /^\/brug\/[^/]+\/papier$/.test(path))?.slice(0, -7)
  if (talk === undefined) throw new Error('No talk was walked by who works here.')
  expect(await noor.statusOfPost(`${talk}/tafel`)).toBe(303)
  expect((await lookAtAll(noor, [`${talk}/slot`])).problems).toEqual([])
  await noor.leave()
})

test('the page halfway signing in fits a small screen and is open to everybody', async () => {
  const halfway = await open({ address })
  await halfway.goTo('/aanmelden')
  await halfway.page.locator('[name=naam]').fill('noor@desluis.example')
  await halfway.page.locator('[name=code]').fill(demoPassword)
  await halfway.page.locator('form:has([name=code]) button').click()
  await halfway.page.waitForURL((url) => url.pathname === '/aanmelden/app')
  expect((await lookAtAll(halfway, ['/aanmelden/app'])).problems).toEqual([])
  await halfway.leave()
})

test('the pages on which a scheme that holds is changed fit a small screen and are open to everybody', async () => {
  const bram = await openPerson('Bram Terlouw', { address })
  await bram.goTo(schemePaths.list)
  const held = bram.page.locator('section', { hasText: schemeWords.list.inForce })
  const path = await held.getByRole('link').first().getAttribute('href')
  const pages = [`${path}/veranderen`, `${path}/stoppen`]
  expect((await lookAtAll(bram, pages)).problems).toEqual([])
  await bram.leave()
})

/**
 * The question about two files that may be one: the demo has none open. And a look ahead that is reloaded, which
 * leads back to what came out of the check.
 */
const notInTheDemo = ['/inwoners/:older/dubbel/:newer', '/geldchecks/:check/wat-als']

test('no page of the product was forgotten', async () => {
  const house = {
    db: connect({}, 1),
    clock: () => new Date(),
    settings: readSettings({}),
    log: () => undefined,
  }
  const app = createApplication(house, noAssets)
  const left = routesOf({ app })
    .filter(({ method, path }) => {
      const like = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`)
      return method === 'GET' && ![...walked].some((one) => like.test(one))
    })
    .map(({ path }) => path)
  const visitors = [
    await open({ address }),
    await openPerson('Rosa', { address }),
    await openPerson('Bram Terlouw', { address }),
  ]
  const forgotten: string[] = []
  for (const path of left) {
    // A file to download, an answer to a machine or the way to somewhere else is no page.
    const isPage =
      path.includes(':') ||
      (await Promise.all(visitors.map((one) => showsPage(one, path)))).some(Boolean)
    if (isPage && !path.endsWith('.pdf')) forgotten.push(path)
  }
  for (const visitor of visitors) await visitor.leave()
  expect(forgotten).toEqual(notInTheDemo)
})

async function showsPage({ page }: Visitor, path: string): Promise<boolean> {
  const answer = await page.request.get(path, { maxRedirects: 0 })
  return answer.status() === 200 && (answer.headers()['content-type'] ?? '').startsWith('text/html')
}
