import type { Context, MiddlewareHandler } from 'hono'
import type { VNode } from 'preact'
import type { Facts } from '../access/decide.ts'
import type { Viewer } from '../viewer.ts'
import type { ResidentId } from '../ids.ts'
import type { House } from '../house.ts'
import type { StaffBook } from '../identity/provider/newcomers.ts'
import type { Visitor, VisitorSession } from '../visitor.ts'
import type { Language } from '../language/language.ts'
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
