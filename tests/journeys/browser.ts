import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserServer, chromium } from 'playwright-core'
import { inject } from 'vitest'
import { chromiumFlags, findChromium } from '../chromium.ts'

/** A real Chromium for the whole run; every visitor gets a device of their own in it. */
export async function startBrowser(): Promise<BrowserServer> {
  const executablePath = await findChromium()
  try {
    // A bound for what hangs, not a measure of speed.
    return await chromium.launchServer({ executablePath, args: chromiumFlags, timeout: 60_000 })
  } catch (error) {
    throw new Error(
      `De browser ${executablePath} start niet. Zet een Chromium die werkt in CHROMIUM_PATH.`,
      { cause: error },
    )
  }
}

let connected: Promise<Browser> | undefined

/** The browser of this run. */
export function theBrowser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browser'), { timeout: 30_000 })
  return connected
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** axe's own text: put into a page by the browser's debugger, which our content policy does not stop. */
export const axeSource = readFileSync(axePath, 'utf8')
