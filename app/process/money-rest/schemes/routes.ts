import { Hono } from 'hono'
import type { Env } from '../../../foundation/web/context.ts'
import {
  getChangedScheme,
  getNewScheme,
  postChangedScheme,
  postNewScheme,
} from './pages/change.tsx'
import { getSchemes } from './pages/list.tsx'
import { getStop, postStop } from './pages/stop.tsx'
import { getVersion, postVersion } from './pages/version.tsx'
import { schemePaths as paths } from './paths.ts'

/** The pages on which administrators keep the municipality's own schemes. */
export const schemeRoutes = new Hono<Env>()
  .get(paths.list, getSchemes)
  .get(paths.add, getNewScheme)
  .post(paths.add, postNewScheme)
  .get(paths.version(':version'), getVersion)
  .post(paths.version(':version'), postVersion)
  .get(paths.change(':version'), getChangedScheme)
  .post(paths.change(':version'), postChangedScheme)
  .get(paths.stop(':version'), getStop)
  .post(paths.stop(':version'), postStop)
