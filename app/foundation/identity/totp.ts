import { Secret, TOTP } from 'otpauth'

const period = 30

function totpFor(secret: string, login: string): TOTP {
  return new TOTP({ issuer: 'Voorop', label: login, secret: Secret.fromBase32(secret), period })
}

/** A secret for an authenticator app, 160 random bits in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address an authenticator app reads from a QR code. */
export function totpAddress(secret: string, login: string): string {
  return totpFor(secret, login).toString()
}

/**
 * Checks a six-digit code and says which time step it belongs to.
 * A step counts once: a code at or before `lastStep` is refused, so that a code read over a shoulder is worth nothing.
 */
export function checkTotp(
  secret: string,
  code: string,
  at: Date,
  lastStep: number,
): { step: number } | undefined {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = totpFor(secret, '').validate({ token, timestamp: at.getTime(), window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(at.getTime() / 1000 / period) + delta
  return step > lastStep ? { step } : undefined
}

/** The code an authenticator app shows at this moment; used by the demo and the tests. */
export function totpCode(secret: string, at: Date): string {
  return totpFor(secret, '').generate({ timestamp: at.getTime() })
}
