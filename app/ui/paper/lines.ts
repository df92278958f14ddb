import type { FontName, Letters } from './letters.ts'
import type { Words } from './paper.ts'

/** Text in one font at its place in a line; `part` says which of the words it belongs to. */
export interface Fragment {
  readonly part: number
  readonly font: FontName
  readonly text: string
  readonly x: number
}

export type Line = readonly Fragment[]

/** Of the size of the letters: ascent and descent of the font, which is made for easy reading. */
export const lineHeight = 1.3

/** Breaks words into lines of a width, in points. A word that is wider than a line is broken itself. */
export function breakLines(letters: Letters, words: Words, size: number, width: number): Line[] {
  const lines: Fragment[][] = [[]]
  let x = 0
  let spaced = false
  const put = (fragment: Omit<Fragment, 'x'>, wide: number): void => {
    const line = lines.at(-1) ?? []
    const last = line.at(-1)
    if (last?.part === fragment.part && last.font === fragment.font) {
      line[line.length - 1] = { ...last, text: last.text + fragment.text }
    } else line.push({ ...fragment, x })
    x += wide
  }
  const space = (): void => {
    const last = lines.at(-1)?.at(-1)
    if (last !== undefined) put({ ...last, text: ' ' }, letters.width({ ...last, text: ' ' }, size))
  }
  for (const word of wordsOf(letters, words, size)) {
    if (word === 'space') {
      spaced = true
      continue
    }
    const wide = word.reduce((sum, piece) => sum + piece.wide, 0)
    const full = x > 0 && x + wide > width
    // The space at the end of a line is written too: whoever hears the paper hears two words.
    if (spaced && x > 0) space()
    spaced = false
    if (full) {
      lines.push([])
      x = 0
    }
    for (const piece of wide > width ? cut(letters, word, size, width) : word) {
      if (x > 0 && x + piece.wide > width) {
        lines.push([])
        x = 0
      }
      put({ part: piece.part, font: piece.font, text: piece.text }, piece.wide)
    }
  }
  return lines
}

interface Piece extends Omit<Fragment, 'x'> {
  readonly wide: number
}

/** Words between spaces; one word may go on from one part into the next. */
function wordsOf(letters: Letters, words: Words, size: number): (readonly Piece[] | 'space')[] {
  const all: (Piece[] | 'space')[] = []
  words.forEach(({ text, bold = false }, part) => {
    for (const run of letters.runs(text, bold)) {
      for (const token of run.text.split(/( )/)) {
        if (token === '') continue
        const last = all.at(-1)
        if (token === ' ') all.push('space')
        else {
          const piece = { part, font: run.font, text: token, wide: 0 }
          const sized = { ...piece, wide: letters.width(piece, size) }
          if (last === undefined || last === 'space') all.push([sized])
          else last.push(sized)
        }
      }
    }
  })
  return all
}

/** Cuts a word that is wider than a line into stretches that fit. */
function cut(letters: Letters, word: readonly Piece[], size: number, width: number): Piece[] {
  return word.flatMap((piece) => {
    const stretches: Piece[] = []
    for (const sign of piece.text) {
      const last = stretches.at(-1)
      const text = `${last?.text ?? ''}${sign}`
      // Measured as a whole: letters side by side stand closer or wider than alone.
      const wide = letters.width({ ...piece, text }, size)
      if (last === undefined || wide > width) {
        stretches.push({
          ...piece,
          text: sign,
          wide: letters.width({ ...piece, text: sign }, size),
        })
      } else stretches[stretches.length - 1] = { ...piece, text, wide }
    }
    return stretches
  })
}
