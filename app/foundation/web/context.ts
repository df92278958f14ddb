import type { Context, MiddlewareHandler } from 'hono'
import type { Viewer } from '../viewer.ts'
import type { House } from '../house.ts'
import type { Visitor, VisitorSession } from '../visitor.ts'
import type { Language } from '../language/language.ts'
import type { Assets } from './assets.ts'
import { NotFound, NotSignedIn } from '../failures.ts'

/** A line of the menu; the rooms above decide who gets which. */
export interface MenuItem {
  readonly href: string
  readonly label: string
}

/** What every request carries with it. */
export interface Env {
  Variables: {
    house: House
    assets: Assets
    visitor: Visitor
    language: Language
    menu: readonly MenuItem[]
  }
}

/** One request, with all it carries. */
export type Ask = Context<Env>
/** What a request passes on its way to a page. */
export type Step = MiddlewareHandler<Env>

/** @throws NotSignedIn when nobody is, or the second step of signing in is still to come. */
export function sessionOf(c: Ask): VisitorSession {
  const { session } = c.var.visitor
  if (session === undefined || session.stage !== 'open') throw new NotSignedIn()
  return session
}

/** @throws NotSignedIn when nobody is signed in. */
export function viewerOf(c: Ask): Viewer {
  return sessionOf(c).viewer
}

/** @throws NotFound for anybody but a resident: what is theirs alone does not exist for others. */
export function residentOf(c: Ask): Extract<Viewer, { kind: 'resident' }> {
  const viewer = viewerOf(c)
  if (viewer.kind !== 'resident') throw new NotFound()
  return viewer
}
