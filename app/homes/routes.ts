import { Hono } from 'hono'
import type { Ask, Env } from '../foundation/web/context.ts'
import { onTo } from '../foundation/web/page.tsx'
import { municipalityPaths } from '../people/municipality/public.ts'
import { residentPaths } from '../people/resident/public.ts'
import { getAdministratorHome } from './administrator/page.tsx'
import { getSharedWithMe } from './expert/page.tsx'
import { expertPaths } from './expert/paths.ts'
import { staffHome } from './menu.ts'
import { getAllLooks } from './privacy-officer/page.tsx'
import { privacyPaths } from './privacy-officer/paths.ts'
import { getProfessionalHome } from './professional/page.tsx'
import { getResidentHome } from './resident/page.tsx'
import { getStart } from './start/page.tsx'

/** The start page leads everybody to their own home. */
function getHome(c: Ask): Response | Promise<Response> {
  const { session } = c.var.visitor
  if (session === undefined || session.stage !== 'open') return getStart(c)
  if (session.viewer.kind === 'resident') return getResidentHome(c)
  return onTo(c, staffHome(session.viewer))
}

export const homeRoutes = new Hono<Env>()
  .get('/', getHome)
  .get(residentPaths.myResidents, getProfessionalHome)
  .get(expertPaths.shared, getSharedWithMe)
  .get(privacyPaths.looks, getAllLooks)
  .get(municipalityPaths.setUp, getAdministratorHome)
