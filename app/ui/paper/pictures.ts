import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import drawSvg from 'svg-to-pdfkit'
import type { Letters } from './letters.ts'

/** Where on the page, in points from the left and the top. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The pictures in a view, as the screen draws them. */
export function picturesIn(view: VNode, letters: Letters, ink: string): string[] {
  const svgs = renderToString(view).match(/<svg[\s\S]*?<\/svg>/g) ?? []
  return svgs.map((svg) => outlineWords(svg.replaceAll('currentColor', ink), letters))
}

/** Draws a picture as large as fits into a box, in its middle. */
export function drawPicture(doc: PDFKit.PDFDocument, svg: string, box: Box): void {
  const { x, y, width, height } = box
  drawSvg(doc, svg, x, y, { width, height, assumePt: true })
}

/**
 * Words in a picture become shapes. Else whoever searches, copies or hears the paper would get them between
 * the words that stand beside the picture, a second time and out of order.
 */
function outlineWords(svg: string, letters: Letters): string {
  return svg.replaceAll(/<text([^>]*)>([\s\S]*?)<\/text>/g, (_, about: string, inside: string) => {
    const size = Number(attribute(about, 'font-size'))
    const bold = /font-weight="700"/.test(about)
    const start = attribute(about, 'text-anchor') === 'middle' ? 0.5 : 0
    const rows = [...inside.matchAll(/<tspan([^>]*)>([^<]*)<\/tspan>/g)]
    const shapes = rows.map(([, place = '', words = '']) => {
      const { width, paths } = letters.outline(unescaped(words), bold, size)
      const x = Number(attribute(place, 'x')) - width * start
      return `<g transform="translate(${x.toFixed(2)} ${attribute(place, 'y')})">${paths}</g>`
    })
    return `<g fill="${attribute(about, 'fill')}">${shapes.join('')}</g>`
  })
}

/** @throws Error when a drawing's words are written in a way this cannot read. */
function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  if (found === undefined) {
    throw new Error(`Words in a picture without ${name} cannot be drawn on paper.`)
  }
  return found
}

/** The signs that Preact writes in another way. */
function unescaped(words: string): string {
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
