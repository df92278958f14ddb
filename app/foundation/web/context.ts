import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { VNode } from 'preact'
import type { Facts } from '../access/decide.ts'
import type { Viewer } from '../database/transaction.ts'
import type { ResidentId } from '../ids.ts'
import type { House } from '../house.ts'
import type { StaffBook } from '../identity/provider/newcomers.ts'
import type { Visitor, VisitorSession } from '../identity/visitor.ts'
import { asLanguage, fromHeader, type Language } from '../language/language.ts'
import type { Assets } from './assets.ts'
import { NotFound, NotSignedIn } from './failures.ts'

/** A line of the menu; the rooms above decide who gets which. */
export interface MenuItem {
  readonly href: string
  readonly label: string
}

/**
 * A part of a resident's file that a room above puts on the file's page. `app/routes.ts` says which
 * rooms do; the file itself knows none of them. Showing the page is no attempt: a part that is not
 * the viewer's stays away by what is known of them, without a refusal in the journal.
 */
export type FilePart = (c: Ask, resident: ResidentId, facts: Facts) => Promise<VNode | undefined>

/** What every request carries with it. */
export interface Env {
  Variables: {
    house: House
    assets: Assets
    visitor: Visitor
    language: Language
    menu: readonly MenuItem[]
    fileParts: readonly FilePart[]
    staffBook: StaffBook
  }
}

export type Ask = Context<Env>
export type Step = MiddlewareHandler<Env>

export const languageCookie = 'taal'

/** The language of this request: chosen here, else known of the person, else what the browser asks for. */
export function languageFor(c: Ask, visitor: Visitor): Language {
  return (
    asLanguage(getCookie(c, languageCookie)) ??
    asLanguage(visitor.session?.language) ??
    (visitor.session?.viewer.kind === 'staff'
      ? 'nl'
      : fromHeader(c.req.header('accept-language'))) ??
    'nl'
  )
}

/** @throws NotSignedIn when nobody is, or the second step of signing in is still to come. */
export function sessionOf(c: Ask): VisitorSession {
  const { session } = c.var.visitor
  if (session === undefined || session.stage !== 'open') throw new NotSignedIn()
  return session
}

export function viewerOf(c: Ask): Viewer {
  return sessionOf(c).viewer
}

/** @throws NotFound for anybody but a resident: what is theirs alone does not exist for others. */
export function residentOf(c: Ask): Extract<Viewer, { kind: 'resident' }> {
  const viewer = viewerOf(c)
  if (viewer.kind !== 'resident') throw new NotFound()
  return viewer
}

/**
 * The address people reach this municipality at, for letters, QR codes, passkeys and providers: never what a
 * request merely says of itself. Without PUBLIC_URL (the demo only) it is the one that was asked for.
 */
export function publicAddress(c: Ask): string {
  const { publicUrl } = c.var.house.settings
  return publicUrl === undefined
    ? new URL(c.req.url).origin
    : addressAt(publicUrl, c.var.visitor.municipality.host)
}

/** The installation's address, at a municipality's own host where it has one. */
export function addressAt(publicUrl: string, ownHost: string | undefined): string {
  const address = new URL(publicUrl)
  if (ownHost !== undefined) address.hostname = ownHost
  return address.origin
}
