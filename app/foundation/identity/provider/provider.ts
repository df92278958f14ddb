import type { StaffRole } from '../../viewer.ts'
import type { MunicipalityId } from '../../ids.ts'
import { no, type Verdict, yes } from '../../verdict.ts'

/** For whom a provider is: who works here, or residents (in practice DigiD, through a broker). */
export const audiences = ['staff', 'resident'] as const
export type Audience = (typeof audiences)[number]

/** How Voorop shows the provider that it is Voorop. */
export const authentications = ['client-secret', 'private-key-jwt'] as const
export type Authentication = (typeof authentications)[number]

/** The signatures that are taken; never one with a shared secret, and never none. */
export const algorithms = ['RS256', 'PS256', 'ES256'] as const

/** Https always; a demo may ask a provider on this very computer without. */
export function isSafeAddress(address: string, mode: 'demo' | 'production'): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1'
  return protocol === 'https:' || (mode === 'demo' && isHere)
}

/** What a value of the claim makes of somebody. */
export interface Standing {
  readonly roles: readonly StaffRole[]
  /** The organisation somebody works for; without one, the municipality itself. */
  readonly organisation?: string | undefined
}

/** Who is let in without an invitation: by which claim, and what each of its values gives. */
export interface Mapping {
  readonly claim: string
  readonly values: Readonly<Record<string, Standing>>
}

/** Where a municipality's people show who they are (OpenID Connect Core 1.0). */
export interface Provider {
  readonly municipality: MunicipalityId
  readonly audience: Audience
  readonly issuer: string
  readonly clientId: string
  readonly authentication: Authentication
  /** The secret, or the private key as a JWK; encrypted with the installation's key. */
  readonly credential: string
  /** The levels of assurance (`acr`) that are strong enough; empty means that none is asked for. */
  readonly acceptedLevels: readonly string[]
  /** How long ago somebody may have shown who they are, in seconds. */
  readonly maxAge: number
  /** Asked for beside `openid`. */
  readonly scopes: readonly string[]
  readonly mapping: Mapping | undefined
  /** Whether a secret of one's own or a passkey opens an account too. */
  readonly localWay: boolean
  /** Whether signing out here signs out at the provider as well. */
  readonly signsOutThere: boolean
  readonly setAt: Date
}

/** The claims of an ID token whose signature, issuer, audience, nonce and end were checked already. */
export interface Claims {
  readonly sub: string
  readonly iat: number
  readonly acr?: unknown
  readonly azp?: unknown
  readonly at_hash?: unknown
  readonly auth_time?: unknown
  readonly sid?: unknown
  readonly [claim: string]: unknown
}

/** How far the provider's clock and ours may lie apart, in seconds. */
export const clockTolerance = 30
/** A token is used at once; one that was made long ago was kept by somebody. In seconds. */
const freshFor = 300

/**
 * What the library leaves to us: the party it was made for also when there is one audience, the hash that
 * ties it to its access token, that it was made just now, and that its names can be names.
 *
 * `expectedHash` is the hash of the access token that came with it (OpenID Connect Core 1.0, 3.1.3.6).
 */
export function checkClaims(
  claims: Claims,
  expected: { readonly clientId: string; readonly accessTokenHash: string; readonly at: Date },
): Verdict<Claims, 'refused'> {
  const now = expected.at.getTime() / 1000
  const isOurs = claims.azp === undefined || claims.azp === expected.clientId
  const isWhole = claims.at_hash === undefined || claims.at_hash === expected.accessTokenHash
  const isFresh = claims.iat <= now + clockTolerance && claims.iat >= now - freshFor
  const areNames = isName(claims.sub) && (claims.sid === undefined || isName(claims.sid))
  return isOurs && isWhole && isFresh && areNames ? yes(claims) : no('refused')
}

/** What can name somebody or a session: not so long, and without the sign that the database does not keep. */
export function isName(given: unknown): given is string {
  return (
    typeof given === 'string' && given !== '' && given.length <= 255 && !given.includes('\u0000')
  )
}

/** Whether somebody signed in strongly enough. A token that does not say how is not strong enough. */
export function isStrongEnough(accepted: readonly string[], level: unknown): boolean {
  return accepted.length === 0 || (typeof level === 'string' && accepted.includes(level))
}

/** Whether somebody showed who they are after being asked to, by the provider's clock. */
export function provedSince(asked: Date, authTime: unknown): boolean {
  return typeof authTime === 'number' && authTime >= asked.getTime() / 1000 - clockTolerance
}

/**
 * What the claims make of somebody: all roles their values give, and the first organisation named.
 * Nothing when no value is known here; no value gives a role that is not written in the mapping.
 */
export function standingFrom(mapping: Mapping | undefined, claims: Claims): Standing | undefined {
  if (mapping === undefined) return undefined
  const given = claims[mapping.claim]
  const values = new Set<unknown>(Array.isArray(given) ? given : [given])
  const known = Object.entries(mapping.values).flatMap(([value, standing]) =>
    values.has(value) ? [standing] : [],
  )
  const roles = [...new Set(known.flatMap((standing) => standing.roles))]
  if (roles.length === 0) return undefined
  return { roles, organisation: known.find(({ organisation }) => organisation)?.organisation }
}

/** How somebody who comes from claims is called, and the address the provider stands for. */
export function particularsFrom(claims: Claims): {
  readonly name: string
  readonly email: string
  readonly verified: boolean
} {
  const text = (claim: string): string => {
    const value = claims[claim]
    return typeof value === 'string'
      ? value
          .replaceAll(/\p{Cc}/gu, ' ')
          .trim()
          .slice(0, 120)
      : ''
  }
  const name = text('name') || `${text('given_name')} ${text('family_name')}`.trim()
  return {
    name: name || 'Nieuwe collega',
    email: text('email').toLowerCase(),
    verified: claims['email_verified'] === true,
  }
}
