import type { Hono } from 'hono'
import { identityRoutes } from './foundation/identity/routes.ts'
import type { Env } from './foundation/web/context.ts'
import { homeRoutes } from './homes/routes.ts'
import { bridgeFilePart, bridgeRoutes, keepToTable } from './instruments/bridge/public.ts'
import { residentRoutes } from './people/resident/routes.ts'

/** The map: one line per room, and what rooms put on each other's pages. */
export function addRooms(app: Hono<Env>): void {
  app.use(keepToTable)
  app.use(async (c, next) => {
    c.set('fileParts', [bridgeFilePart])
    await next()
  })
  app.route('/', identityRoutes)
  app.route('/', residentRoutes)
  app.route('/', bridgeRoutes)
  app.route('/', homeRoutes)
}
