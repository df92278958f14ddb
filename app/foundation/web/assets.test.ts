import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality } from '../../../tests/people.ts'
import { createApplication } from '../../application.ts'
import { noAssets, readAssets } from './assets.ts'

describe('assets', async () => {
  const house = await openTestHouse()
  await aMunicipality(house)
  const folder = mkdtempSync(join(tmpdir(), 'voorop-assets-'))
  const sheet = "@font-face{font-family:B;src:local('Arial')}body{color:#173f4a}"
  const font = "@font-face{font-family:A;src:url(/assets/a-7.woff2)format('woff2')}"
  mkdirSync(join(folder, '.vite'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'assets', 'browser-3.css'), font + sheet)
  writeFileSync(
    join(folder, '.vite', 'manifest.json'),
    JSON.stringify({
      'app/other.ts': { file: 'assets/other-1.js' },
      'app/browser.ts': {
        file: 'assets/browser-2.js',
        isEntry: true,
        css: ['assets/browser-3.css'],
      },
      'app/room/islands/boat.tsx': { file: 'assets/boat-4.js', imports: ['_preact.js'] },
      'node_modules/preact/dist/preact.mjs': {
        file: 'assets/preact-5.js',
        imports: ['_preact.js'],
      },
      '_preact.js': { file: 'assets/preact-6.js' },
    }),
  )
  afterAll(() => rmSync(folder, { recursive: true }))

  it('are read from what the build left behind, and pages go out bare without', () => {
    expect(readAssets(join(folder, 'assets'))).toEqual(noAssets)
    expect(readAssets(folder)).toEqual({
      style: {
        href: '/assets/browser-3.css',
        text: sheet,
        source: `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`,
      },
      script: '/assets/browser-2.js',
      islands: { boat: ['/assets/boat-4.js', '/assets/preact-6.js', '/assets/preact-5.js'] },
    })
  })

  it('come in the page itself the first time, by a policy that names that very sheet', async () => {
    const assets = readAssets(folder)
    const answer = await createApplication(house, assets).request('/aanmelden')
    const html = await answer.text()
    expect(html).toContain(`<style data-file="/assets/browser-3.css">${sheet}</style>`)
    const [head, end] = html.split('</main>')
    expect(head).not.toContain('rel="stylesheet"')
    expect(end).toContain(
      '<noscript><link rel="stylesheet" href="/assets/browser-3.css"/></noscript>',
    )
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`style-src 'self' ${assets.style?.source};`)
    expect(policy).not.toContain('unsafe')
  })

  it.each([
    ['/assets/browser-3.css', true],
    ['/assets/browser-2.css', false],
  ])('are asked for by a browser that keeps the sheet: %s', async (kept, isOurs) => {
    const headers = { cookie: `stijl=${kept}` }
    const app = createApplication(house, readAssets(folder))
    const html = await (await app.request('/aanmelden', { headers })).text()
    const [head = ''] = html.split('</head>')
    expect(head.includes('<link rel="stylesheet" href="/assets/browser-3.css"')).toBe(isOurs)
    expect(html.includes('<style')).toBe(!isOurs)
  })
})
