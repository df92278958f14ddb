import type { Finding } from './finding.ts'
import { hints } from './hints.ts'
import { wholeWords } from './matching.ts'
import { officialWords } from './official-words.ts'

/** Shorter words are taken as they stand: an ending would soon make another, everyday word of them. */
const BENDS_FROM = 5

const forms = officialWords.flatMap(([word, plainer]) =>
  word.split('|').map((form) => ({ form, plainer })),
)

/** The longest first, so that "indienen" is not read as "indien" with an ending. */
const patterns = forms
  .toSorted((one, other) => other.form.length - one.form.length)
  .map(({ form, plainer }) => ({ source: sourceOf(form), plainer }))

const anyOfficialWord = wholeWords(patterns.map(({ source }) => `(${source})`).join('|'))

export function findOfficialWords(sentence: string): Finding[] {
  return [...sentence.matchAll(anyOfficialWord)].map((match) => {
    const which = match.slice(1).findIndex((group) => group !== undefined)
    const plainer = patterns[which]?.plainer ?? ''
    const hint = `${hints['official-word']} Bijvoorbeeld: ${plainer}.`
    return { rule: 'official-word', found: match[0], hint }
  })
}

function sourceOf(form: string): string {
  const bends = form.length >= BENDS_FROM && !form.includes(' ') && !form.includes('.')
  const source = form.replaceAll('.', String.raw`\.`).replaceAll(' ', String.raw`\s+`)
  return bends ? `${source}(?:e|en|n|s|t)?` : source
}
