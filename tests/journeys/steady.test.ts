import { expect, test } from 'vitest'
import { styleCookie } from '../../app/foundation/web/style-cookie.ts'
import { open, openPerson, type Visitor } from './visitor.ts'

interface Shift {
  readonly value: number
  readonly what: readonly string[]
}

/** Runs in the page, before anything of it: notes whatever moves without anybody asking for it. */
function noteShifts(): void {
  const shifts: Shift[] = []
  Object.assign(globalThis, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & {
        value: number
        sources: readonly { node?: Node }[]
      }
      const what = sources.map(({ node }) =>
        (node instanceof Element ? node.outerHTML : '').slice(0, 80),
      )
      shifts.push({ value, what })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/**
 * Opens a page as a slow phone meets it: scripts come when it has long been shown. What the fonts move
 * depends on those of the machine, and is measured in `bench/lighthouse.ts`; so they come first.
 */
async function shiftsByScripts({ page }: Visitor, path: string): Promise<readonly Shift[]> {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.addInitScript(noteShifts)
  await page.route(/\.js$/, async (route) => {
    await released
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  )
  await page.evaluate(untilDrawn)
  const before = await page.evaluate(shiftsSoFar)
  release()
  await page.waitForLoadState('networkidle')
  await page.evaluate(untilDrawn)
  return (await page.evaluate(shiftsSoFar)).slice(before.length)
}

/** Runs in the page. */
function shiftsSoFar(): Shift[] {
  return (globalThis as unknown as { shifts: Shift[] }).shifts
}

/** Runs in the page: the frame that shows what came, and the one after it. */
async function untilDrawn(): Promise<void> {
  await document.fonts.ready
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

test.each([
  { page: 'the start page', open: () => open(), path: undefined },
  { page: 'her home', open: () => openPerson('Rosa'), path: undefined },
  { page: 'her home in Arabic', open: () => openPerson('Yusra'), path: undefined },
  { page: 'her talk', open: () => openPerson('Danique'), path: /^\/brug\/[^/]+$/ },
])('nothing moves on $page when its scripts come', async ({ open: come, path }) => {
  const visitor = await come()
  const link = path === undefined ? '/' : await firstLink(visitor, path)
  expect(await shiftsByScripts(visitor, link)).toEqual([])
  await visitor.leave()
})

async function firstLink({ page }: Visitor, like: RegExp): Promise<string> {
  const links = await page.locator('a[href]:not([download])').all()
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
  return paths.find((path) => path !== null && like.test(path)) ?? 'no such link'
}

test.each([
  ['of a stranger', () => open()],
  ['of a resident', () => openPerson('Rosa')],
])(
  'a browser %s gets the style sheet in its first page, and keeps it for the next',
  async (_, come) => {
    const visitor = await come()
    await visitor.page.context().clearCookies({ name: styleCookie })
    await visitor.goTo('/')
    await visitor.page.waitForFunction((name) => document.cookie.includes(name), styleCookie)
    expect(await visitor.page.locator('style').count()).toBe(1)
    const before = await visitor.page.evaluate(() => getComputedStyle(document.body).color)
    await visitor.goTo('/aanmelden')
    expect(await visitor.page.locator('style').count()).toBe(0)
    expect(await visitor.page.locator('link[rel=stylesheet]').count()).toBe(1)
    expect(await visitor.page.evaluate(() => getComputedStyle(document.body).color)).toBe(before)
    await visitor.leave()
  },
)
