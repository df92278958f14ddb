import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose'
import { buildEndSessionUrl, type Configuration } from 'openid-client'
import { z } from 'zod'
import { later, minutes } from '../../clock.ts'
import { throughDoor, type Tx } from '../../database/transaction.ts'
import type { House } from '../../house.ts'
import type { MunicipalityId, SessionId } from '../../ids.ts'
import { no, type Verdict, yes } from '../../verdict.ts'
import { decrypt, fingerprint } from '../keys.ts'
import { whyOf } from './answer.ts'
import { askForKeys, NoAnswer, patience } from './asking.ts'
import { connect } from './connecting.ts'
import { providerPaths } from './paths.ts'
import { algorithms, type Audience, clockTolerance, isName, type Provider } from './provider.ts'
import { findBinding, findProvider, subjectHash } from './store.ts'

/** What signing out at the provider takes. */
export interface WayOut {
  readonly provider: Provider
  /** The provider's own word for the session, encrypted. */
  readonly hint: string | null
}

/**
 * How a session is ended at the provider too; nothing when the municipality wants none. Ask this before the
 * session ends here, because the provider's word for it goes with it.
 */
export async function findWayOut(
  house: House,
  municipality: MunicipalityId,
  { audience, session }: { readonly audience: Audience; readonly session: SessionId },
): Promise<WayOut | undefined> {
  const { provider, hint } = await throughDoor(house.db, house.clock, 'identity', async (tx) => ({
    provider: await findProvider(tx, municipality, audience),
    hint: await findHint(tx, municipality, session),
  }))
  return provider?.signsOutThere === true ? { provider, hint } : undefined
}

/**
 * Where somebody who signed out here signs out at the provider too (OpenID Connect RP-Initiated Logout 1.0);
 * nothing when the provider has no place for it or gives no answer. Ask this when the session has ended: who
 * signs out does not wait for anybody.
 */
export async function whereToSignOut(
  house: House,
  { provider, hint }: WayOut,
  address: string,
): Promise<string | undefined> {
  const config = await connect(house, provider).catch(() => undefined)
  if (config?.serverMetadata().end_session_endpoint === undefined) return undefined
  const post_logout_redirect_uri = address + providerPaths.signedOut
  const idToken = hint === null ? {} : { id_token_hint: unlock(house, hint) }
  return buildEndSessionUrl(config, { post_logout_redirect_uri, ...idToken }).href
}

function unlock(house: House, hint: string): string {
  return decrypt(house.settings.key, hint, 'provider-hint')
}

async function findHint(
  tx: Tx,
  municipality: MunicipalityId,
  session: SessionId,
): Promise<string | null> {
  const row = await tx
    .selectFrom('session')
    .select('provider_hint')
    .where('municipality_id', '=', municipality)
    .where('id', '=', session)
    .executeTakeFirst()
  return row?.provider_hint ?? null
}

const event = 'http://schemas.openid.net/event/backchannel-logout'
/** How old a logout token may be, in seconds; for so long it is remembered too. */
const freshFor = 300

/** What a logout token has to hold (OpenID Connect Back-Channel Logout 1.0, 2.4): and no nonce. */
const logoutShape = z.object({
  jti: z.string().min(1),
  sub: z.string().refine(isName).optional(),
  sid: z.string().refine(isName).optional(),
  events: z.looseObject({ [event]: z.looseObject({}) }),
  nonce: z.undefined().optional(),
})

/** Ends what the provider says has ended there, at once: the session it names, or all of the subject. */
export async function endedThere(
  house: House,
  municipality: MunicipalityId,
  audience: Audience,
  token: string,
): Promise<Verdict<'ended', 'refused' | 'down'>> {
  const provider = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    findProvider(tx, municipality, audience),
  )
  if (provider === undefined) return no('refused')
  const config = await connect(house, provider).catch(() => undefined)
  if (config === undefined) return no('down')
  const said = await readLogoutToken(house, provider, config, token)
  if (said === 'down') return no('down')
  if (said === undefined || (said.sid === undefined && said.sub === undefined)) return no('refused')
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    if (!(await isFirstTime(house, tx, provider, said.jti))) return no('refused')
    if (said.sid === undefined) await endOfSubject(house, tx, provider, said.sub ?? '')
    else await endNamed(tx, provider, said.sid)
    return yes('ended')
  })
}

async function readLogoutToken(
  house: House,
  provider: Provider,
  config: Configuration,
  token: string,
): Promise<z.infer<typeof logoutShape> | 'down' | undefined> {
  try {
    const { payload } = await jwtVerify(token, keysOf(config), {
      issuer: provider.issuer,
      audience: provider.clientId,
      algorithms: [...algorithms],
      requiredClaims: ['iat', 'jti', 'events'],
      currentDate: house.clock(),
      clockTolerance,
      maxTokenAge: freshFor,
    })
    return logoutShape.safeParse(payload).data
  } catch (error) {
    const why = error instanceof errors.JOSEError ? error.code : whyOf(error)
    house.log('provider-logout-refused', { audience: provider.audience, why })
    // Without keys nobody knows who says this: the provider is to say it again.
    return error instanceof NoAnswer || error instanceof errors.JWKSInvalid ? 'down' : undefined
  }
}

const keySets = new WeakMap<Configuration, ReturnType<typeof createRemoteJWKSet>>()

/** The provider's keys, fetched when needed; openid-client has no check for logout tokens. */
function keysOf(config: Configuration): ReturnType<typeof createRemoteJWKSet> {
  const found = keySets.get(config)
  if (found !== undefined) return found
  const address = new URL(config.serverMetadata().jwks_uri ?? '')
  const keys = createRemoteJWKSet(address, {
    timeoutDuration: patience,
    [customFetch]: askForKeys,
  })
  keySets.set(config, keys)
  return keys
}

async function isFirstTime(
  house: House,
  tx: Tx,
  { municipality, audience }: Provider,
  jti: string,
): Promise<boolean> {
  const taken = await tx
    .insertInto('provider_logout')
    .values({
      municipality_id: municipality,
      token_hash: fingerprint(house.settings.key, 'provider-token', `logout ${audience} ${jti}`),
      expires_at: later(house.clock(), 2 * minutes(freshFor / 60)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return taken.numInsertedOrUpdatedRows === 1n
}

async function endNamed(tx: Tx, { municipality, audience }: Provider, sid: string): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('municipality_id', '=', municipality)
    .where('way', '=', 'provider')
    .where('provider_session', '=', sid)
    .where('account_id', 'in', (eb) =>
      eb
        .selectFrom('account')
        .select('id')
        .where('municipality_id', '=', municipality)
        .where('kind', '=', audience),
    )
    .execute()
}

async function endOfSubject(house: House, tx: Tx, provider: Provider, sub: string): Promise<void> {
  const binding = await findBinding(tx, provider, subjectHash(house, provider, sub))
  if (binding === undefined) return
  await tx
    .deleteFrom('session')
    .where('municipality_id', '=', provider.municipality)
    .where('account_id', '=', binding.account)
    .where('way', '=', 'provider')
    .execute()
}
