import { Hono } from 'hono'
import type { Env } from '../../foundation/web/context.ts'
import { getQuestion, postQuestion } from './pages/question.tsx'
import { doublesPaths as paths } from './paths.ts'

export const doublesRoutes = new Hono<Env>()
  .get(paths.question(':older', ':newer'), getQuestion)
  .post(paths.question(':older', ':newer'), postQuestion)
