import type { Language } from '../../../foundation/language/language.ts'
import type { Explanation } from '../engine/words/nl.ts'
import { ar as arExplanation } from '../engine/words/ar.ts'
import { en as enExplanation } from '../engine/words/en.ts'
import { nl as nlExplanation } from '../engine/words/nl.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { type MoneyWords, nl } from './nl.ts'

export const moneyWords: Record<Language, MoneyWords> = { nl, en, ar }

/** The engine's own words, by the languages of this house. */
export const explanationWords: Record<Language, Explanation> = {
  nl: nlExplanation,
  en: enExplanation,
  ar: arExplanation,
}
