import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/** How the browser is started for tests and measurements alike. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The browser to test with: CHROMIUM_PATH, the system's, Playwright's own, else the one npm brought.
 *
 * @throws when there is none: a journey that is silently skipped proves nothing.
 */
export async function findChromium(): Promise<string> {
  const wanted = process.env['CHROMIUM_PATH'] ?? ''
  if (wanted !== '') {
    if (existsSync(wanted)) return wanted
    throw new Error(`CHROMIUM_PATH wijst naar ${wanted}, maar daar staat geen browser.`)
  }
  const found = ['/usr/bin/chromium', chromium.executablePath()].find((path) => existsSync(path))
  return found ?? packagedChromium()
}

/** The Chromium that npm brought along; it unpacks itself and the libraries it needs. */
async function packagedChromium(): Promise<string> {
  // Read at import: they make it unpack its own libraries beside the browser.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  // It unpacks into the temporary folder with mode 0700, where another user's would be in the way.
  const own = join(tmpdir(), `voorop-browser-${process.getuid?.() ?? 'own'}`)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = own
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const path = await packaged.executablePath()
    pointToFonts(own)
    return path
  } catch (error) {
    throw new Error(
      'Er is geen browser om de reizen mee te toetsen. ' +
        'Installeer Chromium, of zet het pad naar een browser in CHROMIUM_PATH.',
      { cause: error },
    )
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** Its own list of font folders knows only the temporary folder that everybody shares. */
function pointToFonts(own: string): void {
  const folders = [join(own, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`)
  const cache = `<cachedir>${join(own, 'fonts-cache')}</cachedir>`
  writeFileSync(
    join(own, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig>${folders.join('')}${cache}</fontconfig>`,
  )
}
