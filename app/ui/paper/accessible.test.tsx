import { beforeAll, describe, expect, it } from 'vitest'
import { faultsOf, readMarks } from './accessible-for-tests.ts'
import { makePdf } from './make-pdf.ts'
import { plain } from './paper.ts'

const dot = (
  <svg viewBox="0 0 10 10">
    <circle cx="5" cy="5" r="4" fill="#173F4A" />
  </svg>
)

/** A paper with everything that a paper can hold, and letters that are made of others. */
const whole = makePdf({
  title: 'Een brief',
  lang: 'nl',
  theme: 'voorop',
  madeAt: new Date('2026-03-02T09:00:00Z'),
  under: plain('Zoë Čapek'),
  corner: { picture: dot, alt: 'een stip', caption: plain('Kijk hier') },
  sections: [
    [
      { kind: 'heading', words: plain('Thuis'), marks: [{ picture: dot, side: 8 }] },
      { kind: 'figure', figure: { picture: dot, alt: 'een grote stip' }, size: [50, 50] },
      {
        kind: 'list',
        items: [
          {
            lines: [[{ text: 'our ', lang: 'en' }], [{ text: 'nu: ', soft: true }, { text: 'ja' }]],
            pictures: [{ picture: dot, side: 10 }],
          },
        ],
      },
      {
        kind: 'choices',
        choices: [{ words: plain('kies'), figures: [{ picture: dot, alt: 'ja' }] }],
      },
      { kind: 'pen', words: plain('Schrijf hier') },
    ],
    [{ kind: 'paragraph', words: plain('Een eigen woord 😊'), look: 'quote' }],
  ],
  notShown: 'Er past iets niet.',
  pageOf: (page, pages) => `Blad ${page} van ${pages}`,
})

describe('a paper that everybody can hear', () => {
  let file = ''
  beforeAll(async () => {
    file = Buffer.from(await whole).toString('latin1')
  })
  const faultsIn = (text: string): string[] => faultsOf(Buffer.from(text, 'latin1'))

  it('has nothing wrong that a machine can see', () => {
    expect(faultsIn(file)).toEqual([])
  })

  it.each([
    ['%PDF-1.7', '%PDF-2.0', '6.1 no header of PDF 1'],
    ['pdfua/ns/id/', 'pdfua/ns/ix/', '5 not said to be PDF/UA'],
    ['<pdfuaid:part>1<', '<pdfuaid:part>2<', '5 not said to be part 1'],
    ['/Marked true', '/Marked null', '6.2 not marked as tagged'],
    ['x-default">Een', 'x-default">Nee', '7.1 no title, or another in the metadata'],
    ['/DisplayDocTitle true', '/DisplayDocTitle null', '7.1 the window shows the name of the file'],
    ['/ParentTreeNextKey', '/RoleMap          ', '7.1 names of its own for structure'],
    ['/Lang (nl)', '/Lang (??)', '7.2 no language'],
    ['/Lang (en)', '/Lang (??)', '7.2 words in no language'],
    ['/S /H1', '/S /H3', '7.4.2 a level of headings is skipped'],
    ['/S /H2', '/S /H1', '7.4 not one heading above all'],
    ['/S /LBody', '/S /Table', '7.1 or 7.2 Table in LI'],
    ['/Alt (een stip)', '/Alt (        )', '7.3 a figure without words'],
    ['/BBox', '/Xxxx', '7.3 a figure without its place'],
    ['/Tabs /S', '/Tabs /R', '7.18.3 another order of tabs'],
    ['/StructParents 0', '/StructParents 7', '7.1 content does not know its element'],
    ['/CIDToGIDMap /Identity', '/CIDToGIDMap /Identitx', '7.21.3 letters by another number'],
    ['/Encoding /Identity-H', '/Encoding /Identity-V', '7.21.3 letters in another order'],
    ['/FontFile2', '/FontFile9', '7.21.4.1 a font that is not in the file'],
    ['/FontBBox', '/CIDSet  ', '7.21.4.2 a list of letters that misses some'],
    ['/ToUnicode', '/ToUnicodx', '7.21.7 a letter that stands for nothing'],
    ['/UserUnit 1', '/Annots  []', '7.18 something to click on'],
  ])('is seen to be wrong with %s as %s', (right, wrong, fault) => {
    expect(file).toContain(right)
    expect(faultsIn(file.replace(right, wrong))).toContain(fault)
  })

  it('is seen to be wrong when it is drawn in another order, or in letters of another width', () => {
    const turned = file.replace(/\/K \[(\d+ 0 R) (\d+ 0 R)/, '/K [$2 $1')
    expect(faultsIn(turned)).toEqual(['7.2 drawn in another order than it is heard in'])
    const wider = file.replace(/(\/W \[0 \[\d+ )\d\d\d/, (_, before: string) => `${before}999`)
    expect(faultsIn(wider)).toEqual(['7.21.5 letters of another width'])
  })

  it.each([
    ['/P <</MCID 0>> BDC f EMC /Artifact BMC S EMC', [0], []],
    ['f', [], ['7.1 something that is neither heard nor an ornament']],
    ['[<0001>] TJ', [], ['7.1 something that is neither heard nor an ornament']],
    ['/P BMC f EMC', [], ['7.1 a marking without a number']],
    ['/P <</MCID 0>> BDC f', [0], ['7.1 a marking never ends']],
    ['EMC', [], ['7.1 a marking ends that never began']],
    [
      '/P <</MCID 0>> BDC /Span <</MCID 1>> BDC f EMC EMC',
      [0, 1],
      ['7.1 one marking within another'],
    ],
    ['/P <</MCID 0>> BDC /Artifact BMC f EMC EMC', [0], ['7.1 an ornament within what is heard']],
    ['/Artifact BMC /P <</MCID 0>> BDC f EMC EMC', [0], ['7.1 something heard within an ornament']],
  ])('is read with its markings: %s', (content, mcids, faults) => {
    expect(readMarks(content)).toEqual({ mcids, faults })
  })
})
