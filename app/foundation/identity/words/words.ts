import type { Language } from '../../language/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { type IdentityWords, nl } from './nl.ts'

export const identityWords: Record<Language, IdentityWords> = { nl, en, ar }
