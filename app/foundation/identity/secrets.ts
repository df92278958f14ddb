import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** OWASP's second recommended setting for argon2id (Password Storage Cheat Sheet, seen November 2026). */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** A resident may write the code of their own with spaces, to read it better; a password is what it is. */
export function cleanSecret(kind: 'staff' | 'resident' | undefined, secret: string): string {
  return kind === 'resident' ? secret.replaceAll(/\s/g, '') : secret
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
