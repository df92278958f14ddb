import { Hono } from 'hono'
import type { Env } from '../web/context.ts'
import { postLanguage } from './pages/language.ts'
import { getLetter, postLetter } from './pages/letter.tsx'
import {
  getSessions,
  postEndOtherSessions,
  postEndSession,
  postStillHere,
} from './pages/sessions.tsx'
import { postSignOut } from './pages/sign-out.ts'
import { getSignIn, postSignIn } from './pages/sign-in.tsx'
import { getTotp, postTotp } from './pages/totp.tsx'
import { getNewPasskey, postNewPasskey, postWithdrawPasskey } from './passkey/pages/make.tsx'
import { postAskToMake, postAskToProve, postAskToSignIn } from './passkey/pages/questions.ts'
import { postSignInWithPasskey } from './passkey/pages/sign-in.ts'
import { paths } from './paths.ts'
import { webPaths } from '../web/paths.ts'
import type { StaffBook } from './provider/newcomers.ts'
import { providerRoutes } from './provider/routes.ts'
import { getOwnSecret, postOwnSecret } from './proof/pages/own-secret.tsx'
import { getProve, postProve, postProveWithPasskey } from './proof/pages/prove.tsx'

/** @param staffBook the room that keeps who works here. */
export function identityRoutes(staffBook: StaffBook): Hono<Env> {
  return new Hono<Env>()
    .get(webPaths.signIn, getSignIn)
    .post(webPaths.signIn, postSignIn)
    .get(paths.totp, getTotp)
    .post(paths.totp, postTotp)
    .get(paths.letter, getLetter)
    .post(paths.letter, postLetter)
    .post(webPaths.signOut, postSignOut)
    .get(paths.sessions, getSessions)
    .post(paths.endSession(':session'), postEndSession)
    .post(webPaths.language, postLanguage)
    .route('/', providerRoutes(staffBook))
    .post(paths.endOtherSessions, postEndOtherSessions)
    .post(webPaths.stillHere, postStillHere)
    .get(paths.ownSecret, getOwnSecret)
    .post(paths.ownSecret, postOwnSecret)
    .get(paths.newPasskey, getNewPasskey)
    .post(paths.newPasskey, postNewPasskey)
    .post(paths.askToMakePasskey, postAskToMake)
    .post(paths.withdrawPasskey(':passkey'), postWithdrawPasskey)
    .post(paths.askToSignIn, postAskToSignIn)
    .post(paths.signInWithPasskey, postSignInWithPasskey)
    .get(paths.prove, getProve)
    .post(paths.prove, postProve)
    .post(paths.askToProve, postAskToProve)
    .post(paths.proveWithPasskey, postProveWithPasskey)
}
