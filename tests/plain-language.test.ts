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
        'homes/start',
        'people/resident',
        'people/sharing',
        'process/money-rest',
        'process/money-rest/engine',
        'process/money-rest/kept',
        'process/money-rest/received',
      ]),
    )
  })

  it('is all of it: every Dutch file beside an English one is read, and every text in it', () => {
    const translated = Object.entries(files).filter(([, exported]) => exported['en'] !== undefined)
    const beside = translated.map(([file]) => file.replace(/\ben\.ts$/, 'nl.ts'))
    expect(beside.length).toBeGreaterThanOrEqual(13)
    expect(beside.filter((file) => files[file]?.['nl'] === undefined)).toEqual([])
    const read = new Set(residentTexts.map(({ text }) => text))
    const strings = (words: unknown): string[] =>
      typeof words === 'string'
        ? [words]
        : typeof words === 'object' && words !== null
          ? Object.values(words).flatMap(strings)
          : []
    const all = Object.values(files).flatMap(({ nl }) => strings(nl))
    expect(all.length).toBeGreaterThan(800)
    expect(all.filter((text) => text.trim() !== '' && !read.has(text))).toEqual([])
  })

  it.each(residentTexts)('$path: $text', ({ text }) => {
    expect(checkText(text)).toEqual([])
  })

  it('has short sentences: 12 words on average at the most', () => {
    expect(meanSentenceLength(residentTexts.map(({ text }) => text))).toBeLessThanOrEqual(12)
  })

  it('cannot hide a fault: put beside any text that stands here, it is found', () => {
    const faults = {
      'official-word': 'Indien je wilt, bel je Noor.',
      blame: 'Dat is je eigen schuld.',
      threat: 'Je riskeert een hogere rekening.',
      exclamation: 'Goed gedaan!',
      capitals: 'Dit is BELANGRIJK voor je.',
      'formal-address': 'Wilt u een gesprek?',
      passive: 'Je brief wordt gelezen door Noor.',
      deadline: 'De tijd dringt.',
      'long-sentence': `Dit ${'en dat '.repeat(10)}zeggen we samen.`,
    }
    for (const [rule, fault] of Object.entries(faults)) {
      const hidden = residentTexts.filter(({ text }) => {
        const beside = `${text.replace(/[.?:…]?$/u, '.')} ${fault}`
        return !checkText(beside).some((finding) => finding.rule === rule)
      })
      expect(hidden, rule).toEqual([])
    }
  })
})
