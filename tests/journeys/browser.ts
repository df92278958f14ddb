import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'
import { chromiumFlags } from '../chromium.ts'
import { bounded } from './bounds.ts'

let running: Promise<Browser> | undefined

/** A real Chromium for all tests of this process; every visitor gets a device of their own in it. */
export function theBrowser(): Promise<Browser> {
  running ??= startBrowser()
  return running
}

async function startBrowser(): Promise<Browser> {
  const { executablePath, env } = inject('browser')
  try {
    // A bound for what hangs, not a measure of speed.
    const launched = { executablePath, env, args: chromiumFlags, timeout: 60_000 }
    const browser = await chromium.launch(launched)
    // Whatever was going on in it fails, and says so; the next journey is not to blame for it.
    browser.once('disconnected', () => {
      running = undefined
    })
    return bounded(browser)
  } catch (error) {
    throw new Error(
      `De browser ${executablePath} start niet. Zet een Chromium die werkt in CHROMIUM_PATH.`,
      { cause: error },
    )
  }
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** axe's own text: put into a page by the browser's debugger, which our content policy does not stop. */
export const axeSource = readFileSync(axePath, 'utf8')
