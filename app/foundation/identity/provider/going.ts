import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { House } from '../../house.ts'
import { no, type Verdict, yes } from '../../verdict.ts'
import { whyOf } from './answer.ts'
import { newBrowserWord, type Purpose, rememberAttempt } from './attempts.ts'
import { connect } from './connecting.ts'
import { providerPaths } from './paths.ts'
import type { Provider } from './provider.ts'

/** Somebody who is about to go to the provider. */
export interface Going {
  readonly purpose: Purpose
  /** How this municipality is reached: scheme, host and port. */
  readonly address: string
  /** Where they were going, within this site. */
  readonly back: string
  readonly language: string
  /** The word this browser holds already, from another attempt that is under way. */
  readonly browser: string | undefined
}

const browserWord = /^[\w-]{43}$/

/**
 * Sets out: an address at the provider to go to, and the word for this browser to come back with.
 * Authorization code with PKCE (RFC 7636), state and nonce, kept here until they come back.
 */
export async function goToProvider(
  house: House,
  provider: Provider,
  going: Going,
): Promise<Verdict<{ readonly url: string; readonly browser: string }, 'down'>> {
  const { audience, issuer, municipality } = provider
  const config = await connect(house, provider).catch((error: unknown) => {
    house.log('provider-away', { audience, why: whyOf(error) })
  })
  if (config === undefined) return no('down')
  const [verifier, nonce, state] = [randomPKCECodeVerifier(), randomNonce(), randomState()]
  const browser =
    going.browser !== undefined && browserWord.test(going.browser)
      ? going.browser
      : newBrowserWord()
  const { purpose, back } = going
  const startedAt = house.clock()
  const attempt = { audience, issuer, purpose, verifier, nonce, back, startedAt }
  await rememberAttempt(house, municipality, { state, browser }, attempt)
  const again = purpose.kind === 'prove-again'
  const url = buildAuthorizationUrl(config, {
    redirect_uri: going.address + providerPaths.back(audience),
    scope: ['openid', ...provider.scopes].join(' '),
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ui_locales: going.language,
    max_age: String(again ? 0 : provider.maxAge),
    ...(again ? { prompt: 'login' } : {}),
    ...(provider.acceptedLevels.length === 0
      ? {}
      : { acr_values: provider.acceptedLevels.join(' ') }),
  })
  return yes({ url: url.href, browser })
}
