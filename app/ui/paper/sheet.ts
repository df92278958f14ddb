import type { Colours } from './colours.ts'
import { breakLines, type Line, lineHeight } from './lines.ts'
import type { Letters } from './letters.ts'
import { type Box, drawPicture, picturesIn } from './pictures.ts'
import type { Figure, Silent, Words } from './paper.ts'

/** Points in a millimetre. */
export const mm = 72 / 25.4

export const page = { width: 210 * mm, height: 297 * mm, margin: 12 * mm } as const
export const contentWidth = page.width - 2 * page.margin
/** The last place a line of content may reach; the page number stands below it. */
export const contentEnd = page.height - page.margin - 4 * mm

export type Element = PDFKit.PDFStructureElement

/** A document being set: where to draw, with which letters and colours, and the root of its structure. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument
  readonly letters: Letters
  readonly colours: Colours
  readonly root: Element
}

/** Lines that know how they look and how high they are. */
export interface Laid {
  readonly words: Words
  readonly lines: readonly Line[]
  readonly size: number
  readonly height: number
}

export function lay(sheet: Sheet, words: Words, size: number, width: number): Laid {
  const lines = breakLines(sheet.letters, words, size, width)
  return { words, lines, size, height: lines.length * size * lineHeight }
}

/** Adds an element below another one of the structure. */
export function element(sheet: Sheet, parent: Element, tag: string): Element {
  const made = sheet.doc.struct(tag)
  parent.add(made)
  return made
}

/** Writes lines as the content of one element; words in another language carry it. */
export function write(
  sheet: Sheet,
  laid: Laid,
  tag: string,
  parent: Element,
  x: number,
  y: number,
): void {
  const { doc } = sheet
  const own = element(sheet, parent, tag)
  laid.lines.forEach((line, row) => {
    const top = y + row * laid.size * lineHeight
    for (const group of byPart(line)) {
      const part = laid.words[group[0]?.part ?? 0]
      const draw = (): void => {
        doc.fillColor(part?.soft === true ? sheet.colours.soft : sheet.colours.ink)
        for (const { font, text, x: shift } of group) {
          doc.font(font, laid.size).text(text, x + shift, top, { lineBreak: false })
        }
      }
      own.add(part?.lang === undefined ? draw : doc.struct('Span', { lang: part.lang }, draw))
    }
  })
  own.end()
}

function byPart(line: Line): Line[] {
  const groups: Line[] = []
  for (const fragment of line) {
    const last = groups.at(-1)
    if (last?.[0]?.part === fragment.part) groups[groups.length - 1] = [...last, fragment]
    else groups.push([fragment])
  }
  return groups
}

/** Draws what only pleases the eye: whoever hears the paper passes it. */
export function decorate(sheet: Sheet, draw: () => void): void {
  const { doc } = sheet
  doc.markContent('Artifact', { type: 'Layout' })
  doc.save()
  draw()
  doc.restore()
  doc.endMarkedContent()
}

/** Silent pictures side by side, their middle at a height; ending at `x` when they stand at the right. */
export function decorateWith(
  sheet: Sheet,
  silent: readonly Silent[],
  at: { readonly x: number; readonly middle: number; readonly ends?: boolean },
): void {
  const widths = silent.map(({ side }) => side * mm)
  let x = at.ends === true ? at.x - widths.reduce((sum, width) => sum + width, 0) : at.x
  decorate(sheet, () => {
    silent.forEach(({ picture }, index) => {
      const side = widths[index] ?? 0
      const box = { x, y: at.middle - side / 2, width: side, height: side }
      for (const svg of picturesIn(picture, sheet.letters, sheet.colours.ink)) {
        drawPicture(sheet.doc, svg, box)
      }
      x += side
    })
  })
}

/** A picture that says something, with its words; `frame` draws what lies under it. */
export function illustrate(
  sheet: Sheet,
  { picture, alt }: Figure,
  parent: Element,
  box: Box,
  frame?: () => void,
): void {
  const { doc } = sheet
  const { x, y, width, height } = box
  const svgs = picturesIn(picture, sheet.letters, sheet.colours.ink)
  const options = { alt, bbox: [x, y, x + width, y + height], placement: 'Block' }
  parent.add(
    doc.struct('Figure', options, () => {
      doc.save()
      frame?.()
      for (const svg of svgs) drawPicture(doc, svg, box)
      doc.restore()
    }),
  )
}
