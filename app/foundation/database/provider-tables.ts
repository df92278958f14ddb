import type { JSONColumnType } from 'kysely'

/** The rows of a municipality's providers, and of who is under way to them (0005-providers.sql). */
export interface ProviderTables {
  provider: ProviderRow
  provider_attempt: ProviderAttemptRow
  provider_binding: ProviderBindingRow
  provider_logout: ProviderLogoutRow
}

interface ProviderRow {
  municipality_id: string
  audience: 'staff' | 'resident'
  issuer: string
  client_id: string
  authentication: 'client-secret' | 'private-key-jwt'
  credential: string
  public_key: JSONColumnType<object> | null
  accepted_levels: string[]
  max_age: number
  scopes: string[]
  mapping: JSONColumnType<object> | null
  local_way: boolean
  signs_out_there: boolean
  set_at: Date
}

interface ProviderAttemptRow {
  municipality_id: string
  state_hash: string
  audience: 'staff' | 'resident'
  browser_hash: string
  body: string
  expires_at: Date
}

interface ProviderBindingRow {
  municipality_id: string
  audience: 'staff' | 'resident'
  subject_hash: string
  issuer: string
  account_id: string
  from_claims: boolean
  bound_at: Date
}

interface ProviderLogoutRow {
  municipality_id: string
  token_hash: string
  expires_at: Date
}
