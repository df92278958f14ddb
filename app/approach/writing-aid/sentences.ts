/**
 * Splits Dutch text into sentences and words.
 *
 * In doubt it does not split: a sentence that seems too long is looked at by a person, a sentence
 * that wrongly seems short is not.
 */

/** Never the end of a sentence: a name or an explanation follows. */
const ABBREVIATIONS = new Set(
  `a.d.h.v a.u.b art b.v bijv blz bv ca d.m.v d.w.z dhr dr drs excl fam i.p.v i.v.m incl ing jl
  m.b.t m.b.v m.i.v max mevr min mr mw n.a.v nr nrs o.a o.b.v o.i.d p/a prof resp s.v.p st t.a.v
  t.b.v t.g.v t.o.v tel v.a vgl z.s.m`.split(/\s+/),
)

const LIST_NUMBER = /^(?:\d{1,2}|[a-z])$/iu
const INITIAL = /^(?:\p{Lu}\.)*\p{Lu}$/u
const CLOSED = /[.!?…]["'”’)\]]*$/u
const STARTS_SMALL = /^["'“‘(]*\p{Ll}/u
/** "'s Avonds" starts a sentence although its first letter is small. */
const STARTS_WITH_APOSTROPHE = /^['’][stn]\s+\p{Lu}/u

export function sentencesOf(text: string): string[] {
  return tidy(text).split('\n').flatMap(splitLine)
}

/** A word holds a letter or a digit: "10.30", "€ 50" and a web address each count as one. */
export function wordsOf(sentence: string): string[] {
  return tidy(sentence)
    .split(/\s+/u)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

/** Ends like a sentence, rather than like a label or a heading. */
export function isClosed(sentence: string): boolean {
  return CLOSED.test(sentence)
}

/** One kind of space, quote and accent, so that no rule has to know them all. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/[‘’]/gu, "'")
}

function splitLine(line: string): string[] {
  const sentences: string[] = []
  let current = ''
  const pieces = line.trim().split(' ')
  for (const [index, piece] of pieces.entries()) {
    current = current === '' ? piece : `${current} ${piece}`
    const rest = pieces.slice(index + 1, index + 3).join(' ')
    if (rest === '' || endsHere(current, piece, rest)) {
      if (current !== '') sentences.push(current)
      current = ''
    }
  }
  return sentences
}

function endsHere(current: string, piece: string, rest: string): boolean {
  if (!CLOSED.test(piece)) return false
  if (STARTS_SMALL.test(rest) && !STARTS_WITH_APOSTROPHE.test(rest)) return false
  if (!piece.endsWith('.') || piece.endsWith('..')) return true
  const bare = piece.slice(0, -1).replace(/^["'“(]+/u, '')
  if (current === piece && LIST_NUMBER.test(bare)) return false
  return !INITIAL.test(bare) && !ABBREVIATIONS.has(bare.toLowerCase())
}
