import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { asWritten, markOf, Worded, woven } from './wording.tsx'

const html = (text: string, page: 'nl' | 'en' | 'ar') =>
  renderToString(<Worded of={asWritten(text, page)} />)

describe('what somebody who works here wrote', () => {
  it('is marked on a page in another language, and only there', () => {
    expect(html('denkt mee', 'nl')).toBe('denkt mee')
    expect(html('denkt mee', 'en')).toBe('<span lang="nl" dir="ltr">denkt mee</span>')
    expect(html('denkt mee', 'ar')).toBe('<span lang="nl" dir="ltr">denkt mee</span>')
  })

  it('is Arabic when its letters are', () => {
    expect(html('مرحبًا', 'ar')).toBe('مرحبًا')
    expect(markOf(asWritten('مرحبًا', 'en'))).toEqual({ lang: 'ar', dir: 'rtl' })
  })
})

describe('a sentence with something marked in it', () => {
  const between = (from: string, to: string) => `${to} comes after ${from}.`
  const marked = (text: string) => <Worded of={asWritten(text, 'en')} />

  it('keeps its own order of words', () => {
    expect(renderToString(<p>{woven(between, marked('werk'), 'home')}</p>)).toBe(
      '<p>home comes after <span lang="nl" dir="ltr">werk</span>.</p>',
    )
  })
})
