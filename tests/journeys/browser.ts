import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium } from 'playwright-core'
import { afterAll } from 'vitest'
import { chromiumFlags, findChromium } from '../chromium.ts'

let running: Promise<Browser> | undefined

afterAll(async () => {
  const browser = await running
  running = undefined
  await browser?.close()
})

/** The browser of this test file: a real Chromium with an empty user data folder. */
export function theBrowser(): Promise<Browser> {
  running ??= launch()
  return running
}

async function launch(): Promise<Browser> {
  const executablePath = await findChromium()
  try {
    return await chromium.launch({ executablePath, args: chromiumFlags })
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
