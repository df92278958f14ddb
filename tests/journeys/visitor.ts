import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { BrowserContext, Locator, Page, Request } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { Language } from '../../app/foundation/language/language.ts'
import { styleCookie } from '../../app/foundation/web/style-cookie.ts'
import { within } from './bounds.ts'
import { axeSource, theBrowser } from './browser.ts'

/** How somebody comes: on which screen, in which language, with or without JavaScript. */
export interface Coming {
  readonly javaScriptEnabled?: boolean
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly locale?: string
  /** The installation to visit; without it the one of this run. */
  readonly address?: string
  /** Takes a certificate that nobody vouches for, as the test's own is. */
  readonly takesAnyCertificate?: boolean
}

export const phone = { width: 360, height: 740 }
export const tablet = { width: 1024, height: 768 }
export const desktop = { width: 1280, height: 900 }

/** Somebody at a device of their own. */
export class Visitor {
  readonly page: Page
  /** How often something was tapped or clicked. */
  taps = 0
  readonly #context: BrowserContext
  #twin: Page | undefined
  readonly #hasScript: boolean

  constructor(page: Page, hasScript: boolean) {
    this.page = page
    this.#context = page.context()
    this.#hasScript = hasScript
  }

  /** Goes to an address within the product. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(path)
  }

  /** Taps on something, and counts it. */
  async tap(target: Locator): Promise<void> {
    this.taps += 1
    await target.click()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', exactly(name))
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', exactly(name))
  }

  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label, typeof label === 'string' ? { exact: true } : {})
  }

  /** One answer to a question, as the label that a finger meets: `answer('Hoe?', 'Samen, aan tafel')`. */
  answer(question: string | RegExp, answer: string | RegExp): Locator {
    const group = this.page.getByRole('group', exactly(question))
    const named = exactly(answer)
    const input = this.page.getByRole('radio', named).or(this.page.getByRole('checkbox', named))
    return group.locator('label').filter({ has: input })
  }

  /** Waits until the page with this heading is there. */
  async sees(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, ...exactly(heading) }).waitFor()
  }

  /** Waits until these words are on the page. */
  async reads(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor()
  }

  /** The path shown in the address bar. */
  path(): string {
    return new URL(this.page.url()).pathname
  }

  /**
   * Scans the page for what keeps somebody out. Without JavaScript the same address is scanned
   * in a twin of this browser that has it, because the scanner is a script itself.
   */
  async scan(): Promise<void> {
    await scanPage(this.#hasScript ? this.page : await this.#openTwin())
  }

  /** Sends a form without fields from this page, as a script on it could, and gives the status. */
  async statusOfPost(path: string): Promise<number> {
    const answer = await this.#context.request.post(path, {
      headers: { origin: new URL(this.page.url()).origin },
      form: {},
      maxRedirects: 0,
    })
    return answer.status()
  }

  /** Asks for a page without showing it: its status, and its text without the address it repeats. */
  async answerTo(path: string): Promise<{ status: number; text: string }> {
    const answer = await this.#context.request.get(path, { maxRedirects: 0 })
    // Only how long the session still lasts differs from one second to the next.
    const text = (await answer.text()).replace(/ data-seconds="\d+"/, '')
    return { status: answer.status(), text: text.replaceAll(path, '') }
  }

  async #openTwin(): Promise<Page> {
    this.#twin ??= await newPage({ viewport: this.page.viewportSize() ?? phone })
    await this.#twin.context().addCookies(await this.#context.cookies())
    await this.#twin.goto(this.page.url())
    return this.#twin
  }

  /** How the page comes out of a printer that follows its style sheet: how many pages, how large. */
  async print(name: string): Promise<Printed> {
    const folder = process.env['SHOTS']
    const paper = await this.page.pdf({
      preferCSSPageSize: true,
      printBackground: false,
      ...(folder === undefined ? {} : { path: join(folder, 'reizen', `${name}.pdf`) }),
    })
    return readPrinted(paper.toString('latin1'))
  }

  /** Taps on a link to a file: under which name it is kept, and what is in it. */
  async keeps(link: Locator): Promise<{ name: string; bytes: Uint8Array }> {
    const coming = this.page.waitForEvent('download')
    await this.tap(link)
    const file = await coming
    const parts = await within('reading a download', (await file.createReadStream()).toArray())
    return { name: file.suggestedFilename(), bytes: Buffer.concat(parts) }
  }

  /** Chooses a language on this device. */
  async speak(language: Language): Promise<void> {
    const { origin } = new URL(this.page.url())
    await this.#context.addCookies([{ name: 'taal', value: language, url: origin }])
  }

  /** What a page costs a device that was never here, in bytes as they travel (gzip). */
  async costOf(path: string): Promise<Cost> {
    const browser = await theBrowser()
    const context = await browser.newContext({
      viewport: phone,
      extraHTTPHeaders: { 'accept-encoding': 'gzip' },
    })
    const cookies = await this.#context.cookies()
    await context.addCookies(cookies.filter(({ name }) => name !== styleCookie))
    const page = await context.newPage()
    const requests: Request[] = []
    page.on('requestfinished', (request) => requests.push(request))
    await page.goto(new URL(path, this.page.url()).href, { waitUntil: 'networkidle' })
    const cost = await within('weighing what was fetched', add(requests))
    await context.close()
    return cost
  }

  /** Keeps a picture of the page when SHOTS names a folder to put it in. */
  async shoot(name: string): Promise<void> {
    const folder = process.env['SHOTS']
    if (folder === undefined) return
    await this.page.screenshot({ path: join(folder, 'reizen', `${name}.png`), fullPage: true })
  }

  async leave(): Promise<void> {
    await this.#twin?.context().close()
    await this.#context.close()
  }
}

function exactly(name: string | RegExp): { name: string | RegExp; exact?: boolean } {
  return typeof name === 'string' ? { name, exact: true } : { name }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function scanPage(page: Page): Promise<void> {
  await page.evaluate(axeSource)
  const results = await page.evaluate(runAxe, rules)
  const found = results.violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.slice(0, 3).map(({ target, failureSummary }) => ({ target, failureSummary })),
  }))
  expect(found, `Toegankelijkheid van ${page.url()}`).toEqual([])
}

export interface Printed {
  readonly pages: number
  /** In whole millimetres, the first page's. */
  readonly paper: string
}

function readPrinted(pdf: string): Printed {
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf)
  return {
    pages: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    paper: `${millimetres(box?.[1])} × ${millimetres(box?.[2])}`,
  }
}

/** A point is the 72nd part of an inch. */
function millimetres(points: string | undefined): number {
  return Math.round((Number(points) / 72) * 25.4)
}

/** What one page costs, in bytes: everything but fonts, the script in it, and the fonts. */
export interface Cost {
  readonly page: number
  readonly script: number
  readonly fonts: number
}

async function add(requests: readonly Request[]): Promise<Cost> {
  const parts = await Promise.all(
    requests.map(async (request) => ({
      kind: request.url().endsWith('.woff2') ? 'font' : request.resourceType(),
      bytes: (await request.sizes()).responseBodySize,
    })),
  )
  const sum = (isCounted: (kind: string) => boolean): number =>
    parts.reduce((total, { kind, bytes }) => total + (isCounted(kind) ? bytes : 0), 0)
  return {
    page: sum((kind) => kind !== 'font'),
    script: sum((kind) => kind === 'script'),
    fonts: sum((kind) => kind === 'font'),
  }
}

/** Runs in the page. */
function runAxe(values: string[]): Promise<AxeResults> {
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
  return axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
}

/** A device that nobody has used yet. */
export async function open(coming: Coming = {}): Promise<Visitor> {
  return new Visitor(await newPage(coming), coming.javaScriptEnabled ?? true)
}

async function newPage(coming: Coming): Promise<Page> {
  const browser = await theBrowser()
  const { javaScriptEnabled = true, viewport = phone, locale = 'nl-NL' } = coming
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport,
    locale,
    ignoreHTTPSErrors: coming.takesAnyCertificate ?? false,
    baseURL: coming.address ?? inject('address'),
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Amsterdam',
  })
  // A bound for what hangs, not a measure of speed.
  context.setDefaultTimeout(30_000)
  return context.newPage()
}

/** Somebody of the demo municipality, signed in on a device of their own. */
export async function openPerson(name: string, coming: Coming = {}): Promise<Visitor> {
  const visitor = await open(coming)
  await visitor.goTo('/demo')
  await visitor.button(`Ga verder als ${name}`).click()
  await visitor.page.waitForURL((url) => url.pathname !== '/demo')
  return visitor
}
