import { describe, expect, it } from 'vitest'
import { makePdf } from './make-pdf.ts'
import { type Block, type Paper, plain } from './paper.ts'
import { linesOf, readPdf } from './read-pdf-for-tests.ts'

const dot = (
  <svg viewBox="0 0 10 10">
    <circle cx="5" cy="5" r="4" fill="#173F4A" />
    <text fill="#173F4A" font-size="2" text-anchor="middle">
      <tspan x={5} y={5}>
        stip & Łódź
      </tspan>
    </text>
  </svg>
)

function paper(sections: Paper['sections'], more: Partial<Paper> = {}): Paper {
  return {
    title: 'Een brief',
    lang: 'nl',
    theme: 'voorop',
    madeAt: new Date('2026-03-02T09:00:00Z'),
    under: plain('Rosa'),
    corner: { picture: dot, alt: 'een stip', caption: plain('Kijk hier') },
    sections,
    notShown: 'Er past iets niet.',
    pageOf: (page, pages) => `Blad ${page} van ${pages}`,
    ...more,
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', words: plain(text) })
const head = ['H1 Een brief', 'P Rosa', 'Figure (een stip)', 'P Kijk hier']
const read = async (sections: Paper['sections'], more: Partial<Paper> = {}) =>
  readPdf(await makePdf(paper(sections, more)))

describe('a paper as a PDF', () => {
  it('is heard in the order it was written in, with its figures in words', async () => {
    const { document, title, lang, pages } = await read([
      [
        { kind: 'heading', words: plain('Thuis'), marks: [{ picture: dot, side: 8 }] },
        { kind: 'figure', figure: { picture: dot, alt: 'een grote stip' }, size: [50, 50] },
        {
          kind: 'list',
          items: [
            {
              lines: [plain('wonen'), [{ text: 'nu: ', soft: true }, { text: 'goed' }]],
              pictures: [{ picture: dot, side: 10 }],
              marks: [{ picture: dot, side: 8 }],
            },
          ],
        },
        {
          kind: 'choices',
          choices: [{ words: plain('kies'), figures: [{ picture: dot, alt: 'ja' }] }],
        },
        { kind: 'pen', words: plain('Schrijf hier') },
      ],
      [{ kind: 'paragraph', words: plain('Een eigen woord'), look: 'quote' }],
    ])
    expect({ title, lang, pages }).toEqual({ title: 'Een brief', lang: 'nl', pages: 1 })
    expect(linesOf(document)).toEqual([
      ...head,
      'H2 Thuis',
      'Figure (een grote stip)',
      'P wonen',
      'P nu: goed',
      'P kies',
      'Figure (ja)',
      'P Schrijf hier',
      'P Een eigen woord',
    ])
  })

  it('has its list items in a list and everything in one document', async () => {
    const { document } = await read([[{ kind: 'list', items: [{ lines: [plain('een')] }] }]])
    const list = document.children.at(-1)
    expect(document.tag).toBe('Document')
    expect([list?.tag, list?.children[0]?.tag, list?.children[0]?.children[0]?.tag]).toEqual([
      'L',
      'LI',
      'LBody',
    ])
  })

  it('keeps page numbers and ornaments out of what is heard, and leaves nothing unmarked', async () => {
    const silentOnes = [{ picture: dot, side: 8 }]
    const heading: Block = { kind: 'heading', words: plain('Thuis'), marks: silentOnes }
    const { document, silent, unmarked } = await read([
      [heading, { kind: 'pen', words: plain('Schrijf') }],
    ])
    expect(silent).toBe('Blad 1 van 1')
    expect(unmarked).toBe('')
    const figure = document.children.find(({ tag }) => tag === 'Figure')
    expect(figure?.words, 'the words in a picture are shapes').toBe('')
  })

  it('gives words in another language their language', async () => {
    const words = [{ text: 'Our ' }, { text: 'geldzorgen', lang: 'nl' }, { text: ' here' }]
    const { document } = await read([[{ kind: 'list', items: [{ lines: [words] }] }]], {
      lang: 'en',
    })
    const line = document.children.at(-1)?.children[0]?.children[0]?.children[0]
    const spans = line?.children.map(({ tag, lang, words: own }) => [tag, lang, own])
    expect(spans).toEqual([['Span', 'nl', 'geldzorgen ']])
  })

  it('lists its title and headings as bookmarks', async () => {
    const { bookmarks } = await read([[{ kind: 'heading', words: plain('Thuis & geld') }]])
    expect(bookmarks).toEqual(['Een brief', 'Thuis & geld'])
  })

  it('goes on over as many pages as it needs and loses no word', async () => {
    const sections = Array.from({ length: 9 }, (_, index) => [
      { kind: 'heading', words: plain(`Kop ${index}`) } as const,
      paragraph(`${'Dit is een zin die telkens terugkomt. '.repeat(20)}Slot ${index}`),
    ])
    const { document, pages, silent } = await read(sections)
    expect(pages).toBeGreaterThan(1)
    expect(silent).toContain(`Blad ${pages} van ${pages}`)
    const lines = linesOf(document)
    expect(lines.filter((line) => /Slot \d$/.test(line))).toHaveLength(9)
  })

  it('keeps the space between two words where a line ends', async () => {
    const text =
      'Dit is een zin die langer is dan een regel en die dus op twee regels komt te staan op dit blad.'
    const { document } = await read([[paragraph(`${text} ${text}`)]])
    expect(linesOf(document).at(-1)).toBe(`P ${text} ${text}`)
  })

  it.each([
    ['letters from all over Europe', 'Şişli, Łódź, Zoë en Čapek', 'Şişli, Łódź, Zoë en Čapek'],
    ['a letter and its accent as two signs', 'Zoe\u0308', 'Zoë'],
    ['an accent it lacks', 'Nguyễn', 'Nguyen'],
    ['spaces and line ends of any kind', 'een\n\ntwee\u00A0 drie', 'een twee drie'],
    ['signs nobody sees', 'a\u200Fb', 'ab'],
    ['less than and ampersand', 'a < b & c', 'a < b & c'],
  ])('writes %s', async (_, text, shown) => {
    const { document } = await read([[paragraph(text)]])
    expect(linesOf(document)).toEqual([...head, `P ${shown}`])
  })

  it.each([
    ['a drawn sign', 'Rust 😊👍🏽 nu', 'Rust […] nu'],
    ['another script', 'Mijn zus: أختي تساعدني كثيرا.', 'Mijn zus: […].'],
  ])('never leaves a blank for %s, and says so at the end', async (_, text, shown) => {
    const { document } = await read([[paragraph(text)]])
    expect(linesOf(document)).toEqual([...head, `P ${shown}`, 'P Er past iets niet.'])
  })

  it('breaks a word that is longer than a line without losing a letter', async () => {
    const { document } = await read([[paragraph(`x${'w'.repeat(300)}y`)]])
    expect(linesOf(document).at(-1)).toBe(`P x${'w'.repeat(300)}y`)
  })

  it('is the same bytes when it is the same paper, and small', async () => {
    const [one, other] = await Promise.all([makePdf(paper([])), makePdf(paper([]))])
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0)
    const later = await makePdf(paper([], { madeAt: new Date('2026-03-03T09:00:00Z') }))
    expect(Buffer.compare(Buffer.from(one), Buffer.from(later))).not.toBe(0)
    expect(one.length).toBeLessThan(40_000)
  })

  it('refuses words in a picture that it could only guess the place of', async () => {
    const odd = (
      <svg viewBox="0 0 10 10">
        <text fill="#173F4A">zonder maat</text>
      </svg>
    )
    const corner = { picture: odd, alt: 'een stip', caption: plain('Kijk hier') }
    await expect(makePdf(paper([], { corner }))).rejects.toThrow('without font-size')
  })
})
