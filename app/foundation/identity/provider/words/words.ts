import type { Language } from '../../../language/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { nl, type ProviderWords } from './nl.ts'

const all = { nl, ar, en }
export const providerWords: Record<Language, ProviderWords> = all
