import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { no, type Verdict, yes } from '../verdict.ts'

const derive = promisify(argon2)

/** OWASP's second recommended setting for argon2id (Password Storage Cheat Sheet, seen November 2026). */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** A resident may write the code of their own with spaces, to read it better; a password is what it is. */
export function cleanSecret(kind: 'staff' | 'resident' | undefined, secret: string): string {
  return kind === 'resident' ? secret.replaceAll(/\s/g, '') : secret
}

/** Why a secret of one's own is not taken. */
export type SecretProblem = 'too-short' | 'too-easy'

/** In signs, as they are typed without the spaces of a resident's code. */
const shortestOfResident = 6
const shortestOfStaff = 12
const easySecret = /^(.)\1+$|^0?123456|^654321|^(..)\2+$/

/** What a secret of one's own has to be: long enough, and no plain row. */
export function checkNewSecret(
  kind: 'staff' | 'resident',
  secret: string,
): Verdict<string, SecretProblem> {
  const own = cleanSecret(kind, secret)
  if (own.length < (kind === 'staff' ? shortestOfStaff : shortestOfResident)) return no('too-short')
  return easySecret.test(own) ? no('too-easy') : yes(own)
}

/** Hashes a password or a code of one's own with argon2id. */
export async function hashSecret(secret: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: secret, nonce, ...cost })
  return `argon2id$${cost.memory}$${cost.passes}$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

/**
 * Whether this is the secret behind the hash. Without a hash the same work is done for nothing,
 * so that the time it takes does not tell whether an account exists.
 */
export async function verifySecret(
  secret: string,
  hash: string | null | undefined,
): Promise<boolean> {
  const [, memory, passes, nonce, tag] = (hash ?? '').split('$')
  if (memory === undefined || passes === undefined || nonce === undefined || tag === undefined) {
    await derive('argon2id', { message: secret, nonce: Buffer.alloc(16), ...cost })
    return false
  }
  const expected = Buffer.from(tag, 'base64url')
  const found = await derive('argon2id', {
    message: secret,
    nonce: Buffer.from(nonce, 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: cost.parallelism,
    tagLength: expected.length,
  })
  return timingSafeEqual(found, expected)
}
