import { Hono } from 'hono'
import type { Env } from '../../foundation/web/context.ts'
import { getAbsence, postAbsence, postEndAbsence } from './pages/absence.tsx'
import { getLeave, postLeave } from './pages/leave.tsx'
import { getLetter, postLetter } from './pages/letter.tsx'
import {
  getNewOrganisation,
  getOrganisation,
  postNewOrganisation,
  postOrganisation,
} from './pages/organisation.tsx'
import { getNewPerson, getPerson, postNewPerson, postPerson } from './pages/person.tsx'
import { paths } from './paths.ts'

export const staffRoutes = new Hono<Env>()
  .get(paths.newOrganisation, getNewOrganisation)
  .post(paths.newOrganisation, postNewOrganisation)
  .get(paths.organisation(':organisation'), getOrganisation)
  .post(paths.organisation(':organisation'), postOrganisation)
  .get(paths.newPerson, getNewPerson)
  .post(paths.newPerson, postNewPerson)
  .get(paths.person(':person'), getPerson)
  .post(paths.person(':person'), postPerson)
  .get(paths.letter(':person'), getLetter)
  .post(paths.letter(':person'), postLetter)
  .get(paths.leave(':person'), getLeave)
  .post(paths.leave(':person'), postLeave)
  .get(paths.absence, getAbsence)
  .post(paths.absence, postAbsence)
  .post(paths.endAbsence(':absence'), postEndAbsence)
