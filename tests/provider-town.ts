import { afterAll } from 'vitest'
import { providerPaths } from '../app/foundation/identity/provider/paths.ts'
import type { Audience } from '../app/foundation/identity/provider/provider.ts'
import { setByCommand } from '../app/foundation/identity/provider/set-by-command.ts'
import type { TestHouse } from './house.ts'
import { type Accounts, startProvider, type TestProvider } from './provider-server.ts'
import type { ProviderVisit, Said } from './provider-visit.ts'

const origin = 'http://voorop.test'
const secret = 'geheim-van-de-gemeente'

/** A real provider for one audience of the default municipality, set by the operator's own command. */
export async function aProvider(
  house: TestHouse,
  audience: Audience,
  accounts: Accounts,
  options: readonly string[],
): Promise<
  TestProvider & { readonly told: string; set(more: readonly string[]): Promise<string> }
> {
  const withKey = options.includes('--authentication=private-key-jwt')
  const provider = await startProvider(accounts, [
    {
      client_id: 'voorop',
      ...(withKey
        ? {
            token_endpoint_auth_method: 'private_key_jwt',
            jwks_uri: origin + providerPaths.keys,
          }
        : { client_secret: secret }),
      redirect_uris: [origin + providerPaths.back(audience)],
      post_logout_redirect_uris: [origin + providerPaths.signedOut],
      backchannel_logout_uri: origin + providerPaths.signedOutThere(audience),
      backchannel_logout_session_required: true,
    },
  ])
  afterAll(() => provider.stop())
  provider.deliver = (url, init) => Promise.resolve(house.app.request(url, init))
  const set = (more: readonly string[]): Promise<string> =>
    setByCommand(
      house,
      house.owner,
      ['--for', audience, '--issuer', provider.issuer, '--client-id', 'voorop', ...more],
      withKey ? {} : { VOOROP_PROVIDER_SECRET: secret },
    )
  return Object.assign(provider, { told: await set(options), set })
}

/** Takes up a letter through a provider, and gives the answer at the end of the way. */
export async function takeUp(
  visit: ProviderVisit,
  letter: { readonly login: string; readonly code: string },
  said: Said,
): Promise<Response> {
  const page = await visit.post('/welkom', { naam: letter.login, brief: letter.code, via: 'staff' })
  const there = /url=(.*)$/.exec(page.headers.get('refresh') ?? '')?.[1]
  if (there === undefined) throw new Error(await page.text())
  return visit.signIn(there, said)
}
