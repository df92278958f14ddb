import { type Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { isForApi, sayVersion } from '../api/api.ts'
import { problem } from '../api/problem.ts'
import { callerWords } from '../api/words.ts'
import { isUnavailable } from '../database/connect.ts'
import type { House } from '../house.ts'
import { providerPaths } from '../identity/provider/paths.ts'
import { audiences } from '../identity/provider/provider.ts'
import { fromHeader } from '../language/language.ts'
import { proveFirst } from '../identity/proof/pages/prove.tsx'
import { webPaths } from '../web/paths.ts'
import { findVisitor } from '../identity/find-visitor.ts'
import type { Assets } from '../web/assets.ts'
import type { Ask, Env, Step } from '../web/context.ts'
import { languageFor } from '../web/chosen-language.ts'
import { readSessionCookie } from '../web/cookies.ts'
import { type Failure, failurePage } from './failure-page.tsx'
import { NotFound, NotProvenLately, NotSignedIn } from '../failures.ts'
import { signedOutPage } from './signed-out-page.tsx'

/** The longest form anybody here has to send, in bytes. */
const bodyLimitBytes = 64 * 1024

const none = ["'none'"]
const self = ["'self'"]

/** What every request passes before it reaches a room: headers, who is asking, limits and origin. */
export function addFrontDoor(app: Hono<Env>, house: House, assets: Assets): void {
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: none,
        scriptSrc: self,
        styleSrc: assets.style === undefined ? self : [...self, assets.style.source],
        imgSrc: self,
        fontSrc: self,
        connectSrc: self,
        formAction: self,
        baseUri: none,
        frameAncestors: none,
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      strictTransportSecurity: house.settings.mode === 'production',
    }),
  )
  app.use(keepOutOfCaches)
  app.use('/api/*', sayVersion)
  app.use(async (c, next) => {
    c.set('house', house)
    c.set('assets', assets)
    c.set('menu', [])
    // For a program no cookie counts: neither for who asks nor for the language.
    const isCall = isForApi(c)
    const token = isCall ? undefined : readSessionCookie(c)
    const visitor = await findVisitor(house, hostOf(c), token)
    if (visitor === undefined) return noMunicipality(c)
    c.set('visitor', visitor)
    const asked = fromHeader(c.req.header('accept-language')) ?? 'nl'
    c.set('language', isCall ? asked : languageFor(c, visitor))
    await next()
    return undefined
  })
  const smallForms = bodyLimit({
    maxSize: bodyLimitBytes,
    onError: () => {
      throw new HTTPException(413)
    },
  })
  // A call of the API is no form and has no session: its route says how large it may be, and it may come
  // from anywhere.
  app.use((c, next) => (isForApi(c) ? next() : smallForms(c, next)))
  app.use((c, next) => (isForApi(c) || isFromProvider(c) ? next() : takeFromUs(c, next)))
  app.notFound((c) => failure(c, 404))
  app.onError((error, c) => answerFailure(error, c, house))
}

/** Whatever does not say how long it may be kept is kept by nobody: also where an answer only leads on. */
const keepOutOfCaches: Step = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
}

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Takes what may change something from our own pages alone, whatever kind of content it says it has.
 *
 * @throws HTTPException when another site sends it, or nobody says who does.
 */
const takeFromUs: Step = async (c, next) => {
  if (!harmless.has(c.req.method) && !isFromUs(c)) throw new HTTPException(403)
  await next()
}

/** By both that a browser tells of it (Fetch Metadata and Origin), where it tells both. */
function isFromUs(c: Ask): boolean {
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  if (site !== undefined && site !== 'same-origin') return false
  return origin === undefined || origin === 'null' ? site !== undefined : isOwnOrigin(origin, c)
}

function noMunicipality(c: Ask): Response {
  if (isForApi(c)) return problem(c, 503, { detail: callerWords.noMunicipality })
  return c.text('Hier is nog geen gemeente ingericht.', 503)
}

/** Says that something cannot be: to people with a page, to programs with a problem. */
function failure(c: Ask, status: Failure): Response {
  return isForApi(c) ? problem(c, status) : failurePage(c, status)
}

function answerFailure(error: Error, c: Ask, house: House): Response | Promise<Response> {
  if (error instanceof NotFound) return failure(c, 404)
  if (error instanceof NotSignedIn) {
    if (c.req.method === 'POST') return signedOutPage(c)
    return c.redirect(webPaths.signInFor(c.req.path), 303)
  }
  if (error instanceof NotProvenLately) return proveFirst(c)
  if (error instanceof HTTPException) {
    return failure(c, error.status === 413 ? 413 : error.status === 403 ? 403 : 400)
  }
  if (isUnavailable(error)) {
    house.log('busy', { method: c.req.method, kind: error.name, where: firstPlace(error) })
    c.header('retry-after', '10')
    return failure(c, 503)
  }
  house.log('broken', { method: c.req.method, kind: error.name, where: firstPlace(error) })
  return failure(c, 500)
}

/**
 * The first place of our own in the stack: says where to look, carries no content. The stack begins
 * with the message, which may quote what somebody wrote; only lines that name a place count.
 */
function firstPlace(error: Error): string {
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
  const own = places.find((line) => !/node_modules|node:/.test(line))
  return (own ?? places[0])?.trim() ?? 'unknown'
}

function hostOf(c: Ask): string {
  return (c.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '')
}

/** A provider tells us by a form that is no browser's; its signed token says who sends it. */
function isFromProvider(c: Ask): boolean {
  const told = audiences.map((audience) => providerPaths.signedOutThere(audience))
  const isBrowser = ['origin', 'sec-fetch-site'].some((name) => c.req.header(name) !== undefined)
  return told.includes(c.req.path) && !isBrowser
}

/** In production also by https: a page that came without it may have been changed on the way. */
function isOwnOrigin(origin: string, c: Ask): boolean {
  if (!URL.canParse(origin)) return false
  const { host, protocol } = new URL(origin)
  const isSafe = c.var.house.settings.mode === 'demo' || protocol === 'https:'
  return isSafe && host === c.req.header('host')?.toLowerCase()
}
