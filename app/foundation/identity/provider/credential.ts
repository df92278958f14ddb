import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK } from 'jose'
import type { House } from '../../house.ts'
import { no, type Verdict, yes } from '../../verdict.ts'
import { encrypt } from '../keys.ts'
import type { Authentication } from './provider.ts'

/** What Voorop shows a provider that it is Voorop with: encrypted, and a key's public half. */
export interface Credential {
  readonly credential: string
  readonly publicKey: object | undefined
}

/**
 * Encrypts what was given; without it, keeps what was there, or makes a key of our own: nobody has to
 * carry a private key about.
 */
export async function credentialFor(
  house: House,
  { authentication }: { readonly authentication: Authentication },
  secret: string | undefined,
  kept: Credential | undefined,
): Promise<Verdict<Credential, 'secret-missing' | 'key-wrong'>> {
  if (secret === undefined && kept !== undefined) return yes(kept)
  if (authentication === 'client-secret') {
    if (secret === undefined) return no('secret-missing')
    return yes({ credential: lock(house, secret), publicKey: undefined })
  }
  const key = secret === undefined ? newKey() : readKey(secret)
  const algorithm = key === undefined ? undefined : algorithmOf(key)
  if (key === undefined || algorithm === undefined) return no('key-wrong')
  const { d, p, q, dp, dq, qi, ...open } = await exportJWK(key)
  const kid = await calculateJwkThumbprint(open)
  const publicKey = { ...open, kid, alg: algorithm, use: 'sig' }
  const privateKey = JSON.stringify({ ...publicKey, d, p, q, dp, dq, qi })
  return yes({ credential: lock(house, privateKey), publicKey })
}

function lock({ settings }: House, plain: string): string {
  return encrypt(settings.key, plain, 'provider-credential')
}

/** The kind every provider takes. */
function newKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey
}

function readKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined
  }
}

function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string | undefined {
  if (asymmetricKeyType === 'rsa') {
    return (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048 ? 'RS256' : undefined
  }
  const isP256 = asymmetricKeyDetails?.namedCurve === 'prime256v1'
  return asymmetricKeyType === 'ec' && isP256 ? 'ES256' : undefined
}
