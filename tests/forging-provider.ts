import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { base64url, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { answerBadly, type Trouble } from './provider-trouble.ts'

/** How a forger changes a token that would be right: its claims, its header, its key, what goes with it. */
export interface Forgery {
  /** What is different about the claims; `undefined` takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>
  readonly header?: Readonly<Record<string, unknown>>
  /** Signed by the key that is published, by one that is not, with the published key as a password, or not. */
  readonly signed?: 'right' | 'unknown-key' | 'key-as-password' | 'not-at-all' | 'broken'
  /** What the token endpoint answers instead of a token. */
  readonly answer?: { readonly status: number; readonly body: string; readonly type?: string }
}

/** What a provider is asked by the application. */
export type Question = 'discovery' | 'keys' | 'token'

/** A provider that lies, one token at a time. It never asks who somebody is. */
export interface ForgingProvider {
  readonly issuer: string
  next: Forgery
  /** One question it answers badly or not at all, until this is taken away. */
  trouble: { readonly at: Question; readonly how: Trouble } | undefined
  /** Waits until it answered badly, so many times since the trouble began. */
  troubled(times: number): Promise<void>
  /** Whether somebody came where it sent them on to. */
  readonly wasFollowed: boolean
  /** What the token endpoint was sent, the newest last. */
  readonly asked: { readonly form: URLSearchParams; readonly authorization: string | undefined }[]
  /** A logout token, signed by the published key unless it is to be wrong. */
  logoutToken(forgery: Forgery): Promise<string>
  stop(): Promise<void>
}

/** The token it would give were it honest: for this client and nonce, at this moment. */
export type Honest = () => JWTPayload

const questions: Readonly<Record<string, Question>> = {
  '/.well-known/openid-configuration': 'discovery',
  '/jwks': 'keys',
  '/token': 'token',
}

const accessToken = 'toegang'
const rightHash = createHash('sha256').update(accessToken).digest().subarray(0, 16)

export async function startForger(
  honest: Honest,
  metadata: Readonly<Record<string, unknown>> = {},
): Promise<ForgingProvider> {
  const published = await generateKeyPair('RS256', { extractable: true })
  const unknown = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(published.publicKey)), kid: 'een', alg: 'RS256', use: 'sig' }

  async function sign(payload: JWTPayload, { header, signed = 'right' }: Forgery): Promise<string> {
    if (signed === 'not-at-all') return unsigned(payload)
    if (signed === 'key-as-password') {
      const password = new TextEncoder().encode(JSON.stringify(jwk))
      return new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid: 'een' }).sign(password)
    }
    const { privateKey } = signed === 'unknown-key' ? unknown : published
    const kid = signed === 'unknown-key' ? 'twee' : 'een'
    const token = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid, ...header })
      .sign(privateKey)
    return signed === 'broken' ? `${token.slice(0, -8)}AAAAAAAA` : token
  }

  let trouble: ForgingProvider['trouble']
  let troubles = 0
  let followed = false
  const listening: { readonly times: number; readonly tell: () => void }[] = []
  const tellWhoListens = (): void => {
    for (const { tell } of listening.filter(({ times }) => troubles >= times)) tell()
  }
  const server = createServer((request, response) => {
    void (async () => {
      const answer = (status: number, body: string, type = 'application/json'): void => {
        response.writeHead(status, { 'content-type': type }).end(body)
      }
      const { pathname } = new URL(request.url ?? '/', forger.issuer)
      if (pathname === '/elders') followed = true
      if (trouble !== undefined && trouble.at === questions[pathname]) {
        answerBadly(response, trouble.how, `${forger.issuer}/elders`)
        troubles += 1
        tellWhoListens()
      } else if (pathname === '/.well-known/openid-configuration') {
        answer(200, JSON.stringify({ ...discoveryOf(forger.issuer), ...metadata }))
      } else if (pathname === '/jwks') {
        answer(200, JSON.stringify({ keys: [jwk] }))
      } else {
        const { authorization } = request.headers
        forger.asked.push({ form: new URLSearchParams(await bodyOf(request)), authorization })
        const { next } = forger
        if (next.answer !== undefined) {
          return answer(next.answer.status, next.answer.body, next.answer.type)
        }
        const claims = changed({ at_hash: base64url.encode(rightHash), ...honest() }, next.claims)
        const id_token = await sign(claims, next)
        answer(200, JSON.stringify({ access_token: accessToken, token_type: 'Bearer', id_token }))
      }
    })()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const forger: ForgingProvider = {
    issuer: `http://localhost:${(server.address() as AddressInfo).port}`,
    next: {},
    get trouble() {
      return trouble
    },
    set trouble(wanted) {
      trouble = wanted
      troubles = 0
      listening.splice(0)
    },
    troubled: (times) =>
      new Promise((tell) => {
        listening.push({ times, tell })
        tellWhoListens()
      }),
    get wasFollowed() {
      return followed
    },
    asked: [],
    logoutToken: (forgery) => {
      const { sub, iss, aud, iat } = honest()
      const events = { 'http://schemas.openid.net/event/backchannel-logout': {} }
      const jti = `uit-${Math.trunc(Number(iat))}-${forger.asked.length}`
      const usual = { iss, aud, iat, exp: Number(iat) + 120, sub, jti, events }
      return sign(changed(usual, forgery.claims), forgery)
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return forger
}

function changed(payload: object, by: Forgery['claims'] = {}): JWTPayload {
  const whole = Object.entries({ ...payload, ...by })
  return Object.fromEntries(whole.filter(([, value]) => value !== undefined)) as JWTPayload
}

function unsigned(payload: JWTPayload): string {
  const part = (value: object): string => base64url.encode(JSON.stringify(value))
  return `${part({ alg: 'none' })}.${part(payload)}.`
}

function discoveryOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    // It says it would sign in any way; only three are taken.
    id_token_signing_alg_values_supported: ['none', 'HS256', 'RS256'],
    authorization_response_iss_parameter_supported: true,
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
