import { Hono } from 'hono'
import type { Env } from '../../foundation/web/context.ts'
import { getTeam, postJoin, postLeave } from './pages/team.tsx'
import { careTeamPaths as paths } from './paths.ts'

export const careTeamRoutes = new Hono<Env>()
  .get(paths.team(':resident'), getTeam)
  .post(paths.team(':resident'), postJoin)
  .post(paths.leave(':resident', ':person'), postLeave)
