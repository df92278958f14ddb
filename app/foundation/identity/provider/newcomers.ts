import type { Tx } from '../../database/transaction.ts'
import type { MunicipalityId, PersonId } from '../../ids.ts'
import type { Verdict } from '../../verdict.ts'
import type { Standing } from './provider.ts'

/** Somebody whom the municipality's provider vouches for and who is not here yet. */
export interface Newcomer extends Standing {
  readonly id: PersonId
  readonly name: string
  /** An address the provider verified, or nothing. */
  readonly email: string
}

/**
 * What the room that keeps who works here does for the door: `app/routes.ts` says which room that is.
 * Both work in the transaction of the sign-in itself.
 */
export interface StaffBook {
  /** Writes a newcomer down; refuses an address that is somebody else's. */
  readonly add: (
    tx: Tx,
    municipality: MunicipalityId,
    newcomer: Newcomer,
  ) => Promise<Verdict<PersonId, 'email-taken'>>
  /** Gives somebody the roles their claims give now, as far as nobody is let go by it. */
  readonly follow: (
    tx: Tx,
    municipality: MunicipalityId,
    person: PersonId,
    standing: Standing,
    at: Date,
  ) => Promise<'changed' | 'same'>
}
