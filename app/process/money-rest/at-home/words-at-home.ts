import type { Language } from '../../../foundation/language/language.ts'
import type { Explanation } from '../engine/words/nl.ts'
import type { MoneyWords } from '../words/nl.ts'

/** The words of one language. */
export interface WordsAtHome {
  readonly money: MoneyWords
  readonly explained: Explanation
}

/** A device fetches one language: that of the page. */
const fetched: Record<Language, () => Promise<WordsAtHome>> = {
  nl: async () => {
    const [money, explained] = await Promise.all([
      import('../words/nl.ts'),
      import('../engine/words/nl.ts'),
    ])
    return { money: money.nl, explained: explained.nl }
  },
  en: async () => {
    const [money, explained] = await Promise.all([
      import('../words/en.ts'),
      import('../engine/words/en.ts'),
    ])
    return { money: money.en, explained: explained.en }
  },
  ar: async () => {
    const [money, explained] = await Promise.all([
      import('../words/ar.ts'),
      import('../engine/words/ar.ts'),
    ])
    return { money: money.ar, explained: explained.ar }
  },
}

export function wordsFor(language: Language): Promise<WordsAtHome> {
  return fetched[language]()
}
