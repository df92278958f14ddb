import { Hono } from 'hono'
import type { Env } from '../../web/context.ts'
import type { StaffBook } from './newcomers.ts'
import { getAnswer } from './pages/answer.ts'
import { getGoing, getProveAgain } from './pages/going.tsx'
import { getProblem } from './pages/problem.tsx'
import { getKeys, getSignedOut, postSignedOutThere } from './pages/signing-out.tsx'
import { providerPaths as paths } from './paths.ts'

/** @param staffBook where a newcomer is written down whom a provider vouches for. */
export function providerRoutes(staffBook: StaffBook): Hono<Env> {
  return new Hono<Env>()
    .get(paths.begin('staff'), getGoing('staff'))
    .get(paths.begin('resident'), getGoing('resident'))
    .get(paths.back('staff'), getAnswer('staff', staffBook))
    .get(paths.back('resident'), getAnswer('resident', staffBook))
    .get(paths.notIn('staff', ':why'), getProblem('staff'))
    .get(paths.notIn('resident', ':why'), getProblem('resident'))
    .post(paths.signedOutThere('staff'), postSignedOutThere('staff'))
    .post(paths.signedOutThere('resident'), postSignedOutThere('resident'))
    .get(paths.proveAgain, getProveAgain)
    .get(paths.keys, getKeys)
    .get(paths.signedOut, getSignedOut)
}
