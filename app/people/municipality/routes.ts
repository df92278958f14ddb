import { Hono } from 'hono'
import type { Env } from '../../foundation/web/context.ts'
import { getMunicipality, postMunicipality } from './pages/set-up.tsx'
import { paths } from './paths.ts'

export const municipalityRoutes = new Hono<Env>()
  .get(paths.municipality, getMunicipality)
  .post(paths.municipality, postMunicipality)
