import { expect, test } from 'vitest'
import { createApplication } from '../../app/application.ts'
import { noAssets } from '../../app/foundation/web/assets.ts'
import { connect } from '../../app/foundation/database/connect.ts'
import { readSettings } from '../../app/foundation/settings.ts'
import { routesOf } from '../promises/routes.ts'
import { found, size } from '../promises/size.ts'
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

/** A window of 1280 by 1024 pixels at 400 % zoom. */
const zoomed = { width: 320, height: 256 }

const residents = ['Rosa', 'Yusra', 'Danique']
const staff = [
  'Noor Haverkamp',
  'Kwame Roozendaal',
  'Hetty Lindeboom',
  'Bram Terlouw',
  'Femke Oosterwal',
]
/** At size residents' pages are walked in every language, else in each one's own. */
const coming = [
  ...residents.map((name) => ({ name, language: undefined })),
  ...staff.map((name) => ({ name, language: undefined })),
  ...(size === 'small'
    ? []
    : (['en', 'ar'] as const).flatMap((language) =>
        ['Rosa', 'Danique'].map((name) => ({ name, language })),
      )),
]

test.each(coming)(
  'every page that $name can reach fits a small screen and is open to everybody ($language)',
  async ({ name, language }) => {
    const visitor = await openPerson(name)
    if (language !== undefined) await visitor.speak(language)
    const { problems, seen } = await lookAtAll(visitor, ['/'])
    expect(problems).toEqual([])
    expect(seen).toBeGreaterThan(1)
    await visitor.leave()
  },
)

test('every page for who is not signed in fits a small screen and is open to everybody', async () => {
  const stranger = await open()
  const { problems } = await lookAtAll(stranger, ['/', '/bestaat-niet', '/welkom', '/demo'])
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
    walked.add(stop.path)
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

/** Pages that no link leads to: only a form, a letter or a state does. Each has its own journey. */
const withoutLink: readonly string[] = []

test('no page of the product was forgotten', () => {
  const house = {
    db: connect({}, 1),
    clock: () => new Date(),
    settings: readSettings({}),
    log: () => undefined,
  }
  const app = createApplication(house, noAssets)
  const forgotten = routesOf({ app })
    .filter(({ method, path }) => {
      const like = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`)
      return method === 'GET' && ![...walked].some((one) => like.test(one))
    })
    .map(({ path }) => path)
  expect(forgotten).toEqual(withoutLink)
})
