import { ClientError } from 'openid-client'
import type { House } from '../../house.ts'
import { no, type Verdict, yes } from '../../verdict.ts'
import { NoAnswer } from './asking.ts'
import { discover, UnfitProvider } from './connecting.ts'
import type { Credential } from './credential.ts'
import type { Wish } from './wish.ts'
import { checkWords, unfit } from './words/staff.ts'

/** Asks the provider who it is before it is set. Gives remarks, or a sentence about what is wrong. */
export async function checkProvider(
  house: House,
  wish: Wish,
  { credential }: Credential,
): Promise<Verdict<string[], string>> {
  try {
    const config = await discover(house, { ...wish, credential })
    const known = config.serverMetadata().acr_values_supported
    const missing = Array.isArray(known)
      ? wish.acceptedLevels.filter((level) => !known.includes(level))
      : []
    return yes(missing.length === 0 ? [] : [checkWords.levels(missing)])
  } catch (error) {
    if (error instanceof UnfitProvider) return no(unfit[error.lacks])
    if (error instanceof ClientError) {
      if (error.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') return no(unfit.issuer)
      return no(checkWords.noDiscovery)
    }
    if (error instanceof NoAnswer) {
      const isThere = error.why === 'no-document' || error.why === 'large'
      return no(isThere ? checkWords.noDiscovery : checkWords.away)
    }
    // A document that holds other things than the protocol has there.
    if (error instanceof TypeError) return no(checkWords.noDiscovery)
    throw error
  }
}
