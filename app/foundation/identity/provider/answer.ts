import { createHash } from 'node:crypto'
import {
  authorizationCodeGrant,
  AuthorizationResponseError,
  ClientError,
  type Configuration,
  ResponseBodyError,
} from 'openid-client'
import type { House } from '../../house.ts'
import { no, type Verdict, yes } from '../../verdict.ts'
import type { Attempt } from './attempts.ts'
import { NoAnswer } from './asking.ts'
import { connect, UnfitProvider } from './connecting.ts'
import {
  checkClaims,
  type Claims,
  isName,
  isStrongEnough,
  provedSince,
  type Provider,
} from './provider.ts'

/** Why an answer opens nothing, as far as whoever stands at the door is told. */
export type AnswerProblem = 'refused' | 'too-low' | 'stopped' | 'down'

/** Who the provider says this is, checked. */
export interface Proof {
  readonly claims: Claims
  /** What the provider calls this session. */
  readonly sid: string | undefined
  readonly idToken: string
  readonly strongEnough: boolean
}

/**
 * Checks an answer of the provider and fetches the token behind it.
 *
 * The library checks state, issuer of the answer (RFC 9207), signature with the provider's own keys, issuer,
 * audience, nonce, end, and the time of signing in; `checkClaims` the rest. Whatever does not fit is refused,
 * with one answer for all.
 */
export async function readAnswer(
  house: House,
  provider: Provider,
  attempt: Attempt,
  answer: URL,
): Promise<Verdict<Proof, AnswerProblem>> {
  try {
    return await read(house, provider, attempt, answer)
  } catch (error) {
    const problem = problemOf(error)
    // For whoever runs the installation: a wrong secret looks like a forged answer to everybody else.
    house.log('provider-answer', { audience: provider.audience, problem, why: whyOf(error) })
    return no(problem)
  }
}

async function read(
  house: House,
  provider: Provider,
  attempt: Attempt,
  answer: URL,
): Promise<Verdict<Proof, AnswerProblem>> {
  const config: Configuration = await connect(house, provider)
  const at = house.clock()
  const again = attempt.purpose.kind === 'prove-again'
  const away = Math.ceil((at.getTime() - attempt.startedAt.getTime()) / 1000)
  const tokens = await authorizationCodeGrant(config, answer, {
    pkceCodeVerifier: attempt.verifier,
    expectedState: answer.searchParams.get('state') ?? '',
    expectedNonce: attempt.nonce,
    maxAge: (again ? 0 : provider.maxAge) + away,
    idTokenExpected: true,
  })
  const claims = tokens.claims() as Claims | undefined
  if (claims === undefined || tokens.id_token === undefined) return no('refused')
  const accessTokenHash = halfHash(tokens.access_token)
  const checked = checkClaims(claims, { clientId: provider.clientId, accessTokenHash, at })
  if (!checked.ok) return checked
  if (again && !provedSince(attempt.startedAt, claims.auth_time)) return no('refused')
  return yes({
    claims,
    sid: isName(claims.sid) ? claims.sid : undefined,
    idToken: tokens.id_token,
    strongEnough: isStrongEnough(provider.acceptedLevels, claims.acr),
  })
}

/** The left half of a SHA-256 hash, for all three algorithms that are taken. */
function halfHash(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url')
}

const saidByProvider: Readonly<Record<string, AnswerProblem>> = {
  access_denied: 'stopped',
  // OpenID Connect Core Unmet Authentication Requirements 1.0
  unmet_authentication_requirements: 'too-low',
  temporarily_unavailable: 'down',
  server_error: 'down',
}

/** What an error of the library means for whoever stands at the door. */
function problemOf(error: unknown): AnswerProblem {
  if (error instanceof AuthorizationResponseError) return saidByProvider[error.error] ?? 'refused'
  if (error instanceof ClientError) {
    return error.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' ? 'down' : 'refused'
  }
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'down' : 'refused'
  if (error instanceof UnfitProvider) return 'down'
  // No answer; or a document that holds other things than the protocol has there.
  return error instanceof TypeError ? 'down' : 'refused'
}

/** A code of the library or the protocol; never what somebody sent. */
export function whyOf(error: unknown): string {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return error.error.slice(0, 60).replaceAll(/[^\w-]/g, '')
  }
  if (error instanceof UnfitProvider) return `unfit-${error.lacks}`
  if (error instanceof NoAnswer) return `no-answer-${error.why}`
  if (error instanceof ClientError) return error.code ?? 'unknown'
  return error instanceof Error ? error.name : 'unknown'
}
