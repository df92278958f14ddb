import { type Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { isUnavailable } from '../database/connect.ts'
import type { House } from '../house.ts'
import { providerPaths } from '../identity/provider/paths.ts'
import { audiences } from '../identity/provider/provider.ts'
import { proveFirst } from '../identity/proof/pages/prove.tsx'
import { findVisitor } from '../identity/visitor.ts'
import type { Assets } from './assets.ts'
import { type Ask, type Env, languageFor } from './context.ts'
import { readSessionCookie } from './cookies.ts'
import { failurePage } from './failure-page.tsx'
import { NotFound, NotProvenLately, NotSignedIn } from './failures.ts'
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
  app.use(async (c, next) => {
    c.set('house', house)
    c.set('assets', assets)
    c.set('menu', [])
    c.set('fileParts', [])
    const visitor = await findVisitor(house, hostOf(c), readSessionCookie(c))
    if (visitor === undefined) return c.text('Hier is nog geen gemeente ingericht.', 503)
    c.set('visitor', visitor)
    c.set('language', languageFor(c, visitor))
    await next()
    return undefined
  })
  app.use(
    bodyLimit({
      maxSize: bodyLimitBytes,
      onError: () => {
        throw new HTTPException(413)
      },
    }),
  )
  const ownForms = csrf({ origin: (origin, c: Ask) => isOwnOrigin(origin, c) })
  app.use((c, next) => (isFromProvider(c) ? next() : ownForms(c, next)))
  app.notFound((c) => failurePage(c, 404))
  app.onError((error, c) => answerFailure(error, c, house))
}

function answerFailure(error: Error, c: Ask, house: House): Response | Promise<Response> {
  if (error instanceof NotFound) return failurePage(c, 404)
  if (error instanceof NotSignedIn) {
    if (c.req.method === 'POST') return signedOutPage(c)
    return c.redirect(`/aanmelden?naar=${encodeURIComponent(c.req.path)}`, 303)
  }
  if (error instanceof NotProvenLately) return proveFirst(c)
  if (error instanceof HTTPException) {
    return failurePage(c, error.status === 413 ? 413 : error.status === 403 ? 403 : 400)
  }
  if (isUnavailable(error)) {
    house.log('busy', { method: c.req.method, kind: error.name, where: firstPlace(error) })
    c.header('retry-after', '10')
    return failurePage(c, 503)
  }
  house.log('broken', { method: c.req.method, kind: error.name, where: firstPlace(error) })
  return failurePage(c, 500)
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

function isOwnOrigin(origin: string, c: Ask): boolean {
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')
}
