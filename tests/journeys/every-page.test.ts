import { expect, test } from 'vitest'
import { open, openPerson, phone, type Visitor } from './visitor.ts'

/** A window of 1280 by 1024 pixels at 400 % zoom. */
const zoomed = { width: 320, height: 256 }

test.each([
  { name: 'Rosa', from: ['/'] },
  { name: 'Yusra', from: ['/'] },
  { name: 'Danique', from: ['/'] },
  { name: 'Noor Haverkamp', from: ['/'] },
  { name: 'Kwame Roozendaal', from: ['/'] },
  { name: 'Hetty Lindeboom', from: ['/'] },
  { name: 'Bram Terlouw', from: ['/'] },
  { name: 'Femke Oosterwal', from: ['/'] },
])('every page that $name can reach fits a small screen and is open to everybody', async (who) => {
  const visitor = await openPerson(who.name)
  const { wide, seen } = await walk(visitor, who.from)
  expect(wide).toEqual([])
  expect(seen.length).toBeGreaterThan(1)
  await visitor.leave()
})

test('every English page of a resident fits a small screen and is open to everybody', async () => {
  const danique = await openPerson('Danique')
  await danique.speak('en')
  const { wide, seen } = await walk(danique, ['/'])
  expect(wide).toEqual([])
  expect(seen.length).toBeGreaterThan(10)
  await danique.leave()
})

test('every page for who is not signed in fits a small screen and is open to everybody', async () => {
  const stranger = await open()
  const { wide } = await walk(stranger, ['/', '/bestaat-niet'])
  expect(wide).toEqual([])
  await stranger.leave()
})

/** Pages already walked in this file, by kind; two residents' homes are of one kind in one language. */
const walked = new Set<string>()

/** Follows every link, one page of each kind, and tells which do not fit. */
async function walk(
  visitor: Visitor,
  from: readonly string[],
): Promise<{ wide: string[]; seen: string[] }> {
  const toGo = [...from]
  const seen: string[] = []
  const wide: string[] = []
  const language = (): Promise<string> => visitor.page.evaluate(() => document.documentElement.lang)
  for (let path = toGo.shift(); path !== undefined; path = toGo.shift()) {
    const kind = kindOf(path)
    if (seen.includes(kind)) continue
    seen.push(kind)
    await visitor.page.setViewportSize(zoomed)
    await visitor.goTo(path)
    toGo.push(...(await linksOn(visitor)), ...besides(path))
    const mark = `${kind} ${await language()} ${await visitor.page.locator('body').getAttribute('class')}`
    if (walked.has(mark)) continue
    walked.add(mark)
    for (const size of [zoomed, phone]) {
      await visitor.page.setViewportSize(size)
      const over = await visitor.page.evaluate(howFarOver)
      if (over > 0) wide.push(`${path} is ${over} pixels too wide at ${size.width}`)
    }
    await visitor.scan()
    await visitor.shoot(`alle-${mark.replaceAll(/[^\w-]+/g, '_')}`)
  }
  return { wide, seen }
}

/** Runs in the page. */
function howFarOver(): number {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth - clientWidth
}

/** Pages that only a sent form leads to. */
function besides(path: string): string[] {
  return /^\/brug\/[^/]+$/.test(path) ? [`${path}/gebied/geld`, `${path}/kijk`] : []
}

async function linksOn(visitor: Visitor): Promise<string[]> {
  const links = await visitor.page.locator('a[href]:not([download])').evaluateAll((all) =>
    all
      .filter((link): link is HTMLAnchorElement => link instanceof HTMLAnchorElement)
      .filter((link) => link.origin === location.origin)
      .map((link) => link.pathname),
  )
  return [...new Set(links)]
}

/** Pages about different people, pillars or domains are of one kind. */
function kindOf(path: string): string {
  return path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/(pijler|gebied)\/[^/]+/, '/$1/:one')
}
