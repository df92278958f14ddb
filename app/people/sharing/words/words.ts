import type { Language } from '../../../foundation/language/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { nl, type SharingWords } from './nl.ts'

export type { SharingWords }

export const sharingWords: Record<Language, SharingWords> = { nl, en, ar }
