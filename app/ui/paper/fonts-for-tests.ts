import {
  type Dict,
  isWord,
  Objects,
  Ref,
  Text,
  textOf,
  tokens,
  type Value,
  valueFrom,
} from './pdf-objects-for-tests.ts'

/** What is wrong with the letters of a PDF, by what PDF/UA-1 asks of fonts (ISO 14289-1:2014, 7.21). */
export function faultsOfFonts(objects: Objects, pages: readonly Value[]): string[] {
  return readFonts(objects, pages).flatMap((font) => ofAFont(objects, font))
}

/** A font of the document and every code that is written in it. */
interface Font {
  readonly dict: Dict
  readonly used: ReadonlySet<number>
}

function readFonts(objects: Objects, pages: readonly Value[]): Font[] {
  const used = new Map<number, Set<number>>()
  for (const page of pages) {
    const dict = objects.dict(page)
    const named = objects.dict(objects.dict(dict.get('Resources')).get('Font'))
    let codes = new Set<number>()
    let operands: Value[] = []
    const all = tokens(objects.stream(dict.get('Contents')), 0)
    for (let next = all.next(); next.done !== true; next = all.next()) {
      const { value } = next
      if (!isWord(value) || value.word === '[' || value.word === '<<') {
        operands.push(valueFrom(all, value))
        continue
      }
      if (value.word === 'Tf') {
        const font = named.get(textOf(operands[0]))
        const to = font instanceof Ref ? font.to : 0
        codes = used.get(to) ?? new Set()
        used.set(to, codes)
      } else if (value.word === 'TJ' || value.word === 'Tj') {
        for (const piece of objects.list(operands[0])) {
          const written = piece instanceof Text ? Buffer.from(piece.bytes, 'latin1') : Buffer.of()
          for (let at = 0; at < written.length; at += 2) codes.add(written.readUInt16BE(at))
        }
      }
      operands = []
    }
  }
  return [...used].map(([to, codes]) => ({ dict: objects.dict(new Ref(to)), used: codes }))
}

function ofAFont(objects: Objects, { dict, used }: Font): string[] {
  const inner = objects.dict(objects.list(dict.get('DescendantFonts'))[0])
  const descriptor = objects.dict(inner.get('FontDescriptor'))
  const program = Buffer.from(objects.stream(descriptor.get('FontFile2')), 'latin1')
  const faults = unless([
    [textOf(dict.get('Encoding')) === 'Identity-H', '7.21.3 letters in another order'],
    [textOf(inner.get('CIDToGIDMap')) === 'Identity', '7.21.3 letters by another number'],
    [program.length > 0, '7.21.4.1 a font that is not in the file'],
    [!used.has(0), '7.21.8 a letter that the font lacks'],
  ])
  if (program.length === 0) return faults
  const shapes = readProgram(program)
  const widths = readWidths(objects, inner)
  const set = Buffer.from(objects.stream(descriptor.get('CIDSet')), 'latin1')
  const listed = (code: number): boolean => ((set[code >> 3] ?? 0) & (0x80 >> (code & 7))) !== 0
  const letters = readLetters(objects.stream(dict.get('ToUnicode')))
  return [
    ...faults,
    ...unless([
      [
        [...used].every((code) => code < shapes.length),
        '7.21.4.1 a letter that is not in the file',
      ],
      [
        !descriptor.has('CIDSet') || shapes.every((_, code) => listed(code)),
        '7.21.4.2 a list of letters that misses some',
      ],
      [
        [...used].every((code) => Math.abs((widths[code] ?? -9) - (shapes[code] ?? 0)) <= 1),
        '7.21.5 letters of another width',
      ],
      [
        [...used].every((code) => isSpeakable(letters.get(code))),
        '7.21.7 a letter that stands for nothing',
      ],
    ]),
  ]
}

function isSpeakable(text: string | undefined): boolean {
  return text !== undefined && text !== '' && !/[\0\uFEFF\uFFFE]/.test(text)
}

/** The width of every shape in a TrueType program, in thousandths of the size of the letters. */
function readProgram(program: Buffer): number[] {
  const tables = new Map<string, number>()
  for (let nth = 0; nth < program.readUInt16BE(4); nth += 1) {
    const at = 12 + nth * 16
    tables.set(program.toString('latin1', at, at + 4), program.readUInt32BE(at + 8))
  }
  const at = (table: string, offset: number): number => (tables.get(table) ?? 0) + offset
  const unitsPerEm = program.readUInt16BE(at('head', 18))
  const shapes = program.readUInt16BE(at('maxp', 4))
  const metrics = program.readUInt16BE(at('hhea', 34))
  return Array.from({ length: shapes }, (_, shape) => {
    const width = program.readUInt16BE(at('hmtx', Math.min(shape, metrics - 1) * 4))
    return (width * 1000) / unitsPerEm
  })
}

function readWidths(objects: Objects, inner: Dict): number[] {
  const [, widths] = objects.list(inner.get('W'))
  return objects.list(widths).map(Number)
}

function readLetters(table: string): Map<number, string> {
  const letters = new Map<number, string>()
  for (const [, from = '', list = ''] of table.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    ;[...list.matchAll(/<([^>]*)>/g)].forEach(([, hex = ''], index) => {
      const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex')
      letters.set(Number.parseInt(from, 16) + index, bytes.swap16().toString('utf16le'))
    })
  }
  return letters
}

/** What is wrong: of every rule that is not kept, its fault. */
export function unless(rules: readonly (readonly [boolean, string])[]): string[] {
  return rules.flatMap(([kept, fault]) => (kept ? [] : [fault]))
}
