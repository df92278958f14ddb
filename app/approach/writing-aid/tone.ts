import { blame } from './blame.ts'
import type { Finding, Rule } from './finding.ts'
import { hints } from './hints.ts'
import type { Harmless, Phrase } from './phrase.ts'
import { deadlines, threats } from './pressure.ts'
import { isClosed, wordsOf } from './sentences.ts'

const LABEL_WORDS = 3
/** After "niet" only small words: in "wie niet komt krijgt een boete" it denies something else. */
const NEGATED =
  /(?<!\p{L})(?:(?:geen|zonder)(?: \p{L}+){0,2}|(?:niet|nooit)(?: (?:je|jouw|uw|een|met|door|zomaar|meteen)){0,2}) ?$/iu

const phrasesByRule: readonly (readonly [Rule, readonly Phrase[]])[] = [
  ['blame', blame],
  ['threat', threats],
  ['deadline', deadlines],
]

const harmless: Readonly<Record<Harmless, (sentence: string, at: number) => boolean>> = {
  negated: (sentence, at) => NEGATED.test(sentence.slice(0, at)),
  asked: (sentence) => /\?["')]*$/u.test(sentence),
  label: (sentence) => !isClosed(sentence) && wordsOf(sentence).length <= LABEL_WORDS,
  'about-stress': (sentence) => /(?<!\p{L})stress(?!\p{L})/iu.test(sentence),
}

export function findTone(sentence: string): Finding[] {
  return phrasesByRule.flatMap(([rule, phrases]) =>
    phrases.flatMap(({ pattern, unless }) =>
      [...sentence.matchAll(pattern)]
        .filter((match) => !unless.some((reason) => harmless[reason](sentence, match.index)))
        .map(([found]) => ({ rule, found, hint: hints[rule] })),
    ),
  )
}
