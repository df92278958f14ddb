import type { Language } from '../../foundation/language/language.ts'

/** The nine pillars of the bridge. */
export const pillarNames = [
  'housing',
  'family',
  'health',
  'network',
  'income',
  'debts',
  'savings',
  'education',
  'work',
] as const
export type PillarName = (typeof pillarNames)[number]

/** The four life domains that carry a secure existence. */
export const domainNames = ['home', 'wellbeing', 'money', 'learning'] as const
export type DomainName = (typeof domainNames)[number]

/** Where each pillar belongs. */
export const domainOfPillar: Record<PillarName, DomainName> = {
  housing: 'home',
  family: 'home',
  health: 'wellbeing',
  network: 'wellbeing',
  income: 'money',
  debts: 'money',
  savings: 'money',
  education: 'learning',
  work: 'learning',
}

/** The languages an own word can be translated into. */
export const otherLanguages = ['en', 'ar'] as const satisfies readonly Exclude<Language, 'nl'>[]
export type OtherLanguage = (typeof otherLanguages)[number]
export type Translations = Readonly<Partial<Record<OtherLanguage, string>>>

/** One pillar as a municipality has it: in its place, perhaps renamed. Hidden pillars are not in the set. */
export interface Pillar {
  readonly name: PillarName
  readonly domain: DomainName
  /** The municipality's own word for it; without one, the room's word in the reader's language. */
  readonly ownLabel?: string
  /** The own word in the other languages of residents, as far as the municipality gave it. */
  readonly translations?: Translations
}

/** The pillars of a municipality at one time, in order. A reading keeps the set it was made with. */
export interface PillarSet {
  readonly version: number
  readonly pillars: readonly Pillar[]
}

export const defaultPillars: readonly Pillar[] = pillarNames.map((name) => ({
  name,
  domain: domainOfPillar[name],
}))

/** The pillars of one domain, in the set's order. */
export function pillarsOf(pillars: readonly Pillar[], domain: DomainName): readonly Pillar[] {
  return pillars.filter((pillar) => pillar.domain === domain)
}

/** The domains that have a pillar in this set, in the order of their first pillar. */
export function domainsOf(pillars: readonly Pillar[]): readonly DomainName[] {
  return [...new Set(pillars.map((pillar) => pillar.domain))]
}
