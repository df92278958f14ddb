// Largest paint and layout shift on a phone with a slow network: `npm run bench -- lighthouse`.
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import lighthouse from 'lighthouse'
import { type CDPSession, chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from '../tests/chromium.ts'
import { type DemoPage, demoPages } from './demo-visit.ts'
import { withProduct } from './product.ts'
import { median, report, type Row, rounded } from './report.ts'

const runs = 5
const promised = { paint: 1200, shift: 0 } as const

interface Seen {
  readonly paint: number
  readonly shift: number
  readonly bytes: number
}

const port = await freePort()
const browser = await chromium.launch({
  ...(await findChromium()),
  args: [...chromiumFlags, `--remote-debugging-port=${port}`],
})
const jar = await browser.newBrowserCDPSession()
try {
  report('lighthouse', await withProduct(lookAtAll), [
    `Medians of ${runs}, Lighthouse's phone with simulated slow 4G; promised: under ${promised.paint} ms, no shift.`,
  ])
} finally {
  await browser.close()
}

async function lookAtAll(address: string): Promise<Row[]> {
  const pages = (await demoPages(address)).filter(
    // Lighthouse opens addresses; it sends no forms.
    ({ kind, form }) => kind !== 'staff page' && form === undefined,
  )
  const [first] = pages
  // The first look after the browser started is slow for the browser's own reasons.
  if (first !== undefined) await look(address, first)
  const rows: Row[] = []
  for (const page of pages) {
    const looks: Seen[] = []
    for (let run = 0; run < runs; run += 1) looks.push(await look(address, page))
    rows.push(toRow(page.name, looks))
  }
  return rows
}

function toRow(page: string, looks: readonly Seen[]): Row {
  const paint = median(looks.map((seen) => seen.paint))
  const shift = rounded(median(looks.map((seen) => seen.shift)), 3)
  return {
    page,
    'largest paint ms': rounded(paint),
    'all runs': looks.map((seen) => rounded(seen.paint)).join(' '),
    'layout shift': shift,
    kilobytes: rounded(median(looks.map((seen) => seen.bytes)) / 1024, 1),
    kept: paint < promised.paint && shift <= promised.shift ? 'yes' : 'NO',
  }
}

/** On a busy machine Lighthouse now and then misses the paint: then it looks again, three times at most. */
async function look(address: string, page: DemoPage): Promise<Seen> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const seen = await lookOnce(address, page)
    if (seen !== undefined) return seen
  }
  throw new Error(`Lighthouse saw no paint of ${page.path}.`)
}

async function lookOnce(address: string, { path, cookie }: DemoPage): Promise<Seen | undefined> {
  await comeAs(jar, address, cookie)
  const result = await lighthouse(
    `${address}${path}`,
    {
      port,
      output: 'json',
      logLevel: 'error',
      onlyAudits: ['largest-contentful-paint', 'cumulative-layout-shift', 'total-byte-weight'],
    },
    { extends: 'lighthouse:default', settings: { formFactor: 'mobile' } },
  )
  const figure = (audit: string) => result?.lhr.audits[audit]?.numericValue
  const paint = figure('largest-contentful-paint')
  const shift = figure('cumulative-layout-shift')
  const bytes = figure('total-byte-weight')
  if (paint === undefined || shift === undefined || bytes === undefined) return undefined
  return { paint, shift, bytes }
}

/** Lighthouse empties the cache before each look, but leaves the cookies. */
async function comeAs(on: CDPSession, url: string, cookie: string | undefined): Promise<void> {
  await on.send('Storage.clearCookies')
  const [name = '', value = ''] = cookie?.split('=') ?? []
  if (cookie !== undefined) await on.send('Storage.setCookies', { cookies: [{ name, value, url }] })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo
      probe.close(() => resolve(free))
    })
  })
}
