import { describe, expect, it, vi } from 'vitest'
import type { Forgery } from '../../../../tests/forging-provider.ts'
import { comeBack, ForgedTown } from '../../../../tests/forged-town.ts'
import { testStart } from '../../../../tests/house.ts'
import type { ProviderVisit } from '../../../../tests/provider-visit.ts'
import { providerPaths } from './paths.ts'

vi.useFakeTimers({ toFake: ['Date'], now: testStart })

/** Who may say that somebody signed out. */
describe('a provider', async () => {
  const town = await ForgedTown.open()
  const { house, broker } = town

  describe('that says somebody signed out', () => {
    const tell = async (token: string, headers: Record<string, string> = {}) =>
      house.app.request(`http://voorop.test${providerPaths.signedOutThere('resident')}`, {
        method: 'POST',
        headers: { host: 'voorop.test', ...headers },
        body: new URLSearchParams({ logout_token: token }),
      })

    async function openVisit(sid = 'bezoek-een'): Promise<ProviderVisit> {
      const visit = town.visit()
      const query = await town.setOut(visit)
      broker.next = { claims: { sid } }
      expect((await comeBack(visit, query)).status).toBe(303)
      return visit
    }
    const isIn = async (visit: ProviderVisit): Promise<boolean> =>
      (await visit.ask('/aangemeld')).status === 200

    it('ends the session it names, once, and no other', async () => {
      const [one, two] = [await openVisit('bezoek-een'), await openVisit('bezoek-twee')]
      const token = await broker.logoutToken({ claims: { sid: 'bezoek-een', jti: 'a' } })
      expect((await tell(token)).status).toBe(200)
      expect([await isIn(one), await isIn(two)]).toEqual([false, true])
      expect((await tell(token)).status).toBe(400)
    })

    it('ends all of a subject when it names no session', async () => {
      const visits = [await openVisit('bezoek-drie'), await openVisit('bezoek-vier')]
      const token = await broker.logoutToken({ claims: { jti: 'b' } })
      expect((await tell(token)).status).toBe(200)
      for (const visit of visits) expect(await isIn(visit)).toBe(false)
    })

    const event = 'http://schemas.openid.net/event/backchannel-logout'
    it.each<[string, Forgery | (() => Forgery)]>([
      ['another issuer', { claims: { iss: 'https://kwaad.example' } }],
      ['another audience', { claims: { aud: 'een-ander' } }],
      ['a nonce, as an ID token has', { claims: { nonce: 'een' } }],
      ['no events', { claims: { events: undefined } }],
      ['another event', { claims: { events: { anders: {} } } }],
      ['an event that is no object', { claims: { events: { [event]: true } } }],
      ['no name of its own', { claims: { jti: undefined } }],
      ['nobody in it', { claims: { sub: undefined } }],
      ['a making of long ago', () => ({ claims: { iat: town.now() - 900, exp: undefined } })],
      ['a making that is still to come', () => ({ claims: { iat: town.now() + 900 } })],
      ['no signature', { signed: 'not-at-all' }],
      ['the public key as a password', { signed: 'key-as-password' }],
      ['a key that is not published', { signed: 'unknown-key' }],
    ])('with %s ends nothing', async (_, forgery) => {
      const visit = await openVisit()
      const made = typeof forgery === 'function' ? forgery() : forgery
      const claims = { jti: `c-${_}`, ...made.claims }
      const answer = await tell(await broker.logoutToken({ ...made, claims }))
      expect(answer.status).toBe(400)
      expect(await isIn(visit)).toBe(true)
    })

    it('is no page of ours: a browser that sends it is refused', async () => {
      const token = await broker.logoutToken({ claims: { jti: 'd' } })
      expect((await tell(token, { origin: 'https://kwaad.example' })).status).toBe(403)
      expect((await tell(token, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
      expect((await tell('geen token')).status).toBe(400)
    })
  })
})
