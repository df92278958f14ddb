import type { Hono } from 'hono'
import { identityRoutes } from './foundation/identity/routes.ts'
import type { Env } from './foundation/web/context.ts'
import { menuFor } from './homes/menu.ts'
import { homeRoutes } from './homes/routes.ts'
import { bridgeFilePart, bridgeRoutes, keepToTable } from './instruments/bridge/public.ts'
import { municipalityRoutes } from './people/municipality/public.ts'
import { careTeamRoutes } from './people/care-team/public.ts'
import { doublesRoutes } from './people/doubles/public.ts'
import { residentRoutes } from './people/resident/public.ts'
import { sharingFilePart, sharingRoutes } from './people/sharing/public.ts'
import { staffBook, staffRoutes } from './people/staff/public.ts'
import { moneyFilePart, moneyRestRoutes } from './process/money-rest/public.ts'

/** The map: one line per room, and what rooms put on each other's pages. */
export function addRooms(app: Hono<Env>): void {
  app.use(keepToTable)
  app.use(async (c, next) => {
    const { session } = c.var.visitor
    c.set('menu', menuFor(session?.stage === 'open' ? session.viewer : undefined))
    await next()
  })
  app.route('/', identityRoutes(staffBook))
  app.route('/', residentRoutes([bridgeFilePart, moneyFilePart, sharingFilePart]))
  app.route('/', careTeamRoutes)
  app.route('/', sharingRoutes)
  app.route('/', doublesRoutes)
  app.route('/', municipalityRoutes)
  app.route('/', staffRoutes)
  app.route('/', bridgeRoutes)
  app.route('/', moneyRestRoutes)
  app.route('/', homeRoutes)
}
