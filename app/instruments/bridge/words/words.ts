import type { Language } from '../../../foundation/language/language.ts'
import type { Wording } from '../../../foundation/language/wording.tsx'
import type { Pillar } from '../pillars.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { type BridgeTexts, nl } from './nl.ts'

/** The room's texts, and the language they are in. */
export type BridgeWords = BridgeTexts & { readonly language: Language }

export const bridgeWords: Record<Language, BridgeWords> = {
  nl: { ...nl, language: 'nl' },
  en: { ...en, language: 'en' },
  ar: { ...ar, language: 'ar' },
}

/**
 * What a pillar is called here: the municipality's own word, in the reader's language where it gave one
 * and else its Dutch one, marked as such; without an own word, ours in the reader's language.
 */
export function labelOf({ name, ownLabel, translations }: Pillar, words: BridgeWords): Wording {
  const { language } = words
  const translated = language === 'nl' ? undefined : translations?.[language]
  if (translated !== undefined) return { text: translated }
  if (ownLabel === undefined) return { text: words.pillars[name] }
  return language === 'nl' ? { text: ownLabel } : { text: ownLabel, lang: 'nl' }
}
