import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** One key per use, all made from the installation's key, so that no key serves two ends. */
function keyFor(key: Buffer, use: 'one-time-code' | 'brake' | 'totp-secret'): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `voorop ${use}`, 32))
}

/** A fingerprint that only who holds the key can make: for codes that are short enough to guess. */
export function fingerprint(key: Buffer, use: 'one-time-code' | 'brake', text: string): string {
  return createHmac('sha256', keyFor(key, use)).update(text).digest('base64url')
}

const ivLength = 12
const tagLength = 16

/** Encrypts a TOTP secret for storage (AES-256-GCM). */
export function encrypt(key: Buffer, plain: string): string {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, 'totp-secret'), iv)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** @throws when the text was changed or made with another key. */
export function decrypt(key: Buffer, stored: string): string {
  const bytes = Buffer.from(stored, 'base64url')
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyFor(key, 'totp-secret'),
    bytes.subarray(0, ivLength),
  )
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  return (
    decipher.update(bytes.subarray(ivLength + tagLength), undefined, 'utf8') +
    decipher.final('utf8')
  )
}
