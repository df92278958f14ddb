import type { MunicipalityId, PersonId, ResidentId } from './ids.ts'

/** What somebody who works here can be asked to do; each role has work of its own. */
export const staffRoles = [
  'professional',
  'expert',
  'administrator',
  'privacy-officer',
  'insight-reader',
] as const
export type StaffRole = (typeof staffRoles)[number]

/** Who is asking, as the database and the policy know them. */
export type Viewer =
  | {
      readonly kind: 'resident'
      readonly municipality: MunicipalityId
      readonly id: ResidentId
    }
  | {
      readonly kind: 'staff'
      readonly municipality: MunicipalityId
      readonly id: PersonId
      readonly roles: readonly StaffRole[]
    }
