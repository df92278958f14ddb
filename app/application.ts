import { Hono } from 'hono'
import { exampleRoutes } from '../demo/examples.tsx'
import { demoRoutes } from '../demo/routes.tsx'
import type { House } from './foundation/house.ts'
import type { Assets } from './foundation/web/assets.ts'
import type { Env } from './foundation/web/context.ts'
import { addFrontDoor } from './foundation/front-door/front-door.ts'
import { getSecurityTxt, securityTxtPath } from './foundation/web/security-txt.ts'
import { addRooms } from './routes.ts'

/** The whole application as one function from Request to Response, for the server and the tests alike. */
export function createApplication(house: House, assets: Assets): Hono<Env> {
  const app = new Hono<Env>()
  addFrontDoor(app, house, assets)
  addRooms(app)
  app.get(securityTxtPath, getSecurityTxt)
  if (house.settings.mode === 'demo') {
    app.route('/', demoRoutes)
    app.route('/', exampleRoutes)
  }
  return app
}
