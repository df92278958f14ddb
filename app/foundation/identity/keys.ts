import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

type FingerprintUse = 'one-time-code' | 'brake' | 'provider-subject' | 'provider-token'
type SecretUse = 'totp-secret' | 'provider-credential' | 'provider-attempt' | 'provider-hint'

/** One key per use, all made from the installation's key, so that no key serves two ends. */
function keyFor(key: Buffer, use: FingerprintUse | SecretUse): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `voorop ${use}`, 32))
}

/** A fingerprint that only who holds the key can make: for what is short enough to guess. */
export function fingerprint(key: Buffer, use: FingerprintUse, text: string): string {
  return createHmac('sha256', keyFor(key, use)).update(text).digest('base64url')
}

const ivLength = 12
const tagLength = 16

/** Encrypts a secret for storage (AES-256-GCM), each use with a key of its own. */
export function encrypt(key: Buffer, plain: string, use: SecretUse = 'totp-secret'): string {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, use), iv)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** @throws when the text was changed, or made with another key or for another use. */
export function decrypt(key: Buffer, stored: string, use: SecretUse = 'totp-secret'): string {
  const bytes = Buffer.from(stored, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(key, use), bytes.subarray(0, ivLength))
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  return (
    decipher.update(bytes.subarray(ivLength + tagLength), undefined, 'utf8') +
    decipher.final('utf8')
  )
}
