import type { Language } from '../../../language/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { nl, type PasskeyWords } from './nl.ts'

export const passkeyWords: Record<Language, PasskeyWords> = { nl, en, ar }
