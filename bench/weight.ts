// What a page costs a device that was never here, beside what is promised: `npm run bench -- weight`.
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page, type Response } from 'playwright-core'
import { chromiumFlags, findChromium } from '../tests/chromium.ts'
import { type DemoPage, demoPages } from './demo-visit.ts'
import { withProduct } from './product.ts'
import { report, type Row } from './report.ts'

const kilobyte = 1024

/** Promise 12, in bytes as they travel; fonts count apart. */
const promised = {
  page: 60 * kilobyte,
  script: { 'resident page': 15, 'instrument page': 40, 'staff page': 40 },
  fonts: { latin: 40 * kilobyte, other: 60 * kilobyte },
} as const

const kinds = ['html', 'css', 'js', 'font', 'other'] as const
type Kind = (typeof kinds)[number]
interface Weight {
  readonly raw: number
  readonly gzip: number
}

const browser = await chromium.launch({ ...(await findChromium()), args: chromiumFlags })
try {
  const rows = await withProduct(async (address) => {
    const weighed: Row[] = []
    for (const page of await demoPages(address)) {
      weighed.push(toRow(page, await weigh(browser, address, page)))
    }
    return weighed
  })
  report('weight', rows, [
    'Kilobytes of 1,024 bytes: as they are (gzip). A page is html, css, js and the rest without fonts.',
    'Promised: page under 60 gzip; js 0–15 on a resident page, under 40 on an instrument page; fonts at most 40, Arabic 60.',
  ])
  const heavy = rows.filter((row) => row['kept'] !== 'yes').map((row) => row['page'])
  if (heavy.length > 0) process.stderr.write(`Heavier than promised: ${heavy.join(', ')}.\n`)
} finally {
  await browser.close()
}

/** Opens a page on an empty phone and weighs all that it fetches. */
async function weigh(
  on: Browser,
  address: string,
  { path, cookie, form }: DemoPage,
): Promise<Record<Kind, Weight>> {
  const context = await on.newContext({ viewport: { width: 360, height: 740 } })
  const [name = '', value = ''] = cookie?.split('=') ?? []
  if (cookie !== undefined) await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  const answers: Response[] = []
  page.on('response', (answer) => {
    if (!answer.url().endsWith('/leeg')) answers.push(answer)
  })
  if (form === undefined) await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
  else await send(page, `${address}${path}`, form)
  const weights = {
    html: nothing(),
    css: nothing(),
    js: nothing(),
    font: nothing(),
    other: nothing(),
  }
  for (const answer of answers) {
    const body = await answer.body()
    const own = weights[kindOf(answer)]
    own.raw += body.length
    // Fonts are packed in themselves and travel as they are.
    own.gzip += kindOf(answer) === 'font' ? body.length : gzipSync(body).length
  }
  await context.close()
  return weights
}

/** Comes to a page by a form, from a page of this address that weighs nothing. */
async function send(page: Page, url: string, form: Readonly<Record<string, string>>) {
  const empty = new URL('/leeg', url).href
  await page.route(empty, (route) => route.fulfill({ contentType: 'text/html', body: '<form>' }))
  await page.goto(empty)
  const coming = page.waitForEvent('framenavigated')
  await page.evaluate(postForm, { url, form })
  await coming
  await page.waitForLoadState('networkidle')
}

/** Runs in the page. */
function postForm({ url, form }: { url: string; form: Readonly<Record<string, string>> }): void {
  const sheet = document.createElement('form')
  sheet.method = 'post'
  sheet.action = url
  for (const [name, value] of Object.entries(form)) {
    const field = document.createElement('input')
    field.name = name
    field.value = value
    sheet.append(field)
  }
  document.body.append(sheet)
  sheet.submit()
}

function nothing(): { raw: number; gzip: number } {
  return { raw: 0, gzip: 0 }
}

function kindOf(answer: Response): Kind {
  const type = answer.headers()['content-type'] ?? ''
  if (type.startsWith('text/html')) return 'html'
  if (type.startsWith('text/css')) return 'css'
  if (type.includes('javascript')) return 'js'
  return type.startsWith('font/') ? 'font' : 'other'
}

function toRow({ name, kind }: DemoPage, weights: Record<Kind, Weight>): Row {
  const page = kinds.filter((one) => one !== 'font').map((one) => weights[one])
  const total = page.reduce((sum, { gzip }) => sum + gzip, 0)
  const fonts = name.includes('Arabic') ? promised.fonts.other : promised.fonts.latin
  const isKept =
    total < promised.page &&
    weights.js.gzip <= promised.script[kind] * kilobyte &&
    weights.font.raw <= fonts
  return {
    page: name,
    ...Object.fromEntries(kinds.map((one) => [one, inKilobytes(weights[one])])),
    'page (gzip)': (total / kilobyte).toFixed(1),
    kept: isKept ? 'yes' : 'NO',
  }
}

function inKilobytes({ raw, gzip }: Weight): string {
  return `${(raw / kilobyte).toFixed(1)} (${(gzip / kilobyte).toFixed(1)})`
}
