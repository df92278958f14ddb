import type { Finding } from './finding.ts'
import { findCapitals, findExclamation, findFormalAddress, findLongSentence } from './form.ts'
import { withoutAddresses } from './matching.ts'
import { findOfficialWords } from './official-word-finder.ts'
import { findPassive } from './passive.ts'
import { isClosed, sentencesOf, wordsOf } from './sentences.ts'
import { findTone } from './tone.ts'

/** A label such as "Mijn plan" is no sentence; counting it would make long sentences look short. */
const LABEL_WORDS = 2

const checks: readonly ((sentence: string) => Finding[])[] = [
  findLongSentence,
  findOfficialWords,
  findTone,
  findPassive,
  findFormalAddress,
  findCapitals,
  findExclamation,
]

/**
 * Everything in a Dutch text for residents that a reader under stress could stumble over or feel as
 * pressure, in the order of the text.
 *
 * There is no way to silence a finding for one text: a rule that is wrong is mended for all texts.
 */
export function checkText(text: string): Finding[] {
  return sentencesOf(withoutAddresses(text)).flatMap((sentence) =>
    checks.flatMap((check) => check(sentence)),
  )
}

/** Words per sentence over all texts together; 0 when there is no sentence. Labels do not count. */
export function meanSentenceLength(texts: readonly string[]): number {
  const lengths = texts
    .flatMap((text) => sentencesOf(text))
    .filter((sentence) => isClosed(sentence) || wordsOf(sentence).length > LABEL_WORDS)
    .map((sentence) => wordsOf(sentence).length)
  if (lengths.length === 0) return 0
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length
}
