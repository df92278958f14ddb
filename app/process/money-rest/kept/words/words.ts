import type { Language } from '../../../../foundation/language/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { type KeptWords, nl } from './nl.ts'

export type { KeptWords }

export const keptWords: Record<Language, KeptWords> = { nl, en, ar }
