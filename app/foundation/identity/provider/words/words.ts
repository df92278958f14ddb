import type { Language } from '../../../language/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { nl, type ProviderWords } from './nl.ts'

export const providerWords: Record<Language, ProviderWords> = { nl, en, ar }
