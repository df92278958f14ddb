import type { AxeResults } from 'axe-core'
import { axeSource } from './browser.ts'
import type { Visitor } from './visitor.ts'

/** A page that somebody came to by following links, and which kind of page it is. */
export interface Stop {
  readonly path: string
  /** The path with `:id` for whoever or whatever it is about. */
  readonly kind: string
  /** Whether the page itself came, and not another one in its place. */
  readonly isThere: boolean
}

/** Follows every link from here, one page of each kind; the visitor stands on it when it is given. */
export async function* walk(visitor: Visitor, from: readonly string[]): AsyncGenerator<Stop> {
  const toGo = [...from]
  const seen = new Set<string>()
  for (let path = toGo.shift(); path !== undefined; path = toGo.shift()) {
    const kind = kindOf(path)
    if (seen.has(kind)) continue
    seen.add(kind)
    const answer = await visitor.page.goto(path)
    const isThere = answer?.status() === 200 && visitor.path() === path
    toGo.push(...(await linksOn(visitor)), ...besides(path))
    yield { path, kind, isThere }
  }
}

/** Pages that only a sent form leads to. */
function besides(path: string): string[] {
  const talk = /^\/brug\/[^/]+$/.test(path)
  return talk ? ['gebied/geld', 'kijk', 'papier'].map((page) => `${path}/${page}`) : []
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

/** How many pixels the page is wider than its window. */
export function howFarOver(visitor: Visitor): Promise<number> {
  return visitor.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}

/** What can be other on paper or in large letters than it is on the screen: colours, sizes, what scrolls. */
const ofLooks = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'image-alt']

/** The rules of axe about looks that the page breaks as it is shown now. */
export async function looksBroken(visitor: Visitor): Promise<string[]> {
  await visitor.page.evaluate(axeSource)
  return visitor.page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as {
      axe: { run(where: Document, how: object): Promise<AxeResults> }
    }
    const { violations } = await axe.run(document, {
      runOnly: { type: 'rule', values },
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id} ${target.join()}`),
    )
  }, ofLooks)
}

/**
 * What can be clicked or filled in, and is not reached by the tab key from the top of the page. Of a group
 * of radio buttons one is enough: the arrows do the rest.
 */
export async function outOfReach(visitor: Visitor): Promise<string[]> {
  const { page } = visitor
  await page.evaluate(() => {
    const reached = new Set<Element>()
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element) reached.add(target)
    })
    Object.assign(globalThis, { reached })
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  const count = await page.locator('a, button, input, select, textarea, summary').count()
  // A day has parts of its own to stop at.
  const parts = 3 * (await page.locator('input[type=date]').count())
  for (let press = 0; press <= count + parts + 2; press += 1) await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const { reached } = globalThis as unknown as { reached: Set<Element> }
    const able = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary'
    const groupOf = (one: Element) =>
      one instanceof HTMLInputElement && one.type === 'radio' ? `radio ${one.name}` : undefined
    const groups = new Set([...reached].map(groupOf))
    return [...document.querySelectorAll<HTMLElement>(able)]
      .filter((one) => one.checkVisibility() && one.tabIndex >= 0)
      .filter((one) => !reached.has(one) && !groups.has(groupOf(one) ?? ''))
      .map((one) => one.outerHTML.slice(0, 120))
  })
}

/** Letters of this many pixels, where the browser's own are 16, as somebody sets it for all pages. */
export async function setLetters(visitor: Visitor, pixels: number): Promise<void> {
  const session = await visitor.page.context().newCDPSession(visitor.page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: pixels } })
  await session.detach()
}

/**
 * Sends the first form with room for words far too full, as the state in which it is refused. Gives
 * whether there was one, and it was.
 */
export async function refuseForm(visitor: Visitor): Promise<boolean> {
  const { page } = visitor
  const form = page.locator(
    'main form[method=post]:has(textarea, input[type=text], input:not([type]))',
  )
  if ((await form.count()) === 0) return false
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  const shown = page.waitForEvent('framenavigated')
  await form.first().evaluate((element) => {
    if (!(element instanceof HTMLFormElement)) return
    for (const field of element.querySelectorAll('textarea, input')) {
      const isText = field instanceof HTMLTextAreaElement
      if (isText || (field instanceof HTMLInputElement && /^(text|)$/.test(field.type))) {
        field.value = 'Te veel woorden. '.repeat(400)
      }
    }
    element.submit()
  })
  const status = (await answer).status()
  await shown
  await page.waitForLoadState()
  return status === 422
}
