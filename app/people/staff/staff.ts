import type { Task } from '../../foundation/policy.ts'
import type { OrganisationId, PersonId } from '../../foundation/ids.ts'
import { no, type Verdict, yes } from '../../foundation/verdict.ts'
import type { StaffRole } from '../../foundation/viewer.ts'

/** A partner organisation. */
export interface Organisation {
  readonly id: OrganisationId
  readonly name: string
  /** What it does for residents, in plain words. */
  readonly does: string
  /** The parts of a file that are this organisation's work. */
  readonly tasks: readonly Task[]
  readonly version: number
}

/** Somebody who works or volunteers here. */
export interface Person {
  readonly id: PersonId
  /** Without one, somebody works for the municipality itself. */
  readonly organisation: OrganisationId | undefined
  readonly name: string
  /** What this person does for a resident, in the resident's words. */
  readonly does: string
  readonly portrait: string
  readonly phone: string
  readonly email: string
  readonly roles: readonly StaffRole[]
  readonly leftAt: Date | undefined
  readonly version: number
}

/** What others depend on this person for, as far as an administrator may know: numbers, no names. */
export interface Ties {
  /** Of how many residents this person is a fixed face. */
  readonly residents: number
  /** For how many absences, now or to come, this person stands in. */
  readonly standsIn: number
  readonly lastAdministrator: boolean
}

/** Somebody who could take over, as far as the rule needs to know. */
export interface Receiver {
  readonly id: PersonId
  readonly professional: boolean
  /** Whether this person is away now, or is going to be. */
  readonly away: boolean
}

/**
 * Whether somebody can leave, and who takes over.
 *
 * Nobody is let go: who holds residents, or stands in for somebody who does, hands that to a
 * colleague who is really there. And a municipality without an administrator could never be helped.
 */
export function mayLeaveService(
  person: Pick<Person, 'id' | 'leftAt'>,
  ties: Ties,
  receiver: Receiver | undefined,
): Verdict<
  PersonId | undefined,
  | 'has-left'
  | 'last-administrator'
  | 'receiver-missing'
  | 'receiver-same'
  | 'receiver-not-professional'
  | 'receiver-away'
> {
  if (person.leftAt !== undefined) return no('has-left')
  if (ties.lastAdministrator) return no('last-administrator')
  if (ties.residents === 0 && ties.standsIn === 0) return yes(undefined)
  if (receiver === undefined) return no('receiver-missing')
  if (receiver.id === person.id) return no('receiver-same')
  if (!receiver.professional) return no('receiver-not-professional')
  if (receiver.away) return no('receiver-away')
  return yes(receiver.id)
}

/**
 * The roles somebody has when their claims give these: those, and what cannot be taken away yet. Nobody is
 * let go because a list elsewhere changed: a fixed face stays one until the residents are handed over.
 */
export function rolesThatStay(
  person: Pick<Person, 'roles'>,
  given: readonly StaffRole[],
  ties: Ties,
): readonly StaffRole[] {
  const isNeeded = (role: StaffRole): boolean =>
    (role === 'administrator' && ties.lastAdministrator) ||
    (role === 'professional' && (ties.residents > 0 || ties.standsIn > 0))
  return [...new Set([...given, ...person.roles.filter(isNeeded)])]
}

/**
 * Whether somebody can have these roles from now on.
 *
 * A fixed face stays a professional until the residents are handed over: without that role they
 * could no longer open a file, and the resident would have a name without a person behind it.
 */
export function mayHaveRoles(
  person: Pick<Person, 'roles'>,
  roles: readonly StaffRole[],
  ties: Ties,
): Verdict<
  readonly StaffRole[],
  'role-missing' | 'last-administrator' | 'holds-residents' | 'stands-in'
> {
  if (roles.length === 0) return no('role-missing')
  const losesRole = (role: StaffRole): boolean =>
    person.roles.includes(role) && !roles.includes(role)
  if (losesRole('administrator') && ties.lastAdministrator) return no('last-administrator')
  if (losesRole('professional') && ties.residents > 0) return no('holds-residents')
  if (losesRole('professional') && ties.standsIn > 0) return no('stands-in')
  return yes(roles)
}

/** Roles that open doors for others, or look over all of them. */
const strongRoles: ReadonlySet<StaffRole> = new Set(['administrator', 'privacy-officer'])

/** Whether it is a grave act to give, change or take away these roles. */
export function areStrong(roles: readonly StaffRole[]): boolean {
  return roles.some((role) => strongRoles.has(role))
}
