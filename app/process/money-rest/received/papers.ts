import type { ProvisionName } from '../engine/check.ts'
import type { Provision } from './provisions.ts'

/** What is often asked for. Each has a name and a sentence in the words of this room. */
export const paperNames = [
  'digid',
  'identity',
  'income',
  'bank-number',
  'bank-statements',
  'rent',
  'savings',
  'insurance',
  'births',
  'childcare',
  'childcare-work',
] as const
export type PaperName = (typeof paperNames)[number]

/** What one needs to ask for each provision of the country, what takes the most time first. */
const nationalPapers: Readonly<Record<ProvisionName, readonly PaperName[]>> = {
  assistance: ['identity', 'income', 'bank-statements', 'rent', 'savings'],
  'rent-benefit': ['digid', 'rent', 'income', 'bank-number'],
  'healthcare-benefit': ['digid', 'insurance', 'income', 'bank-number'],
  'child-budget': ['digid', 'income', 'bank-number'],
  'child-benefit': ['digid', 'births', 'bank-number'],
  'childcare-benefit': ['digid', 'childcare', 'childcare-work', 'income', 'bank-number'],
}

/** Where a municipality does not say what its own scheme asks for. */
const usual: readonly PaperName[] = ['identity', 'income', 'bank-statements']

/** A paper to find: one that this house has words for, or one in the municipality's own words. */
export interface Paper {
  /** What its steps call it: the name, or the words themselves. */
  readonly key: string
  readonly name?: PaperName
}

/** What one needs for a provision; `own` is the list of a municipality's own scheme, where it has one. */
export function papersFor(
  { kind, name }: Pick<Provision, 'kind' | 'name'>,
  own: readonly string[] = [],
): readonly Paper[] {
  if (kind === 'scheme' && own.length > 0) return [...new Set(own)].map((key) => ({ key }))
  const names = kind === 'national' && isNational(name) ? nationalPapers[name] : usual
  return names.map((known) => ({ key: known, name: known }))
}

export function isNational(name: string): name is ProvisionName {
  return name in nationalPapers
}
