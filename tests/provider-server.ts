import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import type { Certificate } from './certificate.ts'
import { type ClientMetadata, type Configuration, errors, Provider } from 'oidc-provider'

/** Levels as a broker for DigiD names them: eIDAS low is a user name, substantial the app with an ID check. */
export const levels = {
  low: 'http://eidas.europa.eu/LoA/low',
  substantial: 'http://eidas.europa.eu/LoA/substantial',
  high: 'http://eidas.europa.eu/LoA/high',
} as const

/** Somebody as the provider knows them: by a subject, with claims. */
export type Accounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A real provider on this computer, over https when it has a certificate: the package `oidc-provider`, with keys of its own. */
export interface TestProvider {
  readonly issuer: string
  /** What it sent to others: a logout token to us. Tests may lead it to an application in this process. */
  deliver: (url: string, options: RequestInit) => Promise<Response>
  stop(): Promise<void>
}

export async function startProvider(
  accounts: Accounts,
  clients: readonly ClientMetadata[],
  certificate?: Certificate,
): Promise<TestProvider> {
  const server = certificate ? createSecureServer(certificate) : createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const issuer = `${certificate ? 'https' : 'http'}://localhost:${(server.address() as AddressInfo).port}`
  const test: TestProvider = {
    issuer,
    deliver: (url, options) => fetch(url, options),
    stop: () => stop(server),
  }
  const provider = new Provider(issuer, await settings(accounts, clients, test))
  const answer = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const isOurs = request.url?.startsWith('/wie') === true
    void (isOurs ? askWho(provider, request, response) : answer(request, response))
  })
  return test
}

async function stop(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}

async function settings(
  accounts: Accounts,
  clients: readonly ClientMetadata[],
  test: TestProvider,
): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return {
    clients: [...clients],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'eerste', use: 'sig', alg: 'RS256' }] },
    acrValues: Object.values(levels),
    ttl: { AccessToken: 600, Grant: 3600, IdToken: 600, Interaction: 600, Session: 3600 },
    claims: { openid: ['sub'], profile: ['name', 'email', 'email_verified', 'groups'] },
    conformIdTokenClaims: false,
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    cookies: { keys: ['een sleutel voor koekjes'] },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = html(
            `<h1>Afmelden bij de gemeente</h1>${form}<button form="op.logoutForm" name="logout" value="yes">Ja, meld af</button>`,
          )
        },
      },
    },
    interactions: { url: (_ctx, { uid }) => `/wie/${uid}` },
    // It refuses to send anything to this computer; here that is where we are.
    fetch: (url, options) => {
      const { method, headers, body, redirect } = options as RequestInit
      const plain = { method, headers, body, redirect } as RequestInit
      return test.deliver(url instanceof Request ? url.url : url.toString(), plain)
    },
    findAccount: (_ctx, sub) =>
      accounts[sub] === undefined
        ? undefined
        : { accountId: sub, claims: () => ({ ...accounts[sub], sub }) },
    // Nobody is asked twice what the municipality decided.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc
      if (client === undefined || session?.accountId === undefined) return undefined
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  }
}

function html(body: string): string {
  return `<!doctype html><html lang="nl"><title>De aanbieder</title><body>${body}</body></html>`
}

/** Who are you, and how did you show it? Or you stop. */
async function askWho(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    const options = Object.entries(levels).map(
      ([name, value]) => `<option value="${value}">${name}`,
    )
    response.end(
      html(
        `<h1>Wie ben je?</h1><form method="post"><label>Wie <input name="wie"></label>
        <label>Hoe <select name="hoe"><option value="">${options.join('')}</select></label>
        <button>Log in</button><button name="stop" value="ja">Stop</button></form>`,
      ),
    )
    return
  }
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const typed = new URLSearchParams(Buffer.concat(chunks).toString())
  const level = typed.get('hoe') ?? ''
  const login = { accountId: typed.get('wie') ?? '', ...(level === '' ? {} : { acr: level }) }
  const stopped = { error: new errors.AccessDenied().error, error_description: 'gestopt' }
  const result = typed.get('stop') === null ? { login } : stopped
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}
