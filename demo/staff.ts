import type { StaffRole } from '../app/foundation/viewer.ts'
import type { PortraitName } from '../app/ui/portrait/portrait.tsx'

/** The two organisations that work together for Merwoude. */
export const organisations = {
  sluis: { name: 'Wijkteam De Sluis', does: 'helpt thuis en in de buurt', tasks: [] },
  rietveen: { name: 'Sociale Dienst Rietveen', does: 'helpt bij geld en werk', tasks: ['money'] },
} as const
export type OrganisationKey = keyof typeof organisations
export const organisationKeys = Object.keys(organisations) as OrganisationKey[]

interface StaffMember {
  readonly name: string
  readonly organisation?: OrganisationKey
  readonly roles: readonly StaffRole[]
  readonly does: string
  readonly portrait: PortraitName
  readonly phone: string
  readonly email: string
  /** What a tester will see when going on as this person, in one sentence. */
  readonly toSee: string
}

const professional = ['professional'] as const

/** Who sets Merwoude up; founded with the municipality itself. */
export const administrator = {
  name: 'Bram Terlouw',
  email: 'bram@merwoude.example',
  toSee: 'Hij richt de gemeente in en ziet niets van inwoners.',
} as const

/** Everybody else who works here. */
export const staff = {
  noor: {
    name: 'Noor Haverkamp',
    organisation: 'sluis',
    roles: professional,
    does: 'denkt mee over thuis en je gezin',
    portrait: 'merel',
    phone: '0612345601',
    email: 'noor@desluis.example',
    toSee: 'Zij zit met Priya aan tafel en is een vast gezicht van Rosa.',
  },
  tarik: {
    name: 'Tarik Benali',
    organisation: 'sluis',
    roles: professional,
    does: 'denkt mee over opvoeden',
    portrait: 'duin',
    phone: '0612345602',
    email: 'tarik@desluis.example',
    toSee: 'Voor Yusra zette hij een brug in het Arabisch klaar.',
  },
  wies: {
    name: 'Wies van Duinen',
    organisation: 'sluis',
    roles: professional,
    does: 'komt bij je langs en regelt mee',
    portrait: 'polder',
    phone: '0612345603',
    email: 'wies@desluis.example',
    toSee: 'Zij schreef meneer Aalbers gisteren in. Zijn brief ligt klaar.',
  },
  jelle: {
    name: 'Jelle Brandwijk',
    organisation: 'rietveen',
    roles: professional,
    does: 'helpt je geld op orde te krijgen',
    portrait: 'wilg',
    phone: '0612345604',
    email: 'jelle@rietveen.example',
    toSee: 'Zijn opmerking staat naast een brug van Rosa.',
  },
  mireille: {
    name: 'Mireille Zandstra',
    organisation: 'rietveen',
    roles: professional,
    does: 'helpt bij schulden',
    portrait: 'linde',
    phone: '0612345605',
    email: 'mireille@rietveen.example',
    toSee: 'Zij legde vandaag een brug vast met Joost.',
  },
  kwame: {
    name: 'Kwame Roozendaal',
    organisation: 'rietveen',
    roles: professional,
    does: 'helpt bij werk en leren',
    portrait: 'oever',
    phone: '0612345606',
    email: 'kwame@rietveen.example',
    toSee: 'Rosa deelt haar brug met hem. Nu is hij weg en staat Wies voor hem klaar.',
  },
  hetty: {
    name: 'Hetty Lindeboom',
    organisation: 'sluis',
    roles: ['expert'],
    does: 'maatje, weet hoe geldstress voelt',
    portrait: 'linde',
    phone: '0612345607',
    email: 'hetty@desluis.example',
    toSee: 'Zij is maatje van Ama en Bo en ziet wat zij delen.',
  },
  femke: {
    name: 'Femke Oosterwal',
    roles: ['privacy-officer'],
    does: 'let op wie er meekijkt',
    portrait: 'haven',
    phone: '0612345608',
    email: 'femke@merwoude.example',
    toSee: 'Zij ziet wie keek en waarom, en nooit wat er staat.',
  },
  ruben: {
    name: 'Ruben Achterberg',
    roles: ['insight-reader'],
    does: 'kijkt wat alle inwoners samen eraan hebben',
    portrait: 'duin',
    phone: '0612345609',
    email: 'ruben@merwoude.example',
    toSee:
      'Hij ziet cijfers van groepen en nooit een persoon. Er zijn nog te weinig checks voor een cijfer.',
  },
  sanne: {
    name: 'Sanne Hoekstra',
    roles: ['administrator'],
    does: 'kijkt mee of regelingen kloppen',
    portrait: 'riet',
    phone: '0612345610',
    email: 'sanne@merwoude.example',
    toSee: 'Op haar wacht een regeling die Bram wil veranderen.',
  },
} as const satisfies Record<string, StaffMember>
export type StaffKey = keyof typeof staff

export const staffKeys = Object.keys(staff) as StaffKey[]

export function staffMember(key: StaffKey): StaffMember {
  return staff[key]
}
