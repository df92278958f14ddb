import { inflateSync } from 'node:zlib'

/** What a PDF is made of, as far as `makePdf` writes it; it shares no code with that. */
export type Value = string | number | null | boolean | Ref | Name | Text | Value[] | Dict
export type Dict = Map<string, Value>
export class Ref {
  readonly to: number
  constructor(to: number) {
    this.to = to
  }
}
export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}
/** A string of the document, as its bytes. */
export class Text {
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

export function isWord(value: Token | undefined): value is Word {
  return typeof value === 'object' && value !== null && 'word' in value
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

export function* tokens(source: string, from: number): Generator<Token> {
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

export function valueFrom(all: Iterator<Token>, first: Token): Value {
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

export function textOf(value: Value | undefined): string {
  if (value instanceof Name) return value.name
  if (!(value instanceof Text)) return ''
  const { bytes } = value
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
}

/** The objects of a file, found where its own table says they are. */
export class Objects {
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
