import { describe, expect, it } from 'vitest'
import { checkText, collectTexts, meanSentenceLength } from '../app/approach/writing-aid/public.ts'

/** Every file with texts that residents read exports them as `nl`; texts for staff do not. */
const files = import.meta.glob<Record<string, unknown>>(
  ['../app/**/words/*.ts', '../app/**/words.ts'],
  { eager: true },
)
const residentTexts = Object.entries(files).flatMap(([file, exported]) =>
  exported['nl'] === undefined ? [] : collectTexts(exported['nl'], file.replace('../app/', '')),
)

describe('what residents read', () => {
  it('is found in every room that has resident pages', () => {
    const rooms = new Set(residentTexts.map(({ path }) => path.split('/words')[0]))
    expect([...rooms]).toEqual(
      expect.arrayContaining([
        'foundation/web',
        'foundation/identity',
        'instruments/bridge',
        'homes/resident',
      ]),
    )
  })

  it.each(residentTexts)('$path: $text', ({ text }) => {
    expect(checkText(text)).toEqual([])
  })

  it('has short sentences: 12 words on average at the most', () => {
    expect(meanSentenceLength(residentTexts.map(({ text }) => text))).toBeLessThanOrEqual(12)
  })
})
