export type WordText = { readonly path: string; readonly text: string }

/** What a sentence may be about: a name, or a number of things (several, one, none). */
const SAMPLES: readonly (string | number)[] = ['Noor', 2, 1, 0]
/** Beyond this many arguments all get the same sample, or there would be too many to try. */
const MIXED_UP_TO = 3
const BROKEN = /undefined|NaN|\[object|Invalid Date/u

/**
 * Every text in a room's words: strings, lists, nested objects, and functions that make a sentence.
 *
 * A function is called with samples; when one and none read differently, each form is returned.
 * Throws when a function gives no text for any sample: a text that cannot be read must not pass.
 */
export function collectTexts(words: unknown, path = ''): WordText[] {
  if (typeof words === 'string') return [{ path, text: words }]
  if (isSentence(words)) return textsOf(words, path)
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) =>
    collectTexts(value, path === '' ? key : `${path}.${key}`),
  )
}

type Sentence = (...samples: readonly (string | number)[]) => unknown

function isSentence(words: unknown): words is Sentence {
  return typeof words === 'function'
}

function textsOf(sentence: Sentence, path: string): WordText[] {
  const byShape = new Map<string, WordText>()
  for (const samples of samplesFor(sentence.length)) {
    const text = say(sentence, samples)
    if (text === undefined) continue
    const shape = text.replace(/(?:Noor|\d)+/gu, '·')
    if (!byShape.has(shape)) byShape.set(shape, { path, text })
  }
  if (byShape.size === 0) {
    throw new Error(
      `The words at "${path}" cannot be checked: the function gives no text for a name or a ` +
        'number. Let it take strings and numbers, and return a string.',
    )
  }
  return [...byShape.values()]
}

function say(sentence: Sentence, samples: readonly (string | number)[]): string | undefined {
  try {
    const text = sentence(...samples)
    return typeof text === 'string' && !BROKEN.test(text) ? text : undefined
  } catch {
    return undefined
  }
}

function samplesFor(count: number): readonly (readonly (string | number)[])[] {
  if (count > MIXED_UP_TO)
    return SAMPLES.map((sample) => Array.from({ length: count }, () => sample))
  let rows: (string | number)[][] = [[]]
  for (let index = 0; index < count; index += 1) {
    rows = rows.flatMap((row) => SAMPLES.map((sample) => row.concat(sample)))
  }
  return rows
}
