import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Database } from '../../database/transaction.ts'
import type { House } from '../../house.ts'
import type { MunicipalityId } from '../../ids.ts'
import { addressFor } from '../../web/public-address.ts'
import { checkProvider } from './checking.ts'
import { type Credential, credentialFor } from './credential.ts'
import { providerPaths } from './paths.ts'
import type { Audience, Mapping } from './provider.ts'
import { mayUse, readAudience, type Wish, type WishedMapping, type WrittenOptions } from './wish.ts'
import { checkWords, type WishProblem, wishProblems } from './words/staff.ts'

/** The provider cannot be set; the message says what to write or to have put right. */
export class WrongProvider extends Error {
  override name = 'WrongProvider'
}

const usage =
  'Gebruik: npm run provider -- --host voorop.gemeente.example --for staff ' +
  '--issuer https://inloggen.gemeente.example --client-id voorop ' +
  '--authentication client-secret --secret-file pad (of --remove). Zie docs/operations.md.'

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const
const yesNo = { type: 'boolean' } as const
const options = {
  host: text,
  for: text,
  issuer: text,
  'client-id': text,
  authentication: text,
  'secret-file': text,
  level: texts,
  'max-age': text,
  scope: texts,
  claim: text,
  role: texts,
  organisation: texts,
  'no-local-way': yesNo,
  'stay-signed-in': yesNo,
  remove: yesNo,
}

type Written = WrittenOptions & {
  readonly host?: string | undefined
  readonly 'secret-file'?: string | undefined
  readonly remove?: boolean | undefined
}

function readOptions(written: readonly string[]): Written {
  try {
    return parseArgs({ args: [...written], options }).values
  } catch {
    throw new WrongProvider(usage)
  }
}

/**
 * Sets, changes or removes the provider of a municipality, as whoever runs the installation. The secret
 * comes from a file or from the environment, never from what was written behind the command.
 *
 * @returns what to tell: that it stands, and what is to be written down at the provider.
 * @throws WrongProvider with a sentence that says what to write, or what is wrong with the provider.
 */
export async function setByCommand(
  house: House,
  owner: Database,
  written: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const given = readOptions(written)
  const municipality = await requireMunicipality(owner, given.host?.trim().toLowerCase())
  if (given.remove === true) return remove(owner, municipality, given.for)
  const wish = mayUse(given, house.settings.mode)
  if (!wish.ok) throw refusal(wish.reason, true)
  const mapping = await mappingOf(owner, municipality.id, wish.value.mapping)
  const secret = readSecret(given['secret-file'], environment)
  const kept = await findKept(owner, municipality.id, wish.value)
  const credential = await credentialFor(house, wish.value, secret, kept)
  if (!credential.ok) throw refusal(credential.reason)
  const checked = await checkProvider(house, wish.value, credential.value)
  if (!checked.ok) throw new WrongProvider(checked.reason)
  await write(owner, house, municipality.id, wish.value, mapping, credential.value)
  return told(house, municipality, wish.value, checked.value)
}

function refusal(problem: WishProblem, withUsage = false): WrongProvider {
  return new WrongProvider(wishProblems[problem] + (withUsage ? `\n${usage}` : ''))
}

interface Municipality {
  readonly id: MunicipalityId
  readonly name: string
  readonly host: string | null
}

async function requireMunicipality(
  owner: Database,
  host: string | undefined,
): Promise<Municipality> {
  const row = await owner
    .selectFrom('municipality')
    .select(['id', 'name', 'host'])
    .where((eb) => (host === undefined ? eb('is_default', '=', true) : eb('host', '=', host)))
    .executeTakeFirst()
  if (row === undefined) throw refusal('municipality-unknown')
  return { ...row, id: row.id as MunicipalityId }
}

async function remove(
  owner: Database,
  municipality: Municipality,
  wanted: string | undefined,
): Promise<string> {
  const audience = readAudience(wanted)
  if (!audience.ok) throw refusal(audience.reason, true)
  const gone = await owner
    .deleteFrom('provider')
    .where('municipality_id', '=', municipality.id)
    .where('audience', '=', audience.value)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw refusal('nothing-there')
  return `${checkWords.removed(municipality.name)}\n`
}

function readSecret(file: string | undefined, environment: NodeJS.ProcessEnv): string | undefined {
  if (file === undefined) return environment['VOOROP_PROVIDER_SECRET']?.trim() || undefined
  try {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret !== '') return secret
  } catch {
    // Said below: not there, not ours to read, or empty.
  }
  throw refusal('secret-unreadable')
}

/** The secret that is there already, when only something else about the same client changes. */
async function findKept(
  owner: Database,
  municipality: MunicipalityId,
  { audience, issuer, clientId, authentication }: Wish,
): Promise<Credential | undefined> {
  const row = await owner
    .selectFrom('provider')
    .select(['credential', 'public_key'])
    .where('municipality_id', '=', municipality)
    .where('audience', '=', audience)
    .where('issuer', '=', issuer)
    .where('client_id', '=', clientId)
    .where('authentication', '=', authentication)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : { credential: row.credential, publicKey: row.public_key ?? undefined }
}

async function mappingOf(
  owner: Database,
  municipality: MunicipalityId,
  wished: WishedMapping | undefined,
): Promise<Mapping | undefined> {
  if (wished === undefined) return undefined
  const rows = await owner
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('municipality_id', '=', municipality)
    .where('closed_at', 'is', null)
    .execute()
  const values = Object.entries(wished.roles).map(([value, roles]) => {
    const name = wished.organisations[value]
    const organisation = rows.find((row) => row.name === name)?.id
    if (name !== undefined && organisation === undefined) throw refusal('organisation-unknown')
    return [value, organisation === undefined ? { roles } : { roles, organisation }] as const
  })
  return { claim: wished.claim, values: Object.fromEntries(values) }
}

async function write(
  owner: Database,
  house: House,
  municipality: MunicipalityId,
  wish: Wish,
  mapping: Mapping | undefined,
  { credential, publicKey }: Credential,
): Promise<void> {
  const row = {
    issuer: wish.issuer,
    client_id: wish.clientId,
    authentication: wish.authentication,
    credential,
    public_key: publicKey === undefined ? null : JSON.stringify(publicKey),
    accepted_levels: [...wish.acceptedLevels],
    max_age: wish.maxAge,
    scopes: [...wish.scopes],
    mapping: mapping === undefined ? null : JSON.stringify(mapping),
    local_way: wish.localWay,
    signs_out_there: wish.signsOutThere,
    set_at: house.clock(),
  }
  await owner
    .insertInto('provider')
    .values({ municipality_id: municipality, audience: wish.audience, ...row })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'audience']).doUpdateSet(row))
    .execute()
}

function told(
  { settings }: House,
  { name, host }: Municipality,
  wish: Wish,
  remarks: readonly string[],
): string {
  const address = addressFor(settings, host ?? undefined)
  return [
    checkWords.set(name, wish.audience),
    ...remarks,
    checkWords.writeThere,
    ...addresses(wish.audience, wish.authentication === 'private-key-jwt').map(
      ([label, path]) => `  ${label.padEnd(28)} ${address}${path}`,
    ),
    '',
  ].join('\n')
}

function addresses(audience: Audience, withKey: boolean): [string, string][] {
  return [
    ['redirect_uri', providerPaths.back(audience)],
    ['post_logout_redirect_uri', providerPaths.signedOut],
    ['backchannel_logout_uri', providerPaths.signedOutThere(audience)],
    ...(withKey ? [['jwks_uri', providerPaths.keys] as [string, string]] : []),
  ]
}
