import type { Language } from '../../../foundation/language/language.ts'
import type { Pillar } from '../pillars.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { type BridgeWords, nl } from './nl.ts'

export type { BridgeWords }

export const bridgeWords: Record<Language, BridgeWords> = { nl, en, ar }

/** What a pillar is called here: the municipality's own word, or ours in the reader's language. */
export function labelOf(pillar: Pillar, words: BridgeWords): string {
  return pillar.ownLabel ?? words.pillars[pillar.name]
}
