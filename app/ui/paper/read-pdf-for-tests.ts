import { inflateSync } from 'node:zlib'

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

type Value = string | number | null | boolean | Ref | Name | Text | Value[] | Dict
type Dict = Map<string, Value>
class Ref {
  readonly to: number
  constructor(to: number) {
    this.to = to
  }
}
class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}
/** A string of the document, as its bytes. */
class Text {
  readonly bytes: string
  constructor(bytes: string) {
    this.bytes = bytes
  }
}

const token =
  /\s*(?:(<<|>>|\[|\])|\/([^\s<>[\]()/]+)|\(((?:\\[\s\S]|[^\\)])*)\)|<([0-9A-Fa-f]*)>|(\d+) 0 R\b|(-?\d*\.?\d+)|([A-Za-z*]+))/y

type Token = Value | { readonly word: string }
interface Word {
  readonly word: string
}

function isWord(value: Token | undefined): value is Word {
  return typeof value === 'object' && value !== null && 'word' in value
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function* tokens(source: string, from: number): Generator<Token> {
  token.lastIndex = from
  for (let found = token.exec(source); found !== null; found = token.exec(source)) {
    const at = token.lastIndex
    const [, bracket, name, literal, hex, ref, number, word] = found
    if (name !== undefined) yield new Name(name)
    else if (literal !== undefined) {
      yield new Text(literal.replaceAll(/\\([\s\S])/g, (_, sign: string) => escapes[sign] ?? sign))
    } else if (hex !== undefined) yield new Text(Buffer.from(hex, 'hex').toString('latin1'))
    else if (ref !== undefined) yield new Ref(Number(ref))
    else if (number !== undefined) yield Number(number)
    else if (word === 'true' || word === 'false') yield word === 'true'
    else if (word === 'null') yield null
    else yield { word: bracket ?? word ?? '' }
    token.lastIndex = at
  }
}

function valueFrom(all: Iterator<Token>, first: Token): Value {
  if (!isWord(first)) return first
  const until = first.word === '<<' ? '>>' : ']'
  const inside: Value[] = []
  for (let next = all.next(); next.done !== true; next = all.next()) {
    if (isWord(next.value) && next.value.word === until) break
    inside.push(valueFrom(all, next.value))
  }
  if (until === ']') return inside
  const dict: Dict = new Map()
  for (let index = 0; index < inside.length; index += 2) {
    const key = inside[index]
    if (key instanceof Name) dict.set(key.name, inside[index + 1] ?? null)
  }
  return dict
}

function textOf(value: Value | undefined): string {
  if (value instanceof Name) return value.name
  if (!(value instanceof Text)) return ''
  const { bytes } = value
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
}

/** The objects of a file, found where its own table says they are. */
class Objects {
  readonly #file: string
  readonly #offsets: readonly number[]
  constructor(bytes: Uint8Array) {
    this.#file = Buffer.from(bytes).toString('latin1')
    const table = this.#file.lastIndexOf('xref\n0')
    const start = this.#file.lastIndexOf('\nxref\n', table) + 1
    this.#offsets = [...this.#file.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) =>
      Number(at),
    )
  }

  get(value: Value | undefined): Value {
    if (!(value instanceof Ref)) return value ?? null
    const all = tokens(this.#file, this.#file.indexOf('obj', this.#offsets[value.to - 1]) + 3)
    const first = all.next().value as Token
    return valueFrom(all, first)
  }

  dict(value: Value | undefined): Dict {
    const found = this.get(value)
    return found instanceof Map ? found : new Map<string, Value>()
  }

  list(value: Value | undefined): Value[] {
    const found = this.get(value)
    return Array.isArray(found) ? found : found === null ? [] : [found]
  }

  stream(value: Value | undefined): string {
    if (!(value instanceof Ref)) return ''
    const dict = this.dict(value)
    const from = this.#file.indexOf('stream\n', this.#offsets[value.to - 1]) + 7
    const raw = Buffer.from(this.#file.slice(from, from + Number(dict.get('Length'))), 'latin1')
    return (dict.has('Filter') ? inflateSync(raw) : raw).toString('latin1')
  }

  trailer(): Dict {
    const all = tokens(this.#file, this.#file.lastIndexOf('trailer\n') + 8)
    const read = valueFrom(all, all.next().value as Token)
    return read instanceof Map ? read : new Map<string, Value>()
  }
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
