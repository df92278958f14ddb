import { Hono } from 'hono'
import type { Env } from '../../foundation/web/context.ts'
import { getAsking, postAsking } from './pages/asking.tsx'
import { getLooks } from './pages/looks.tsx'
import { getSharing, postGive, postSayNo, postTakeBack } from './pages/sharing.tsx'
import { sharingPaths as paths } from './paths.ts'

export const sharingRoutes = new Hono<Env>()
  .get(paths.sharing, getSharing)
  .post(paths.give(':person'), postGive)
  .post(paths.takeBack(':person'), postTakeBack)
  .post(paths.sayNo(':person'), postSayNo)
  .get(paths.looks, getLooks)
  .get(paths.ask(':resident'), getAsking)
  .post(paths.ask(':resident'), postAsking)
