import { Hono } from 'hono'
import type { Env } from '../web/context.ts'
import { postLanguage } from './pages/language.ts'
import { getLetter, postLetter } from './pages/letter.tsx'
import { getSessions, postEndSession, postSignOut } from './pages/sessions.tsx'
import { getSignIn, postSignIn } from './pages/sign-in.tsx'
import { getTotp, postTotp } from './pages/totp.tsx'
import { paths } from './paths.ts'
import { providerRoutes } from './provider/routes.ts'

export const identityRoutes = new Hono<Env>()
  .get(paths.signIn, getSignIn)
  .post(paths.signIn, postSignIn)
  .get(paths.totp, getTotp)
  .post(paths.totp, postTotp)
  .get(paths.letter, getLetter)
  .post(paths.letter, postLetter)
  .post(paths.signOut, postSignOut)
  .get(paths.sessions, getSessions)
  .post(paths.endSession(':session'), postEndSession)
  .post(paths.language, postLanguage)
  .route('/', providerRoutes)
