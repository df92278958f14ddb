import { expect, test } from 'vitest'
import { bounded } from './bounds.ts'
import { theBrowser } from './browser.ts'
import { open } from './visitor.ts'

test('what hangs in a page ends, and the sentence says what it was, where, and who was still there', async () => {
  const browser = bounded(await theBrowser(), 500)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto('data:text/html,<p>Dag')
  const hanging = page.evaluate(() => new Promise(() => undefined))
  await expect(hanging).rejects.toThrow(
    /^Page\.evaluate did not end within 0\.5 s at data:text\/html,<p>Dag \(page open, browser there\)\. This process was .+ load .+ MB free\.$/,
  )
  const locator = page.locator('p').filter({ has: page.locator('p') })
  await expect(locator.evaluateAll(() => new Promise(() => undefined))).rejects.toThrow(
    /^Locator\.evaluateAll did not end within .+ for locator\('p'\).+ at data:/,
  )
  await context.close()
})

test('a page that crashes fails what was asked of it at once', async () => {
  const { page } = await open()
  await Promise.all([
    expect(page.evaluate(() => new Promise(() => undefined))).rejects.toThrow(/crashed/),
    page.goto('chrome://crash').catch(() => undefined),
  ])
  await expect(page.evaluate(() => 1)).rejects.toThrow(/crashed/)
  await page.context().close()
})
