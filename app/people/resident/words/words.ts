import type { Language } from '../../../foundation/language/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

export const residentWords: Record<Language, typeof nl> = { nl, en, ar }
