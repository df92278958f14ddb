import { Hono } from 'hono'
import type { Env } from '../../foundation/web/context.ts'
import { getBeginning, postBeginning } from './pages/beginning.tsx'
import { getDomain, postDomain } from './pages/domain.tsx'
import { getEmptySheet } from './pages/empty-sheet.tsx'
import { getLines, postLines } from './pages/lines.tsx'
import { getMethod } from './pages/method.tsx'
import { getOverTime } from './pages/over-time.tsx'
import { getPaper, postPaper } from './pages/paper.tsx'
import { getPillar, postPillar } from './pages/pillar.tsx'
import { getPillarsSetUp, postPillarsSetUp } from './pages/pillars-set-up.tsx'
import { getPrepare, postPrepare } from './pages/prepare.tsx'
import { getReading, postCorrect, postRemark } from './pages/reading.tsx'
import { getSheet } from './pages/sheet.tsx'
import { getEmptySheetPdf, getSheetPdf } from './pages/sheet-pdf.ts'
import { getUnlock, postToTable, postTurn, postUnlock } from './pages/table.tsx'
import { getTalk } from './pages/talk.tsx'
import { getWhole, postRecord, postSetAside } from './pages/whole.tsx'
import { paths } from './paths.ts'

export const bridgeRoutes = new Hono<Env>()
  .get(paths.prepare(':resident'), getPrepare)
  .post(paths.prepare(':resident'), postPrepare)
  .get(paths.talk(':talk'), getTalk)
  .get(paths.pillar(':talk', ':pillar'), getPillar)
  .post(paths.pillar(':talk', ':pillar'), postPillar)
  .get(paths.domain(':talk', ':domain'), getDomain)
  .post(paths.domain(':talk', ':domain'), postDomain)
  .get(paths.paper(':talk'), getPaper)
  .post(paths.paper(':talk'), postPaper)
  .get(paths.lines(':talk'), getLines)
  .post(paths.lines(':talk'), postLines)
  .get(paths.beginning(':talk'), getBeginning)
  .post(paths.beginning(':talk'), postBeginning)
  .get(paths.whole(':talk'), getWhole)
  .post(paths.record(':talk'), postRecord)
  .post(paths.setAside(':talk'), postSetAside)
  .post(paths.toTable(':talk'), postToTable)
  .post(paths.turn(':talk'), postTurn)
  .get(paths.unlock(':talk'), getUnlock)
  .post(paths.unlock(':talk'), postUnlock)
  .get(paths.reading(':reading'), getReading)
  .post(paths.remark(':reading'), postRemark)
  .post(paths.correct(':reading'), postCorrect)
  .get(paths.sheet(':reading'), getSheet)
  .get(paths.sheetPdf(':reading'), getSheetPdf)
  .get(paths.overTime(':resident'), getOverTime)
  .get(paths.emptySheet(':resident'), getEmptySheet)
  .get(paths.emptySheetPdf(':resident'), getEmptySheetPdf)
  .get(paths.method, getMethod)
  .get(paths.pillars, getPillarsSetUp)
  .post(paths.pillars, postPillarsSetUp)
