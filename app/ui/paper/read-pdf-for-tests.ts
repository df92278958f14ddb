import {
  isWord,
  Objects,
  Ref,
  Text,
  textOf,
  tokens,
  type Dict,
  type Value,
  valueFrom,
} from './pdf-objects-for-tests.ts'

/**
 * Reads back what a PDF says to who hears it: the tree of its structure with the words in it, in the order of
 * the tree. Reads only what `makePdf` writes; it shares no code with it.
 */
export interface Heard {
  readonly tag: string
  readonly words: string
  readonly alt?: string
  readonly lang?: string
  readonly children: readonly Heard[]
}

export interface ReadPdf {
  readonly title: string
  readonly lang: string
  readonly pages: number
  readonly bookmarks: readonly string[]
  readonly document: Heard
  /** What is drawn as words and belongs to nothing that is heard. */
  readonly silent: string
  /** What is written or painted outside of every marking: a reader would not know what to do with it. */
  readonly unmarked: string
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = new Objects(bytes)
  const trailer = objects.trailer()
  const root = objects.dict(trailer.get('Root'))
  const kids = objects.list(objects.dict(root.get('Pages')).get('Kids'))
  const pages = new Map(
    kids.map((kid) => [kid instanceof Ref ? kid.to : 0, wordsOfPage(objects, objects.dict(kid))]),
  )
  const tree = objects.dict(root.get('StructTreeRoot'))
  const told = (tag: string): string => [...pages.values()].map((page) => page.get(tag)).join('')
  return {
    title: textOf(objects.get(objects.dict(trailer.get('Info')).get('Title'))),
    lang: textOf(root.get('Lang')),
    pages: kids.length,
    bookmarks: bookmarksBelow(objects, root.get('Outlines')),
    document: heard(objects, objects.list(tree.get('K'))[0], pages),
    silent: told('Artifact'),
    unmarked: told(''),
  }
}

function bookmarksBelow(objects: Objects, parent: Value | undefined): string[] {
  const titles: string[] = []
  let item = objects.dict(parent).get('First')
  while (item !== undefined) {
    const dict = objects.dict(item)
    titles.push(textOf(dict.get('Title')), ...bookmarksBelow(objects, item))
    item = dict.get('Next')
  }
  return titles
}

const paints = new Set(['f', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh'])

/** What is written under each number of marked content; under `Artifact` and nothing, what has no number. */
type Marked = Map<string, string>

function wordsOfPage(objects: Objects, page: Dict): Marked {
  const fonts = objects.dict(objects.dict(page.get('Resources')).get('Font'))
  const marked: Marked = new Map()
  const open: string[] = []
  let operands: Value[] = []
  let letters = new Map<string, string>()
  const all = tokens(objects.stream(page.get('Contents')), 0)
  for (let next = all.next(); next.done !== true; next = all.next()) {
    const { value } = next
    if (!isWord(value) || value.word === '[' || value.word === '<<') {
      operands.push(valueFrom(all, value))
      continue
    }
    if (value.word === 'BDC' || value.word === 'BMC') {
      const [tag, about] = operands
      const mcid = about instanceof Map ? about.get('MCID') : undefined
      open.push(typeof mcid === 'number' ? String(mcid) : textOf(tag))
    } else if (value.word === 'EMC') open.pop()
    else if (value.word === 'Tf') letters = lettersOf(objects, fonts.get(textOf(operands[0])))
    else if (open.length === 0 && paints.has(value.word)) {
      marked.set('', `${marked.get('') ?? ''}${value.word} `)
    } else if (value.word === 'TJ') {
      const under = open.at(-1) ?? ''
      const codes = objects
        .list(operands[0])
        .map((piece) => (piece instanceof Text ? piece.bytes : ''))
      const written = (codes.join('').match(/[\s\S]{2}/g) ?? []).map(
        (code) => letters.get(code) ?? '�',
      )
      marked.set(under, (marked.get(under) ?? '') + written.join(''))
    }
    operands = []
  }
  return marked
}

/** What each code of a font stands for, by its own table. */
function lettersOf(objects: Objects, font: Value | undefined): Map<string, string> {
  const table = objects.stream(objects.dict(font).get('ToUnicode'))
  const letters = new Map<string, string>()
  for (const [, from = '', list = ''] of table.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    const texts = [...list.matchAll(/<([^>]*)>/g)].map(([, hex = '']) => hex.replaceAll(' ', ''))
    texts.forEach((hex, index) => {
      const code = String.fromCodePoint(...twoBytes(Number.parseInt(from, 16) + index))
      letters.set(code, Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    })
  }
  return letters
}

function twoBytes(number: number): [number, number] {
  return [number >> 8, number & 0xff]
}

function heard(objects: Objects, element: Value | undefined, pages: Map<number, Marked>): Heard {
  const dict = objects.dict(element)
  const at = dict.get('Pg')
  let words = ''
  const children: Heard[] = []
  for (const kid of objects.list(dict.get('K'))) {
    if (typeof kid === 'number') words += wordsAt(pages, at, kid)
    else if (kid instanceof Map) words += wordsAt(pages, kid.get('Pg'), kid.get('MCID'))
    else {
      const child = heard(objects, kid, pages)
      children.push(child)
      if (child.tag === 'Span') words += child.words
    }
  }
  const [alt, lang] = [dict.get('Alt'), dict.get('Lang')]
  return {
    tag: textOf(dict.get('S')),
    words,
    ...(alt === undefined ? {} : { alt: textOf(alt) }),
    ...(lang === undefined ? {} : { lang: textOf(lang) }),
    children,
  }
}

function wordsAt(pages: Map<number, Marked>, page: Value | undefined, mcid: Value | undefined) {
  return page instanceof Ref
    ? (pages.get(page.to)?.get(typeof mcid === 'number' ? String(mcid) : '') ?? '')
    : ''
}

/** Everything heard, one line per element that says something: `H1 Je brug`, `Figure (Een brug)`. */
export function linesOf({ tag, words, alt, children }: Heard): string[] {
  const own = alt !== undefined ? [`${tag} (${alt})`] : words === '' ? [] : [`${tag} ${words}`]
  return [...own, ...children.filter((child) => child.tag !== 'Span').flatMap(linesOf)]
}
