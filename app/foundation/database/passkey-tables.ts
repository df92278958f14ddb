/** The rows of 0006-passkeys.sql. */
export interface PasskeyTables {
  passkey: PasskeyRow
  passkey_challenge: PasskeyChallengeRow
}

interface PasskeyRow {
  municipality_id: string
  id: string
  account_id: string
  /** What the device calls this key, in base64url. */
  credential_id: string
  /** As the device gave it (COSE). */
  public_key: Buffer
  sign_count: number
  transports: string[]
  name: string
  made_at: Date
  used_at: Date | null
  withdrawn_at: Date | null
}

interface PasskeyChallengeRow {
  municipality_id: string
  browser_hash: string
  purpose: 'make' | 'sign-in' | 'prove'
  account_id: string | null
  challenge: string
  expires_at: Date
}
