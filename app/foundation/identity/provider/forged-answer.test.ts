import { describe, expect, it, vi } from 'vitest'
import type { Forgery } from '../../../../tests/forging-provider.ts'
import {
  comeBack,
  digid,
  ForgedTown,
  gemeenteWay,
  shown,
  substantial,
} from '../../../../tests/forged-town.ts'
import { testStart } from '../../../../tests/house.ts'
import type { ProviderVisit } from '../../../../tests/provider-visit.ts'
import { minutes } from '../../clock.ts'
import { paths } from '../paths.ts'
import { nl } from './words/nl.ts'

vi.useFakeTimers({ toFake: ['Date'], now: testStart })

const refused = nl.problems.refused.title

/** What can go wrong on the way back, or be made to. */
describe('an answer from a provider', async () => {
  const town = await ForgedTown.open()
  const { broker, gemeente } = town

  it('is asked for with PKCE, a level, an age, and nothing that says who it is', async () => {
    const going = await town.visit().ask(digid)
    const { searchParams } = new URL(going.headers.get('location') ?? '')
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'voorop',
      response_type: 'code',
      redirect_uri: `http://voorop.test${digid}/terug`,
      scope: 'openid',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      acr_values: substantial,
      max_age: '900',
      ui_locales: 'nl',
    })
    expect(going.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^voorop-onderweg=[\w-]{43}; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    ])
  })

  describe('the way back', () => {
    it.each([
      ['a state nobody knows', { state: 'verzonnen' }],
      ['another issuer of the answer', { iss: 'https://kwaad.example' }],
      ['no issuer of the answer', { iss: '' }],
      ['no code', { code: '' }],
    ])('with %s opens nothing', async (_, changes) => {
      const before = await town.sessions()
      const visit = town.visit()
      const query = await town.setOut(visit)
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') query.delete(name)
        else query.set(name, value)
      }
      expect(await shown(await comeBack(visit, query))).toBe(refused)
      expect(await town.sessions()).toBe(before)
    })

    it('is good once: the same answer again opens nothing', async () => {
      const visit = town.visit()
      const query = await town.setOut(visit)
      expect((await comeBack(visit, query)).status).toBe(303)
      const before = await town.sessions()
      expect(await shown(await comeBack(visit, query))).toBe(refused)
      expect(await town.sessions()).toBe(before)
    })

    it('opens once when it is sent twice at the same moment', async () => {
      const visit = town.visit()
      const query = await town.setOut(visit)
      const both = await Promise.all([comeBack(visit, query), comeBack(visit, query)])
      expect(both.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([200, 303])
    })

    it('belongs to the browser that set out, and another one spoils nothing', async () => {
      const attacker = town.visit()
      const query = await town.setOut(attacker)
      const attackers = town.nonce
      const victim = town.visit()
      await town.setOut(victim)
      town.nonce = attackers
      expect(await shown(await comeBack(victim, query))).toBe(refused)
      expect(await shown(await comeBack(town.visit(), query))).toBe(refused)
      expect((await comeBack(attacker, query)).status).toBe(303)
    })

    it('is good for a quarter of an hour', async () => {
      const visit = town.visit()
      const query = await town.setOut(visit)
      town.passTime(minutes(15))
      expect(await shown(await comeBack(visit, query))).toBe(refused)
    })

    it('from another provider than it set out to opens nothing', async () => {
      const visit = town.visit()
      const query = await town.setOut(visit)
      query.set('iss', gemeente.issuer)
      expect(await shown(await comeBack(visit, query))).toBe(refused)
      const again = await town.setOut(visit)
      again.set('iss', gemeente.issuer)
      expect(await shown(await comeBack(visit, again, gemeenteWay))).toBe(refused)
      const third = await town.setOut(visit)
      expect(await shown(await comeBack(visit, third, gemeenteWay))).toBe(refused)
    })

    it.each([
      'https://kwaad.example/',
      '//kwaad.example',
      '/\\kwaad.example',
      'javascript:alert(1)',
    ])('leads nowhere else: %s', async (elsewhere) => {
      const visit = town.visit()
      const query = await town.setOut(
        visit,
        `/aanmelden/digid?naar=${encodeURIComponent(elsewhere)}`,
      )
      expect((await comeBack(visit, query)).headers.get('location')).toBe('/')
    })

    it('waits after fifty wrong answers from one address', async () => {
      const visit = town.visit()
      const query = await town.setOut(visit)
      for (let time = 0; time < 50; time += 1) {
        await comeBack(visit, new URLSearchParams({ state: 'verzonnen' }))
      }
      expect(await shown(await comeBack(visit, query))).toBe(nl.problems['too-often'].title)
    })
  })

  describe('asked to show again who somebody is', () => {
    const again = paths.proveAgainThroughProvider('/aangemeld')

    async function signedIn(): Promise<ProviderVisit> {
      const visit = town.visit()
      const query = await town.setOut(visit, gemeenteWay)
      expect((await comeBack(visit, query, gemeenteWay)).status).toBe(303)
      return visit
    }

    it('asks for a new sign-in, and leads back', async () => {
      const visit = await signedIn()
      const there = new URL((await visit.ask(again)).headers.get('location') ?? '')
      expect(there.searchParams.get('prompt')).toBe('login')
      expect(there.searchParams.get('max_age')).toBe('0')
      const query = await town.setOut(visit, again)
      expect((await comeBack(visit, query, gemeenteWay)).headers.get('location')).toBe('/aangemeld')
    })

    it.each<[string, () => Forgery]>([
      ['another person', () => ({ claims: { sub: 'een-vreemde' } })],
      ['a sign-in from before it was asked', () => ({ claims: { auth_time: town.now() - 60 } })],
      ['no time of signing in', () => ({ claims: { auth_time: undefined } })],
    ])('with %s proves nothing, and the session stays as it was', async (_, forgery) => {
      const visit = await signedIn()
      const query = await town.setOut(visit, again)
      gemeente.next = forgery()
      expect(await shown(await comeBack(visit, query, gemeenteWay))).toBe(refused)
      expect((await visit.ask('/aangemeld')).status).toBe(200)
    })

    it('for a session that is not this one any more proves nothing', async () => {
      const visit = await signedIn()
      const query = await town.setOut(visit, again)
      const asked = town.nonce
      await comeBack(visit, await town.setOut(visit, gemeenteWay), gemeenteWay)
      town.nonce = asked
      expect(await shown(await comeBack(visit, query, gemeenteWay))).toBe(refused)
    })

    it('is for who is signed in', async () => {
      expect((await town.visit().ask(again)).headers.get('location')).toContain('/aanmelden?naar=')
    })
  })

  describe('that does not answer', () => {
    it.each<[string, Forgery]>([
      ['breaks', { answer: { status: 500, body: 'kapot', type: 'text/plain' } }],
      ['says it is broken', { answer: { status: 503, body: '{"error":"server_error"}' } }],
    ])('and %s gets a kind page, and a way back to where one was', async (_, forgery) => {
      const visit = town.visit()
      const query = await town.setOut(visit, '/aanmelden/digid?naar=%2Fdelen')
      broker.next = forgery
      const answer = await comeBack(visit, query)
      const page = await answer.text()
      expect(page).toContain(nl.problems.down.title)
      expect(page).toContain('/aanmelden/digid?naar=%2Fdelen')
    })

    it.each([
      ['access_denied', nl.problems.stopped],
      ['unmet_authentication_requirements', nl.problems['too-low']],
      ['temporarily_unavailable', nl.problems.down],
      ['iets_anders', nl.problems.refused],
    ])('but says %s gets its page', async (error, { title }) => {
      const visit = town.visit()
      const query = await town.setOut(visit)
      query.delete('code')
      query.set('error', error)
      const answer = await comeBack(visit, query)
      expect(await answer.text()).toContain(title)
    })
  })
})
