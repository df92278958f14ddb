import { Hono } from 'hono'
import type { Ask, Env } from '../../foundation/web/context.ts'
import { onTo } from '../../foundation/web/page.tsx'
import { postFinish } from './kept/pages/finish.ts'
import { getMoney, postBegin } from './kept/pages/overview.tsx'
import {
  getKept,
  getKeptWhatIf,
  postKept,
  postKeptWhatIf,
  postSetAside,
} from './kept/pages/questions.ts'
import { postQuestion } from './pages/question.ts'
import { moneyRestApi } from './api/routes.ts'
import { getCheck } from './pages/start.tsx'
import { postWhatIf } from './pages/what-if.ts'
import { paths } from './paths.ts'
import { getTotals, getTotalsFile } from './totals/page.tsx'
import { getProvision, postProvision } from './received/pages/provision.tsx'
import { receivedPaths } from './received/paths.ts'
import { schemeRoutes } from './schemes/routes.ts'

export const moneyRestRoutes = new Hono<Env>()
  .get(paths.check, getCheck)
  // Who reloads or comes back begins anew: nothing of it was kept.
  .get(paths.question, (c: Ask) => onTo(c, paths.check))
  .post(paths.question, postQuestion)
  .get(paths.whatIf, (c: Ask) => onTo(c, paths.check))
  .post(paths.whatIf, postWhatIf)
  .get(paths.money(':resident'), getMoney)
  .post(paths.begin(':resident'), postBegin)
  .get(paths.kept(':check'), getKept)
  .post(paths.kept(':check'), postKept)
  .get(paths.keptWhatIf(':check'), getKeptWhatIf)
  .post(paths.keptWhatIf(':check'), postKeptWhatIf)
  .post(paths.finish(':check'), postFinish)
  .post(paths.setAside(':check'), postSetAside)
  .get(paths.totals, getTotals)
  .get(paths.totalsFile, getTotalsFile)
  .get(receivedPaths.provision(':provision'), getProvision)
  .post(receivedPaths.provision(':provision'), postProvision)
  .route('/', schemeRoutes)
  .route('/', moneyRestApi)
