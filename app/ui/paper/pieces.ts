import {
  contentWidth,
  decorate,
  decorateWith,
  element,
  type Element,
  illustrate,
  lay,
  mm,
  page,
  type Sheet,
  write,
} from './sheet.ts'
import type { Block, Choice, Item, Paper, Words } from './paper.ts'

/** Something of a known height that stays on one page. */
export interface Piece {
  readonly height: number
  readonly put: (top: number) => void
  /** What follows must be able to begin on the same page. */
  readonly leads?: boolean
}

const left = page.margin
const size = { title: 24, under: 14, heading: 15, body: 11, small: 9.5, caption: 8.5 } as const
const gap = 2.5 * mm

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Sets one block: a list is a piece per item, all else is one piece. */
export function piecesOf(sheet: Sheet, block: Block): Piece[] {
  if (block.kind === 'heading') return [heading(sheet, block)]
  if (block.kind === 'paragraph') return [paragraph(sheet, block)]
  if (block.kind === 'figure') return [figure(sheet, block)]
  if (block.kind === 'pen') return [pen(sheet, block.words)]
  const list = once(() => element(sheet, sheet.root, 'L'))
  return block.kind === 'list'
    ? block.items.map((item) => itemPiece(sheet, item, list))
    : block.choices.map((choice) => choicePiece(sheet, choice, list))
}

/** The top of a paper: its title, what stands under it, and a picture in the corner. */
export function headPiece(sheet: Sheet, paper: Paper): Piece {
  const side = 24 * mm
  const captionWidth = 34 * mm
  const textWidth = contentWidth - captionWidth - gap
  const title = lay(sheet, [{ text: paper.title, bold: true }], size.title, textWidth)
  const under = lay(sheet, paper.under, size.under, textWidth)
  const caption = lay(sheet, paper.corner.caption, size.caption, captionWidth)
  const right = left + contentWidth - captionWidth
  return {
    height: Math.max(title.height + under.height, side + caption.height) + gap,
    put: (top) => {
      bookmark(sheet, paper.title, top)
      write(sheet, title, 'H1', sheet.root, left, top)
      write(sheet, under, 'P', sheet.root, left, top + title.height)
      illustrate(sheet, paper.corner, sheet.root, { x: right, y: top, width: side, height: side })
      write(sheet, caption, 'P', sheet.root, right, top + side)
    },
  }
}

function heading(sheet: Sheet, { words, marks = [] }: Of<'heading'>): Piece {
  const laid = lay(
    sheet,
    words.map((part) => ({ ...part, bold: true })),
    size.heading,
    contentWidth - 30 * mm,
  )
  const height = laid.height + 2 * mm
  return {
    height: height + 2 * gap,
    leads: true,
    put: (from) => {
      const { doc, colours } = sheet
      const top = from + gap
      decorate(sheet, () => {
        doc.roundedRect(left, top, contentWidth, height, 2 * mm).fill(colours.chosen)
        doc.roundedRect(left, top, 1.5 * mm, height, 0.75 * mm).fill(colours.accent)
      })
      bookmark(sheet, words.map(({ text }) => text).join(''), top)
      write(sheet, laid, 'H2', sheet.root, left + 4 * mm, top + mm)
      const end = left + contentWidth - 3 * mm
      decorateWith(sheet, marks, { x: end, middle: top + height / 2, ends: true })
    },
  }
}

/** Where a viewer's list of contents leads to: the title, and below it the headings. */
function bookmark(sheet: Sheet, words: string, top: number): void {
  const { outline } = sheet.doc
  const title = outline.children[0]
  const place = { top: top - mm, expanded: true }
  if (title === undefined) outline.addItem(words, place)
  else title.addItem(words, place)
}

function paragraph(sheet: Sheet, { words, look }: Of<'paragraph'>): Piece {
  const indent = look === 'quote' ? 4 * mm : 0
  const laid = lay(sheet, words, look === 'small' ? size.small : size.body, contentWidth - indent)
  return {
    height: laid.height + gap,
    put: (top) => {
      if (look === 'quote') {
        decorate(sheet, () => {
          sheet.doc.rect(left, top, 1.2 * mm, laid.height).fill(sheet.colours.accent)
        })
      }
      write(sheet, laid, 'P', sheet.root, left + indent, top)
    },
  }
}

function figure(sheet: Sheet, { figure: shown, size: [wide, high] }: Of<'figure'>): Piece {
  const [width, height] = [wide * mm, high * mm]
  return {
    height: height + gap,
    put: (top) => {
      const x = left + (contentWidth - width) / 2
      const { doc, colours } = sheet
      illustrate(sheet, shown, sheet.root, { x, y: top, width, height }, () => {
        doc.roundedRect(x, top, width, height, 4 * mm).clip()
        doc.rect(x, top, width, height).fill(colours.ground)
      })
    },
  }
}

/** Room for pictures beside an item, the same for all items, so that their words stand in one column. */
const picturesWidth = 42 * mm
const marksWidth = 28 * mm

function itemPiece(sheet: Sheet, item: Item, list: () => Element): Piece {
  const { pictures, marks } = item
  const indent = pictures === undefined ? 0 : picturesWidth
  const width = contentWidth - indent - (marks === undefined ? 0 : marksWidth)
  const lines = item.lines.map((words) => lay(sheet, words, size.body, width))
  const text = lines.reduce((sum, { height }) => sum + height, 0)
  const sides = [...(pictures ?? []), ...(marks ?? [])].map(({ side }) => side * mm)
  const high = Math.max(text, ...sides)
  return {
    height: high + gap,
    put: (top) => {
      const body = element(sheet, element(sheet, list(), 'LI'), 'LBody')
      let y = top + (high - text) / 2
      for (const line of lines) {
        write(sheet, line, 'P', body, left + indent, y)
        y += line.height
      }
      const middle = top + high / 2
      decorateWith(sheet, pictures ?? [], { x: left, middle })
      decorateWith(sheet, marks ?? [], { x: left + contentWidth, middle, ends: true })
    },
  }
}

function choicePiece(sheet: Sheet, { words, figures }: Choice, list: () => Element): Piece {
  const labelWidth = 36 * mm
  const laid = lay(sheet, words, size.body, labelWidth - gap)
  const height = Math.max(laid.height, 14.5 * mm)
  const width = (contentWidth - labelWidth - (figures.length - 1) * 2 * mm) / figures.length
  return {
    height: height + mm,
    put: (top) => {
      const body = element(sheet, element(sheet, list(), 'LI'), 'LBody')
      write(sheet, laid, 'P', body, left, top + (height - laid.height) / 2)
      figures.forEach((shown, index) => {
        const x = left + labelWidth + index * (width + 2 * mm)
        const { doc, colours } = sheet
        illustrate(sheet, shown, body, { x, y: top, width, height }, () => {
          doc
            .roundedRect(x, top, width, height, 2 * mm)
            .lineWidth(0.75)
            .stroke(colours.ink)
        })
      })
    },
  }
}

function pen(sheet: Sheet, words: Words): Piece {
  const laid = lay(sheet, words, size.body, contentWidth)
  const height = laid.height + 7 * mm
  return {
    height: height + mm,
    put: (top) => {
      write(sheet, laid, 'P', sheet.root, left, top)
      decorate(sheet, () => {
        const { doc, colours } = sheet
        doc.moveTo(left, top + height).lineTo(left + contentWidth, top + height)
        doc.lineWidth(0.75).dash(1, { space: 2 }).stroke(colours.ink)
      })
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}
