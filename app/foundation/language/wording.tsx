import { directionOf, type Language } from './language.ts'

/** A text, and its language where that is another than the page's. */
export interface Wording {
  readonly text: string
  readonly lang?: Language
}

/**
 * What somebody who works here wrote, for a page in this language. They write Dutch, unless the letters
 * say otherwise.
 */
export function asWritten(text: string, page: Language): Wording {
  const lang = /\p{Script=Arabic}/u.test(text) ? 'ar' : 'nl'
  return lang === page ? { text } : { text, lang }
}

/** Marks a whole element, so that a voice says its text as it should and its signs stay in place. */
export function markOf({ lang }: Wording): { lang?: Language; dir?: 'ltr' | 'rtl' } {
  return lang === undefined ? {} : { lang, dir: directionOf(lang) }
}

/** A text among others, marked where it is not in the language of the page. */
export function Worded({ of }: { of: Wording }) {
  return of.lang === undefined ? <>{of.text}</> : <span {...markOf(of)}>{of.text}</span>
}

/** Stands in a sentence where something goes that is more than text; nobody can type it. */
const slot = '\u{F0000}'

/** Puts something into the sentence of a room's words: `woven((name) => words.hello(name), <Worded … />)`. */
export function woven<Parts extends readonly unknown[]>(
  sentence: (...slots: readonly string[]) => string,
  ...parts: Parts
): (string | Parts[number])[] {
  const pieces = sentence(...parts.map((_, index) => `${slot}${index}${slot}`)).split(slot)
  // Between two slots stands the number of a part, elsewhere the sentence's own text.
  return pieces.flatMap((piece, index): (string | Parts[number])[] =>
    index % 2 === 1 ? parts.slice(Number(piece), Number(piece) + 1) : [piece],
  )
}
