import type { StaffRole, Viewer } from '../foundation/viewer.ts'
import { paths as identityPaths } from '../foundation/identity/paths.ts'
import type { MenuItem } from '../foundation/web/context.ts'
import { bridgePaths } from '../instruments/bridge/public.ts'
import { municipalityPaths } from '../people/municipality/public.ts'
import { residentPaths } from '../people/resident/public.ts'
import { staffPaths } from '../people/staff/public.ts'
import { moneyRestPaths } from '../process/money-rest/public.ts'
import { expertPaths } from './expert/paths.ts'
import { privacyPaths } from './privacy-officer/paths.ts'

/** Where each role begins, in the order that counts for somebody with more than one. */
const homes: readonly (readonly [StaffRole, MenuItem])[] = [
  ['professional', { href: residentPaths.myResidents, label: 'Mijn inwoners' }],
  ['expert', { href: expertPaths.shared, label: 'Gedeeld met mij' }],
  ['administrator', { href: municipalityPaths.setUp, label: 'Beheer' }],
  ['privacy-officer', { href: privacyPaths.looks, label: 'Inzagen' }],
  ['insight-reader', { href: moneyRestPaths.totals, label: 'Cijfers' }],
]

/** What else a professional needs at hand. */
const forProfessionals: readonly MenuItem[] = [
  { href: staffPaths.absence, label: 'Afwezig' },
  { href: bridgePaths.method, label: 'Werkwijze' },
]

const signedIn: MenuItem = { href: identityPaths.sessions, label: 'Aangemeld' }

/**
 * The lines of the menu: only somebody's own work. A resident's home holds everything itself, one
 * thing at a time, and has no menu.
 */
export function menuFor(viewer: Viewer | undefined): readonly MenuItem[] {
  if (viewer?.kind !== 'staff') return []
  const own = homes.filter(([role]) => viewer.roles.includes(role)).map(([, item]) => item)
  return [...own, ...(viewer.roles.includes('professional') ? forProfessionals : []), signedIn]
}

/** Where somebody who works here begins: the first of their own work. */
export function staffHome(viewer: Viewer): string {
  return (menuFor(viewer)[0] ?? signedIn).href
}
