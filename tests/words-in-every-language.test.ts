import { describe, expect, it } from 'vitest'
import { collectTexts, meanSentenceLength } from '../app/approach/writing-aid/public.ts'
import { type Language, languages } from '../app/foundation/language/language.ts'

const files = import.meta.glob<Record<string, unknown>>(
  ['../app/**/words/*.ts', '../app/**/words.ts', '!**/*.test.ts'],
  { eager: true },
)

type InEach = Readonly<Record<Language, unknown>>

/** Every record with a room's texts in each language; the types see to it that none is missing. */
const rooms = Object.entries(files).flatMap(([file, exported]) =>
  Object.values(exported)
    .filter(isInEach)
    .map((words) => [file.replace('../app/', '').split('/words')[0] ?? file, words] as const),
)

function isInEach(exported: unknown): exported is InEach {
  return (
    typeof exported === 'object' &&
    exported !== null &&
    languages.every((language) => language in exported)
  )
}

/** What differs between two languages that should not: a text without words, an argument that got lost. */
function differences(nl: unknown, other: unknown, path: string): string[] {
  if (typeof nl === 'string') {
    return typeof other === 'string' && other.trim() !== '' ? [] : [`${path} has no words`]
  }
  if (isSentence(nl)) {
    return isSentence(other) ? lostArguments(nl, other, path) : [`${path} is no sentence`]
  }
  if (typeof nl !== 'object' || nl === null) return []
  const [here, there] = [Object.entries(nl), new Map(Object.entries(other ?? {}))]
  const more = here.length === there.size ? [] : [`${path} has another number of texts`]
  return [
    ...more,
    ...here.flatMap(([key, value]) => differences(value, there.get(key), `${path}.${key}`)),
  ]
}

type Sentence = (...values: readonly unknown[]) => string

function isSentence(words: unknown): words is Sentence {
  return typeof words === 'function'
}

function lostArguments(nl: Sentence, other: Sentence, path: string): string[] {
  const values = Array.from({ length: nl.length }, (_, index) => `‹${index}›`)
  const said = other(...values)
  const lost = values.filter((value) => nl(...values).includes(value) && !said.includes(value))
  return lost.map((value) => `${path} says nothing of ${value}`)
}

describe('the words of residents', () => {
  it('are found in every room that has resident pages', () => {
    expect(rooms.map(([room]) => room)).toEqual(
      expect.arrayContaining([
        'foundation/web',
        'foundation/identity',
        'people/resident',
        'people/sharing',
        'instruments/bridge',
        'homes/resident',
        'homes/start',
      ]),
    )
  })

  it.each(rooms)('of %s say in every language what they are given', (room, words) => {
    for (const language of languages) {
      expect(differences(words.nl, words[language], `${room} ${language}`)).toEqual([])
    }
  })

  it.each(rooms)('of %s are in the letters of their language', (_room, words) => {
    const texts = (language: Language) =>
      collectTexts(words[language]).filter(({ path }) => path !== 'language')
    expect(texts('ar').filter(({ text }) => !/\p{Script=Arabic}/u.test(text))).toEqual([])
    expect(texts('en').filter(({ text }) => /\p{Script=Arabic}/u.test(text))).toEqual([])
  })
})

describe('the English of residents', () => {
  const texts = rooms.flatMap(([, words]) => collectTexts(words.en)).map(({ text }) => text)
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?!:])\s+/u))

  it('has short sentences, as the Dutch has', () => {
    expect(meanSentenceLength(texts)).toBeLessThanOrEqual(12)
    expect(sentences.filter((sentence) => sentence.split(/\s+/u).length > 20)).toEqual([])
  })

  it('does not shout, and calls nobody to account', () => {
    const harsh =
      /[!]|(?<!\p{L})(?:must|failed|failure|fault|deadline|penalty|fine of|immediately|obliged)(?!\p{L})/iu
    expect(texts.filter((text) => harsh.test(text))).toEqual([])
  })
})
