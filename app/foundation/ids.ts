import { randomUUID } from 'node:crypto'

declare const kind: unique symbol

/** A random identifier that remembers what it names, so that one cannot be passed for another. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type MunicipalityId = Id<'municipality'>
export type OrganisationId = Id<'organisation'>
/** Somebody who works or volunteers here: professional, expert by experience, administrator. */
export type PersonId = Id<'person'>
export type ResidentId = Id<'resident'>
/** What opens with a secret, a passkey or a provider: one for each person who works here and each resident. */
export type AccountId = Id<'account'>
/** One device on which somebody is signed in. */
export type SessionId = Id<'session'>
export type TrajectoryId = Id<'trajectory'>
export type TalkId = Id<'talk'>
export type ReadingId = Id<'reading'>
/** A check of what somebody may be entitled to. */
export type CheckId = Id<'check'>
export type ProvisionId = Id<'provision'>

/** Somebody's account bears the same id as they do. */
export function accountOf(owner: PersonId | ResidentId): AccountId {
  return owner as string as AccountId
}

/** Ids are random, so that knowing one says nothing about another. */
export function newId<Kind extends string>(): Id<Kind> {
  return randomUUID() as Id<Kind>
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Reads an id from outside; anything that is not one names nothing. */
export function asId<Kind extends string>(text: string | undefined): Id<Kind> | undefined {
  return text !== undefined && uuid.test(text) ? (text as Id<Kind>) : undefined
}
