import { Hono } from 'hono'
import type { Ask, Env } from '../foundation/web/context.ts'
import { onTo } from '../foundation/web/page.tsx'
import { residentPaths } from '../people/resident/public.ts'
import { getProfessionalHome } from './professional/page.tsx'
import { getResidentHome } from './resident/page.tsx'
import { getStart } from './start/page.tsx'

/** The start page leads everybody to their own home. */
function getHome(c: Ask): Response | Promise<Response> {
  const { session } = c.var.visitor
  if (session === undefined || session.stage !== 'open') return getStart(c)
  if (session.viewer.kind === 'resident') return getResidentHome(c)
  return onTo(c, residentPaths.myResidents)
}

export const homeRoutes = new Hono<Env>()
  .get('/', getHome)
  .get(residentPaths.myResidents, getProfessionalHome)
