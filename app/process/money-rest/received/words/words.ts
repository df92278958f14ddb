import type { Language } from '../../../../foundation/language/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { nl, type ReceivedWords } from './nl.ts'

export type { ReceivedWords }

export const receivedWords: Record<Language, ReceivedWords> = { nl, en, ar }
