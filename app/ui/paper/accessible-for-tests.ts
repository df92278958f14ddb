import { faultsOfFonts, unless } from './fonts-for-tests.ts'
import {
  type Dict,
  isWord,
  Name,
  Objects,
  Ref,
  textOf,
  tokens,
  type Value,
  valueFrom,
} from './pdf-objects-for-tests.ts'

/**
 * Holds a PDF against what PDF/UA-1 (ISO 14289-1:2014) asks and a machine can see, clause by clause; the rules
 * are those that public checkers ask of a paper without tables, links, notes, forms or media. Gives what is
 * wrong, each with its clause; nothing when all is well. Whether words and order mean something, people judge.
 */
export function faultsOf(bytes: Uint8Array): string[] {
  const objects = new Objects(bytes)
  const root = objects.dict(objects.trailer().get('Root'))
  const pages = objects.list(objects.dict(root.get('Pages')).get('Kids'))
  const tree = readTree(objects, objects.dict(root.get('StructTreeRoot')))
  return [
    ...ofTheDocument(bytes, objects, root),
    ...ofTheTree(tree),
    ...pages.flatMap((page) => ofAPage(objects, page, tree, root)),
    ...faultsOfFonts(objects, pages),
  ]
}

function ofTheDocument(bytes: Uint8Array, objects: Objects, root: Dict): string[] {
  const about = objects.stream(root.get('Metadata'))
  const title = textOf(objects.get(objects.dict(objects.trailer().get('Info')).get('Title')))
  const told = /<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">([^<]+)</.exec(about)?.[1]
  const utf8 = Buffer.from(told ?? '', 'latin1').toString('utf8')
  const marked = objects.dict(root.get('MarkInfo'))
  return unless([
    [/^%PDF-1\.[0-7]\n/.test(Buffer.from(bytes.slice(0, 9)).toString()), '6.1 no header of PDF 1'],
    [
      /xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"/.test(about),
      '5 not said to be PDF/UA',
    ],
    [/<pdfuaid:part>1<\/pdfuaid:part>/.test(about), '5 not said to be part 1'],
    [marked.get('Marked') === true, '6.2 not marked as tagged'],
    [marked.get('Suspects') !== true, '7.1 its tags are suspect'],
    [objects.dict(root.get('StructTreeRoot')).has('K'), '7.1 no structure'],
    [
      !objects.dict(root.get('StructTreeRoot')).has('RoleMap'),
      '7.1 names of its own for structure',
    ],
    [title !== '' && utf8 === title, '7.1 no title, or another in the metadata'],
    [
      objects.dict(root.get('ViewerPreferences')).get('DisplayDocTitle') === true,
      '7.1 the window shows the name of the file',
    ],
    [isLanguage(textOf(objects.get(root.get('Lang')))), '7.2 no language'],
    [!objects.trailer().has('Encrypt'), '7.16 locked'],
    [!root.has('AcroForm') && !root.has('OCProperties'), '7.10 layers or forms'],
  ])
}

function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)
}

/** An element of the structure, in the order of the tree. */
interface Element {
  readonly ref: number
  readonly tag: string
  readonly parent: string
  readonly alt: string
  readonly lang: string | undefined
  readonly box: boolean
  /** Whether there are elements in it. */
  readonly holdsMore: boolean
  /** Where its content stands: the page and the number of the marking. */
  readonly marks: readonly { readonly page: number; readonly mcid: number }[]
}

interface Tree {
  readonly elements: readonly Element[]
  /** By page and marking: the element that the tree of parents names. */
  readonly parents: ReadonlyMap<number, readonly number[]>
}

function readTree(objects: Objects, root: Dict): Tree {
  const elements: Element[] = []
  const walk = (value: Value, parent: string): void => {
    if (!(value instanceof Ref)) return
    const dict = objects.dict(value)
    const tag = textOf(dict.get('S'))
    const own = dict.get('Pg')
    const kids = objects.list(dict.get('K'))
    const marks = kids.flatMap((kid) => {
      const [page, mcid] = kid instanceof Map ? [kid.get('Pg'), kid.get('MCID')] : [own, kid]
      return page instanceof Ref && typeof mcid === 'number' ? [{ page: page.to, mcid }] : []
    })
    const lang = dict.has('Lang') ? textOf(objects.get(dict.get('Lang'))) : undefined
    const alt = textOf(objects.get(dict.get('Alt')))
    const box = objects.dict(dict.get('A')).has('BBox')
    const holdsMore = kids.some((kid) => kid instanceof Ref)
    elements.push({ ref: value.to, tag, parent, alt, lang, box, marks, holdsMore })
    for (const kid of kids) walk(kid, tag)
  }
  for (const kid of objects.list(root.get('K'))) walk(kid, 'StructTreeRoot')
  const numbers = objects.list(objects.dict(root.get('ParentTree')).get('Nums'))
  const parents = new Map<number, readonly number[]>()
  for (let index = 0; index < numbers.length; index += 2) {
    const refs = objects.list(numbers[index + 1])
    parents.set(
      Number(numbers[index]),
      refs.map((ref) => (ref instanceof Ref ? ref.to : 0)),
    )
  }
  return { elements, parents }
}

/** What may stand in what, of the structure that a paper here uses; anything else is a fault. */
const within: Readonly<Record<string, readonly string[]>> = {
  Document: ['StructTreeRoot'],
  H1: ['Document'],
  H2: ['Document'],
  P: ['Document', 'LBody'],
  Figure: ['Document', 'LBody'],
  L: ['Document'],
  LI: ['L'],
  LBody: ['LI'],
  Span: ['P', 'H1', 'H2'],
}

function ofTheTree({ elements }: Tree): string[] {
  const headings = elements.flatMap(({ tag }) => /^H(\d)$/.exec(tag)?.[1] ?? []).map(Number)
  const skips = headings.filter((level, nth) => level > (headings[nth - 1] ?? 0) + 1)
  return [
    ...unless([
      [headings.length > 0, '7.4 no headings'],
      [skips.length === 0, '7.4.2 a level of headings is skipped'],
      [headings.filter((level) => level === 1).length === 1, '7.4 not one heading above all'],
    ]),
    ...elements.flatMap(({ tag, parent, alt, box, lang, marks, holdsMore }) =>
      unless([
        [within[tag]?.includes(parent) === true, `7.1 or 7.2 ${tag} in ${parent}`],
        [tag !== 'Figure' || alt.trim() !== '', '7.3 a figure without words'],
        [tag !== 'Figure' || box, '7.3 a figure without its place'],
        [tag === 'Figure' || alt === '', '7.3 words beside what is no figure'],
        [lang === undefined || isLanguage(lang), '7.2 words in no language'],
        [
          ['Document', 'L', 'LI', 'LBody'].includes(tag)
            ? marks.length === 0
            : marks.length > 0 || holdsMore,
          `7.1 ${tag} is empty or holds content itself`,
        ],
      ]),
    ),
  ]
}

function ofAPage(objects: Objects, page: Value, tree: Tree, root: Dict): string[] {
  const dict = objects.dict(page)
  const own = page instanceof Ref ? page.to : 0
  const { faults, mcids } = readMarks(objects.stream(dict.get('Contents')))
  const heard = tree.elements.flatMap(({ ref, marks }) =>
    marks.flatMap(({ page: at, mcid }) => (at === own ? [{ ref, mcid }] : [])),
  )
  const parents = tree.parents.get(Number(dict.get('StructParents'))) ?? []
  const order = depthFirst(objects, root, own)
  return [
    ...faults,
    ...unless([
      [
        dict.get('Tabs') instanceof Name && textOf(dict.get('Tabs')) === 'S',
        '7.18.3 another order of tabs',
      ],
      [!dict.has('Annots'), '7.18 something to click on'],
      [new Set(mcids).size === mcids.length, '7.1 one number marks two things'],
      [sorted(heard.map(({ mcid }) => mcid)) === sorted(mcids), '7.1 marked, and in no element'],
      [
        heard.every(({ ref, mcid }) => parents[mcid] === ref),
        '7.1 content does not know its element',
      ],
      [order.join() === mcids.join(), '7.2 drawn in another order than it is heard in'],
    ]),
  ]
}

function sorted(numbers: readonly number[]): string {
  return numbers.toSorted((one, other) => one - other).join()
}

/** The markings of one page as they are heard: an element's own content and its children in their order. */
function depthFirst(objects: Objects, root: Dict, page: number): number[] {
  const walk = (value: Value, at: number): number[] => {
    if (typeof value === 'number') return at === page ? [value] : []
    if (value instanceof Map) {
      const there = value.get('Pg')
      return walk(value.get('MCID') ?? null, there instanceof Ref ? there.to : at)
    }
    if (!(value instanceof Ref)) return []
    const dict = objects.dict(value)
    const there = dict.get('Pg')
    const kids = objects.list(dict.get('K'))
    return kids.flatMap((kid) => walk(kid, there instanceof Ref ? there.to : 0))
  }
  const kids = objects.list(objects.dict(root.get('StructTreeRoot')).get('K'))
  return kids.flatMap((kid) => walk(kid, 0))
}

const paints = new Set('f F f* S s B B* b b* Do sh BI TJ Tj'.split(' '))

/** What the content of a page says of its own markings: everything heard or an ornament, nothing both. */
export function readMarks(content: string): { faults: string[]; mcids: number[] } {
  const faults = new Set<string>()
  const mcids: number[] = []
  const open: ('heard' | 'ornament')[] = []
  let operands: Value[] = []
  const all = tokens(content, 0)
  for (let next = all.next(); next.done !== true; next = all.next()) {
    const { value } = next
    if (!isWord(value) || value.word === '[' || value.word === '<<') {
      operands.push(valueFrom(all, value))
      continue
    }
    if (value.word === 'BDC' || value.word === 'BMC') {
      const [tag, about] = operands
      const mcid = about instanceof Map ? about.get('MCID') : undefined
      const isOrnament = textOf(tag) === 'Artifact'
      if (isOrnament && open.includes('heard')) faults.add('7.1 an ornament within what is heard')
      if (!isOrnament && open.includes('ornament'))
        faults.add('7.1 something heard within an ornament')
      if (!isOrnament && open.includes('heard')) faults.add('7.1 one marking within another')
      if (!isOrnament && typeof mcid !== 'number') faults.add('7.1 a marking without a number')
      if (typeof mcid === 'number') mcids.push(mcid)
      open.push(isOrnament ? 'ornament' : 'heard')
    } else if (value.word === 'EMC') {
      if (open.pop() === undefined) faults.add('7.1 a marking ends that never began')
    } else if (paints.has(value.word) && open.length === 0) {
      faults.add('7.1 something that is neither heard nor an ornament')
    }
    operands = []
  }
  if (open.length > 0) faults.add('7.1 a marking never ends')
  return { faults: [...faults], mcids }
}
