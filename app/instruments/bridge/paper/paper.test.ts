import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../ui/paper/accessible-for-tests.ts'
import { makePdf } from '../../../ui/paper/make-pdf.ts'
import { linesOf, readPdf } from '../../../ui/paper/read-pdf-for-tests.ts'
import { nothingSaid, type Said } from '../bridge.ts'
import { defaultPillars, type Pillar } from '../pillars.ts'
import { bridgeWords } from '../words/words.ts'
import { emptyPaper } from './empty.tsx'
import { filledPaper } from './filled.tsx'
import type { ForWhom } from './frame.tsx'

const words = bridgeWords.nl
const pillars = defaultPillars.filter(({ domain }) => domain === 'money')
const whom: ForWhom = {
  called: 'Zoë',
  language: 'nl',
  words,
  theme: 'waterrijk',
  qr: 'https://voorop.example/bruggen/1',
  madeAt: new Date('2026-03-02T09:00:00Z'),
}
const said: Said = {
  ...nothingSaid,
  pillars: {
    income: { now: 2, wanted: 4, carriedBy: ['myself', 'professionals'] },
    debts: { now: 3, wanted: 3, carriedBy: [] },
  },
  domains: { money: { stress: 5, coping: 1, words: 'Ik open de post niet.' } },
  lines: [{ from: 'debts', to: 'income', why: 'Er gaat veel af.' }],
  beginWith: ['money'],
  longGoal: 'Rust',
  shortGoal: 'De post open',
}

async function hear(reading: { pillars: readonly Pillar[]; said: Said }, more = {}) {
  const paper = filledPaper({ heldOn: '2026-03-02', ...reading }, { ...whom, ...more })
  return readPdf(await makePdf(paper))
}

describe('the bridge as a PDF', () => {
  it('tells the whole bridge in the order of the printed page', async () => {
    const { document } = await hear({ pillars, said })
    expect(linesOf(document)).toEqual([
      'H1 Je brug van 2 maart 2026',
      'P Zoë',
      'Figure (Scan dit om je brug te openen)',
      'P Scan dit om je brug te openen',
      `Figure (${words.describe.bridge})`,
      'P Hier begin ik: Geld',
      'P Later wil ik: Rust',
      'P Eerst doe ik: De post open',
      'H2 Wat samenhangt',
      'P schulden en inkomen: Er gaat veel af.',
      'H2 Geld',
      'P stress: heel veel · aankunnen: dit is te zwaar',
      'P Inkomen',
      'P nu: Er komt te weinig binnen.',
      'P gewenst: Er komt elke maand genoeg binnen.',
      'P gedragen door: ik zelf, hulp',
      'P Schulden',
      'P nu: Iemand helpt me om te ordenen.',
      'P gewenst: Iemand helpt me om te ordenen.',
      'P Spaargeld',
      'P niet over gesproken',
      'P Ik open de post niet.',
    ])
  })

  it('says of an empty bridge only that nothing was spoken about', async () => {
    const { document } = await hear({ pillars, said: nothingSaid })
    expect(linesOf(document).slice(5)).toEqual([
      'H2 Geld',
      ...['Inkomen', 'Schulden', 'Spaargeld'].flatMap((label) => [
        `P ${label}`,
        'P niet over gesproken',
      ]),
    ])
  })

  it("keeps the language of the municipality's own word on a paper in another language", async () => {
    const own = pillars.map((pillar) =>
      pillar.name === 'debts' ? { ...pillar, ownLabel: 'geldzorgen' } : pillar,
    )
    const spans = async (language: ForWhom['language']) => {
      const { document } = await hear(
        { pillars: own, said },
        { language, words: bridgeWords[language] },
      )
      return JSON.stringify(document).match(/"tag":"Span","words":"[^"]*"[^}]*?"lang":"nl"/g) ?? []
    }
    expect(await spans('nl')).toEqual([])
    expect(await spans('en')).toEqual([
      expect.stringContaining('geldzorgen'),
      expect.stringContaining('Geldzorgen'),
    ])
  })

  describe.each(['nl', 'en'] as const)('in its language: %s', (language) => {
    const own = { ...whom, language, words: bridgeWords[language] }
    const reading = { heldOn: '2026-03-02', pillars: defaultPillars, said }
    const { sheet, describe: describes, domains } = own.words
    const papers = [
      ['filled in', filledPaper(reading, own), [`Figure (${describes.bridge})`]],
      ['empty', emptyPaper(defaultPillars, own), [`P ${sheet.emptyHow}`]],
    ] as const

    it.each(papers)('%s has nothing wrong that a machine can see', async (_, paper) => {
      expect(faultsOf(await makePdf(paper))).toEqual([])
    })

    it.each(papers)(
      '%s has its headings, its pictures in words and its language',
      async (_, paper, has) => {
        const { document, lang, title, bookmarks } = readPdf(await makePdf(paper))
        const lines = linesOf(document)
        expect(lang).toBe(language)
        expect(lines[0]).toBe(`H1 ${title}`)
        const parts = Object.values(domains)
        expect(bookmarks).toEqual(expect.arrayContaining([title, ...parts]))
        expect(lines).toEqual(
          expect.arrayContaining([...parts.map((part) => `H2 ${part}`), ...has]),
        )
        expect(lines).toContain(`Figure (${sheet.qr})`)
      },
    )
  })

  it('fits on two sheets, in the colours of whoever it is from', async () => {
    const full = await hear({ pillars: defaultPillars, said })
    expect(full.pages).toBe(2)
    const [one, other] = await Promise.all(
      ['voorop', 'waterrijk'].map((theme) => makePdf(emptyPaper(pillars, { ...whom, theme }))),
    )
    expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(false)
  })

  it('has an empty form for the pen, with every picture in words', async () => {
    const read = readPdf(await makePdf(emptyPaper(defaultPillars, whom)))
    const lines = linesOf(read.document)
    expect(read.pages).toBe(2)
    expect(lines[0]).toBe(`H1 ${words.sheet.empty}`)
    expect(lines).toContain(`P ${words.sheet.emptyHow}`)
    const pictured = [
      ...Object.values(words.scenes).flat(),
      ...words.stress.faces,
      ...words.coping.hands,
    ]
    for (const says of pictured) expect(lines).toContain(`Figure (${says})`)
    expect(lines.slice(-3)).toEqual(
      (['legend', 'longGoal', 'shortGoal'] as const).map((name) => `P ${words.beginning[name]}`),
    )
  })
})
