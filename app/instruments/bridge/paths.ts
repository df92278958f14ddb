import type { ReadingId, ResidentId, TalkId } from '../../foundation/ids.ts'
import { type DomainName, domainNames, type PillarName, pillarNames } from './pillars.ts'

const domainSlugs: Record<DomainName, string> = {
  home: 'thuis',
  wellbeing: 'welzijn',
  money: 'geld',
  learning: 'leren-en-werken',
}

const pillarSlugs: Record<PillarName, string> = {
  housing: 'wonen',
  family: 'gezin',
  health: 'gezondheid',
  network: 'netwerk',
  income: 'inkomen',
  debts: 'schulden',
  savings: 'spaargeld',
  education: 'opleiding',
  work: 'werk',
}

export function domainFrom(slug: string | undefined): DomainName | undefined {
  return domainNames.find((name) => domainSlugs[name] === slug)
}

export function pillarFrom(slug: string | undefined): PillarName | undefined {
  return pillarNames.find((name) => pillarSlugs[name] === slug)
}

type Talk = TalkId | ':talk'
type Reading = ReadingId | ':reading'
type Resident = ResidentId | ':resident'

export const paths = {
  /** The bridge itself, with the domains to turn to: where a talk is entered and comes back to. */
  talk: (talk: Talk) => `/brug/${talk}`,
  pillar: (talk: Talk, pillar: PillarName | ':pillar') =>
    `/brug/${talk}/pijler/${pillar === ':pillar' ? pillar : pillarSlugs[pillar]}`,
  domain: (talk: Talk, domain: DomainName | ':domain') =>
    `/brug/${talk}/gebied/${domain === ':domain' ? domain : domainSlugs[domain]}`,
  /** Everything on one page, to copy a filled-in sheet. */
  paper: (talk: Talk) => `/brug/${talk}/papier`,
  lines: (talk: Talk) => `/brug/${talk}/samenhang`,
  beginning: (talk: Talk) => `/brug/${talk}/begin`,
  whole: (talk: Talk) => `/brug/${talk}/kijk`,
  record: (talk: Talk) => `/brug/${talk}/vastleggen`,
  setAside: (talk: Talk) => `/brug/${talk}/wegleggen`,
  toTable: (talk: Talk) => `/brug/${talk}/tafel`,
  turn: (talk: Talk) => `/brug/${talk}/draaien`,
  unlock: (talk: Talk) => `/brug/${talk}/slot`,
  reading: (reading: Reading) => `/bruggen/${reading}`,
  sheet: (reading: Reading) => `/bruggen/${reading}/blad`,
  sheetPdf: (reading: Reading) => `/bruggen/${reading}/blad.pdf`,
  correct: (reading: Reading) => `/bruggen/${reading}/verbeteren`,
  remark: (reading: Reading) => `/bruggen/${reading}/opmerking`,
  /** All bridges of one resident, over each other. */
  overTime: (resident: Resident) => `/inwoners/${resident}/bruggen`,
  prepare: (resident: Resident) => `/inwoners/${resident}/brug`,
  emptySheet: (resident: Resident) => `/inwoners/${resident}/brug/leeg-blad`,
  emptySheetPdf: (resident: Resident) => `/inwoners/${resident}/brug/leeg-blad.pdf`,
  /** Why, when and when not: for professionals. */
  method: '/werkwijze/brug',
  pillars: '/beheer/pijlers',
}
