import { setImmediate as nextTurn } from 'node:timers/promises'
import PdfFile from 'pdfkit'
import { coloursOf } from './colours.ts'
import { Letters } from './letters.ts'
import { type Block, type Paper, plain } from './paper.ts'
import { headPiece, type Piece, piecesOf } from './pieces.ts'
import { contentEnd, lay, mm, page, type Sheet } from './sheet.ts'

/**
 * Sets a paper on pages of A4 as a PDF that can also be heard (PDF/UA-1): headings, lists, figures with
 * their words, languages and an order to read in. The same paper gives the same bytes. Drawing takes a tenth
 * of a second; in between others get their turn.
 */
export async function makePdf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const doc = open(paper)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const letters = new Letters(doc)
  const sheet: Sheet = { doc, letters, colours: coloursOf(paper.theme), root }
  const sections = [[headPiece(sheet, paper)], ...paper.sections.map((it) => sectionOf(sheet, it))]
  if (letters.missed) {
    sections.push(
      piecesOf(sheet, { kind: 'paragraph', words: plain(paper.notShown), look: 'small' }),
    )
  }
  await setOnPages(doc, sections)
  numberPages(sheet, paper)
  doc.end()
  return bytesOf(doc)
}

function open(paper: Paper): PDFKit.PDFDocument {
  const doc = new PdfFile({
    pdfVersion: '1.7',
    // The published types are a version behind: they do not know this one yet.
    subset: 'PDF/UA' as string as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: paper.lang,
    displayTitle: true,
    bufferPages: true,
    size: 'A4',
    margin: 0,
    info: { Title: paper.title, Creator: 'Voorop', Producer: 'Voorop', CreationDate: paper.madeAt },
  })
  // Where this is the number 1, pdfkit 0.20 lists the letters of each font and forgets those that others are
  // made of (the e of ë). No list is right too, one that misses some is not (ISO 14289-1:2014, 7.21.4.2).
  return Object.assign(doc, { subset: '1' })
}

function sectionOf(sheet: Sheet, blocks: readonly Block[]): Piece[] {
  return blocks.flatMap((block) => piecesOf(sheet, block))
}

/** A section goes to the next page when it does not fit on this one but does on a page of its own. */
async function setOnPages(
  doc: PDFKit.PDFDocument,
  sections: readonly (readonly Piece[])[],
): Promise<void> {
  let y: number = page.margin
  const turn = (): void => {
    doc.addPage()
    y = page.margin
  }
  for (const pieces of sections) {
    const whole = pieces.reduce((sum, { height }) => sum + height, 0)
    if (y + whole > contentEnd && whole <= contentEnd - page.margin) turn()
    for (const [index, { height, leads = false, put }] of pieces.entries()) {
      const next = leads ? (pieces[index + 1]?.height ?? 0) : 0
      if (y + height + next > contentEnd && y > page.margin) turn()
      put(y)
      y += height
      await nextTurn()
    }
  }
}

/** Page numbers are not read aloud: a reader has its own. */
function numberPages(sheet: Sheet, paper: Paper): void {
  const { doc } = sheet
  const { count } = doc.bufferedPageRange()
  for (let number = 1; number <= count; number += 1) {
    doc.switchToPage(number - 1)
    const { lines } = lay(sheet, plain(paper.pageOf(number, count)), 9, page.width)
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.fillColor(sheet.colours.soft)
    for (const { font, text, x } of lines[0] ?? []) {
      const place = [page.margin + x, page.height - page.margin - 2 * mm] as const
      doc.font(font, 9).text(text, ...place, { lineBreak: false })
    }
    doc.endMarkedContent()
  }
}

/** Everything is written by now: pdfkit is a stream, but makes its document at once. */
function bytesOf(doc: PDFKit.PDFDocument): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  for (let chunk: unknown = doc.read(); chunk instanceof Uint8Array; chunk = doc.read()) {
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
