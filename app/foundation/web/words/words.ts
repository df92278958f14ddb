import type { Language } from '../../language/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { nl, type WebWords } from './nl.ts'

export const webWords: Record<Language, WebWords> = { nl, en, ar }
