import { throughDoor } from '../../../database/transaction.ts'
import type { Ask } from '../../../web/context.ts'
import { publicAddress } from '../../../web/public-address.ts'
import { readSessionCookie, writeSessionCookie } from '../../../web/cookies.ts'
import { addressOf } from '../../../web/address.ts'
import { onTo } from '../../../web/page.tsx'
import { type Brake, giveTryBack, takeTry } from '../../brakes.ts'
import { deviceOf } from '../../device.ts'
import { paths } from '../../paths.ts'
import { readAnswer } from '../answer.ts'
import { takeAttempt } from '../attempts.ts'
import { dropBrowserWord, readBrowserWord } from '../browser-cookie.ts'
import type { StaffBook } from '../newcomers.ts'
import { openByProof } from '../opening.ts'
import { providerPaths } from '../paths.ts'
import type { Audience } from '../provider.ts'
import { findProvider } from '../store.ts'
import { toProblem } from './problem.tsx'

/** Somebody comes back from the provider, with an answer that opens something or nothing. */
export function getAnswer(audience: Audience, staffBook: StaffBook): (c: Ask) => Promise<Response> {
  return async (c) => {
    const { house, visitor } = c.var
    const municipality = visitor.municipality.id
    const brakes: Brake[] = [{ kind: 'address', of: addressOf(c) }]
    const { mayTry, provider } = await throughDoor(
      house.db,
      house.clock,
      'identity',
      async (tx) => ({
        mayTry: await takeTry(tx, house.settings.key, municipality, brakes, house.clock()),
        provider: await findProvider(tx, municipality, audience),
      }),
    )
    if (!mayTry) return toProblem(c, audience, 'too-often')
    const known = { state: c.req.query('state') ?? '', browser: readBrowserWord(c) ?? '' }
    const attempt = await takeAttempt(house, municipality, audience, known)
    if (provider === undefined || attempt?.issuer !== provider.issuer) {
      return toProblem(c, audience, 'refused')
    }
    // Who holds a device that lies on the table gives it back, and comes in nowhere else.
    if (visitor.session?.table !== undefined && attempt.purpose.kind !== 'prove-again') {
      return toProblem(c, audience, 'refused')
    }
    // Whose letter is still good begins with it again.
    const again = attempt.purpose.kind === 'take-up-letter' ? paths.letter : attempt.back
    const answer = new URL(publicAddress(c) + providerPaths.back(audience))
    answer.search = new URL(c.req.url).search
    const proof = await readAnswer(house, provider, attempt, answer)
    const giveBack = (): Promise<void> =>
      throughDoor(house.db, house.clock, 'identity', (tx) =>
        giveTryBack(tx, house.settings.key, municipality, brakes),
      )
    if (!proof.ok) {
      // A provider that is away is nobody's wrong guess: a whole town hall may stand behind one address.
      if (proof.reason === 'down') await giveBack()
      return toProblem(c, audience, proof.reason, again)
    }
    const opened = await openByProof(house, staffBook, {
      provider,
      attempt,
      proof: proof.value,
      device: deviceOf(c.req.header('user-agent')),
      replaces: readSessionCookie(c),
      session: visitor.session?.stage === 'open' ? visitor.session.id : undefined,
    })
    if (!opened.ok) return toProblem(c, audience, opened.reason, again)
    await giveBack()
    dropBrowserWord(c)
    writeSessionCookie(c, opened.value)
    return onTo(c, attempt.back)
  }
}
