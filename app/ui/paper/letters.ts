import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { unpackWoff } from './unpack-woff.ts'

/** The letters of the screen, as files pdfkit can read: `.woff2` would come out blank, without an error. */
const family = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next'
const files = {
  plain: 'latin-400',
  'plain-more': 'latin-ext-400',
  bold: 'latin-700',
  'bold-more': 'latin-ext-700',
} as const
export type FontName = keyof typeof files
const fontNames: readonly FontName[] = ['plain', 'plain-more', 'bold', 'bold-more']

const require = createRequire(import.meta.url)
const read = new Map<FontName, Buffer>()

function bytesOf(name: FontName): Buffer {
  const known = read.get(name)
  if (known !== undefined) return known
  const bytes = unpackWoff(readFileSync(require.resolve(`${family}-${files[name]}-normal.woff`)))
  read.set(name, bytes)
  return bytes
}

/** What pdfkit 0.20 knows of an opened font and does not publish in its types. */
interface OpenedFont {
  readonly unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(text: string): {
    readonly glyphs: readonly { readonly path: { toSVG(): string } }[]
    readonly positions: readonly { readonly xAdvance: number }[]
  }
}

/** Some text that one font can write. */
export interface Run {
  readonly text: string
  readonly font: FontName
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })
/** Text that the first font can write as it is: most of it. */
const everyday = /^[ -~À-ÿ]*$/
/** Stands where a sign or a whole script has no letters here. */
const notShown = '[…]'

/** The letters of one document: which font writes what, how wide, and what cannot be written. */
export class Letters {
  /** Whether something had to be left out. */
  missed = false
  readonly #doc: PDFKit.PDFDocument
  readonly #opened = new Map<FontName, OpenedFont>()

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc
    for (const name of fontNames) doc.registerFont(name, bytesOf(name))
  }

  /** Divides text among the fonts; spaces of any kind are one space, as on a page. */
  runs(text: string, bold: boolean): Run[] {
    if (everyday.test(text)) return text === '' ? [] : [{ text, font: bold ? 'bold' : 'plain' }]
    const runs: Run[] = []
    for (const { segment } of graphemes.segment(this.#writable(text))) {
      const font = this.#fontFor(segment, bold) ?? 'plain'
      const last = runs.at(-1)
      if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + segment }
      else runs.push({ font, text: segment })
    }
    return runs
  }

  width(run: Run, size: number): number {
    return this.#doc.font(run.font, size).widthOfString(run.text)
  }

  /** The outline of some text from a point on the baseline, as paths of an SVG; and how wide it is. */
  outline(text: string, bold: boolean, size: number): { width: number; paths: string } {
    let x = 0
    let paths = ''
    for (const run of this.runs(text, bold)) {
      const font = this.#open(run.font)
      const scale = size / font.unitsPerEm
      const { glyphs, positions } = font.layout(run.text)
      glyphs.forEach(({ path }, index) => {
        const shape = path.toSVG()
        if (shape !== '') {
          paths += `<path transform="translate(${x.toFixed(2)} 0) scale(${scale} ${-scale})" d="${shape}"/>`
        }
        x += (positions[index]?.xAdvance ?? 0) * scale
      })
    }
    return { width: x, paths }
  }

  /** Text with only what the fonts can write: a letter without its unknown accent, else a mark for what is missing. */
  #writable(text: string): string {
    const shown = [...graphemes.segment(text.normalize('NFC').replaceAll(/\s+/g, ' '))]
      .map(({ segment }) => this.#nearest(segment))
      .join('')
    if (!shown.includes(notShown)) return shown
    this.missed = true
    return shown.replaceAll(/\[…\](?:\s*\[…\])+/g, notShown)
  }

  #nearest(grapheme: string): string {
    if (this.#fontFor(grapheme, false) !== undefined) return grapheme
    if (/^[\p{Cc}\p{Cf}]+$/u.test(grapheme)) return ''
    const bare = Array.from(grapheme.normalize('NFKD')).filter(
      (sign) => !/\p{M}/u.test(sign) && this.#fontFor(sign, false) !== undefined,
    )
    return bare.length === 0 ? notShown : bare.join('')
  }

  #fontFor(text: string, bold: boolean): FontName | undefined {
    const names: readonly FontName[] = bold ? ['bold', 'bold-more'] : ['plain', 'plain-more']
    return names.find((name) => {
      const font = this.#open(name)
      return Array.from(text).every((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
    })
  }

  #open(name: FontName): OpenedFont {
    const known = this.#opened.get(name)
    if (known !== undefined) return known
    const { _font: current } = this.#doc.font(name) as unknown as {
      readonly _font: { readonly font: OpenedFont }
    }
    const { font } = current
    this.#opened.set(name, font)
    return font
  }
}
