import { importJWK, type JWK } from 'jose'
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  clockSkew,
  clockTolerance as libraryTolerance,
  Configuration,
  type CryptoKey,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
  PrivateKeyJwt,
  type ServerMetadata,
} from 'openid-client'
import { minutes } from '../../clock.ts'
import type { House } from '../../house.ts'
import { decrypt } from '../keys.ts'
import { askProvider, patience } from './asking.ts'
import { algorithms, clockTolerance, isSafeAddress, type Provider } from './provider.ts'

/** How long what a provider says of itself is believed without asking again. */
const knownFor = minutes(10)

/** The provider cannot be worked with; the message names what is missing, for whoever runs this. */
export class UnfitProvider extends Error {
  override name = 'UnfitProvider'
  readonly lacks: 'issuer' | 'algorithm' | 'endpoint' | 'authentication'

  constructor(lacks: UnfitProvider['lacks']) {
    super(lacks)
    this.lacks = lacks
  }
}

const known = new Map<string, { readonly config: Promise<Configuration>; readonly until: number }>()

/**
 * Asks a provider who it is, and makes ready to talk to it. What it says is kept for a while, per process.
 *
 * @throws when it does not answer, or cannot be worked with (UnfitProvider).
 */
export function connect(house: House, provider: Provider): Promise<Configuration> {
  const now = house.clock().getTime()
  const name = `${provider.municipality} ${provider.audience} ${provider.setAt.getTime()}`
  const found = known.get(name)
  if (found !== undefined && found.until > now) return found.config
  const config = discover(house, provider)
  known.set(name, { config, until: now + knownFor })
  // What failed is asked again by the next one.
  config.catch(() => known.delete(name))
  return config
}

type Wanted = Pick<Provider, 'issuer' | 'clientId' | 'authentication' | 'credential'>

/** Without keeping it; also for the command that checks a provider before it is set. */
export async function discover(house: House, provider: Wanted): Promise<Configuration> {
  const isSafe = isSafeAddress(provider.issuer, house.settings.mode)
  const isInsecure = isSafe && provider.issuer.startsWith('http://')
  const found = await discovery(new URL(provider.issuer), provider.clientId, {}, None(), {
    timeout: patience / 1000,
    [customFetch]: askProvider,
    execute: isInsecure ? [allowInsecureRequests] : [],
  })
  const server = found.serverMetadata()
  if (server.issuer !== provider.issuer) throw new UnfitProvider('issuer')
  requireAddresses(house, server)
  const said = server.id_token_signing_alg_values_supported ?? ['RS256']
  const signed = algorithms.filter((algorithm) => said.includes(algorithm))
  if (signed.length === 0) throw new UnfitProvider('algorithm')
  // As it came: the library refuses its own additions.
  const plain = JSON.parse(JSON.stringify(server)) as ServerMetadata
  const config = new Configuration(
    { ...plain, id_token_signing_alg_values_supported: signed },
    provider.clientId,
    // Where a test turns the clock, the library turns along.
    {
      [clockSkew]: Math.round((house.clock().getTime() - Date.now()) / 1000),
      [libraryTolerance]: clockTolerance,
    },
    await authenticationFor(house, provider, server.token_endpoint_auth_methods_supported),
  )
  config.timeout = patience / 1000
  config[customFetch] = askProvider
  enableNonRepudiationChecks(config)
  if (isInsecure) allowInsecureRequests(config)
  return config
}

/** Everything we ask, and everywhere people are sent: all there, and as safe as the issuer has to be. */
function requireAddresses({ settings }: House, server: ServerMetadata): void {
  const { authorization_endpoint, token_endpoint, jwks_uri, end_session_endpoint } = server
  const needed = [authorization_endpoint, token_endpoint, jwks_uri]
  const used = end_session_endpoint === undefined ? needed : [...needed, end_session_endpoint]
  const isFit = used.every((address) => address && isSafeAddress(address, settings.mode))
  if (!isFit) throw new UnfitProvider('endpoint')
}

async function authenticationFor(
  house: House,
  { authentication, credential }: Wanted,
  methods: readonly string[] = ['client_secret_basic'],
): Promise<ClientAuth> {
  const plain = decrypt(house.settings.key, credential, 'provider-credential')
  if (authentication === 'private-key-jwt') {
    if (!methods.includes('private_key_jwt')) throw new UnfitProvider('authentication')
    const jwk = JSON.parse(plain) as JWK
    const key = (await importJWK(jwk, jwk.alg)) as CryptoKey
    return PrivateKeyJwt(jwk.kid === undefined ? { key } : { key, kid: jwk.kid })
  }
  if (methods.includes('client_secret_basic')) return ClientSecretBasic(plain)
  if (methods.includes('client_secret_post')) return ClientSecretPost(plain)
  throw new UnfitProvider('authentication')
}
