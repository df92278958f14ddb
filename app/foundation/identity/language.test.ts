import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, browserOf } from '../../../tests/people.ts'
import { languages } from '../language/language.ts'
import { safeReturn } from './paths.ts'

const away = [
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  ' /inwoners',
  '/\n/evil.example',
  'javascript:alert(1)',
  'evil.example',
  '',
  '/a b',
  '/%0d%0aset-cookie:x\r\n',
  '/@evil"',
  '/<script>',
]

describe('going back to where somebody was', () => {
  it.each(away)('leads to the beginning instead of to «%s»', (path) => {
    expect(safeReturn(path)).toBe('/')
  })

  it.each(['/', '/inwoners', '/inwoners/1-2/brug?stap=2&taal=nl', '/a/../b', '/brug/7%20'])(
    'leads to %s',
    (path) => {
      expect(new URL(safeReturn(path), 'https://voorop.test').origin).toBe('https://voorop.test')
      expect(safeReturn(path)).toBe(path)
    },
  )
})

describe('choosing a language', async () => {
  const house = await openTestHouse()
  await aMunicipality(house)
  const browser = await browserOf(house)

  it.each(languages)('is remembered and comes back to the same page: %s', async (taal) => {
    const answer = await browser.post('/taal', { taal, naar: '/aanmelden' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/aanmelden'])
    const cookie = answer.headers.get('set-cookie')
    expect(cookie).toMatch(new RegExp(`^taal=${taal};.*HttpOnly; SameSite=Lax$`))
  })

  it.each(away)('never leads to another site: «%s»', async (naar) => {
    const answer = await browser.post('/taal', { taal: 'xx', naar })
    expect(answer.headers.get('location')).toBe('/')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it.each([
    ['ar', 'dir="rtl"'],
    ['ar-EG,nl;q=0.5', 'dir="rtl"'],
    ['nl', 'lang="nl" dir="ltr"'],
    ['en-GB,en;q=0.9,nl;q=0.8', 'lang="en" dir="ltr"'],
    ['fr, de;q=0.3', 'lang="nl" dir="ltr"'],
    [';;;,,,q=1', 'lang="nl" dir="ltr"'],
  ])('without a choice the browser is asked: %s', async (wanted, direction) => {
    const headers = { host: 'voorop.test', 'accept-language': wanted }
    const page = await house.app.request('http://voorop.test/aanmelden', { headers })
    expect(await page.text()).toContain(direction)
  })
})
