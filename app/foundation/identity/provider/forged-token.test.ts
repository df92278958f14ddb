import { describe, expect, it, vi } from 'vitest'
import type { Forgery } from '../../../../tests/forging-provider.ts'
import {
  comeBack,
  ForgedTown,
  gemeenteWay,
  shown,
  substantial,
} from '../../../../tests/forged-town.ts'
import { testStart } from '../../../../tests/house.ts'
import { nl } from './words/nl.ts'

vi.useFakeTimers({ toFake: ['Date'], now: testStart })

const refused = nl.problems.refused.title

/** What a forged token can hold: refused with the same page, and no session. */
describe('a provider that lies', async () => {
  const town = await ForgedTown.open()
  const { house, broker, gemeente } = town

  it('that is honest lets a resident in, so that what follows is refused for its own reason', async () => {
    const visit = town.visit()
    const answer = await comeBack(visit, await town.setOut(visit))
    expect(answer.headers.get('location')).toBe('/')
    expect((await visit.ask('/')).status).toBe(200)
    expect(await (await visit.ask('/')).text()).toContain('Samira')
    const { form, authorization } = broker.asked.at(-1) ?? {}
    expect(form?.get('code_verifier')).toMatch(/^[\w-]{43,}$/)
    expect(authorization).toMatch(/^Basic /)
  })

  const otherParty = ['voorop', 'een-ander']
  it.each<[string, Forgery | (() => Forgery)]>([
    ['another issuer', { claims: { iss: 'https://kwaad.example' } }],
    ['no issuer', { claims: { iss: undefined } }],
    ['another audience', { claims: { aud: 'een-ander' } }],
    ['several audiences without the party it was made for', { claims: { aud: otherParty } }],
    ['another party', { claims: { aud: otherParty, azp: 'een-ander' } }],
    ['another party beside one audience', { claims: { azp: 'een-ander' } }],
    ['another nonce', { claims: { nonce: 'een-andere' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['no signature', { signed: 'not-at-all' }],
    ['the public key as a password', { signed: 'key-as-password' }],
    ['a key that is not published', { signed: 'unknown-key' }],
    ['a key that names another that is', { signed: 'unknown-key', header: { kid: 'een' } }],
    ['a broken signature', { signed: 'broken' }],
    ['a header that must be understood', { header: { crit: ['b64'], b64: true } }],
    ['an end that is past', () => ({ claims: { exp: town.now() - 60 } })],
    ['no end', { claims: { exp: undefined } }],
    ['a beginning that is still to come', () => ({ claims: { nbf: town.now() + 120 } })],
    ['a making that is still to come', () => ({ claims: { iat: town.now() + 120 } })],
    ['a making that is long ago', () => ({ claims: { iat: town.now() - 3600 } })],
    ['no making', { claims: { iat: undefined } }],
    ['a hash of another access token', { claims: { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' } }],
    ['a sign-in of long ago', () => ({ claims: { auth_time: town.now() - 3600 } })],
    ['no time of signing in', { claims: { auth_time: undefined } }],
    ['no subject', { claims: { sub: undefined } }],
    ['an empty subject', { claims: { sub: '' } }],
    ['a subject that is no text', { claims: { sub: 5 } }],
    ['a subject that is too long', { claims: { sub: 'x'.repeat(256) } }],
    ['a subject the database cannot keep', { claims: { sub: 'samira\u0000' } }],
    ['a session that is too long to name', { claims: { sid: 'x'.repeat(5000) } }],
    ['a session the database cannot keep', { claims: { sid: 'bezoek\u0000' } }],
    ['a session that is no text', { claims: { sid: 5 } }],
    [
      'a code that is worth nothing',
      { answer: { status: 400, body: '{"error":"invalid_grant"}' } },
    ],
  ])('with %s opens nothing', async (_, forgery) => {
    const before = await town.sessions()
    const visit = town.visit()
    const query = await town.setOut(visit)
    broker.next = typeof forgery === 'function' ? forgery() : forgery
    expect(await shown(await comeBack(visit, query))).toBe(refused)
    expect(await town.sessions()).toBe(before)
    expect((await visit.ask('/aangemeld')).status).toBe(303)
  })

  it.each([
    ['no level', undefined],
    ['a lower level', 'http://eidas.europa.eu/LoA/low'],
    ['a level that begins alike', `${substantial}ly-lower`],
    ['a list of levels', [substantial]],
  ])('with %s gets a page of its own, and a line in the journal', async (_, acr) => {
    const before = await town.sessions()
    const visit = town.visit()
    const query = await town.setOut(visit)
    broker.next = { claims: { acr } }
    const answer = await comeBack(visit, query)
    expect(await shown(answer)).toBe(nl.problems['too-low'].title)
    expect(await town.sessions()).toBe(before)
    const line = await house.owner
      .selectFrom('journal')
      .select(['action', 'allowed', 'actor_id'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(line).toEqual({ action: 'door.too-low', allowed: false, actor_id: town.samira })
  })

  describe('who somebody is', () => {
    const emailOf = async (id: string): Promise<string> => {
      const row = await house.owner
        .selectFrom('person')
        .select('email')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return row.email
    }
    const comeAs = async (claims: Record<string, unknown>): Promise<Response> => {
      const visit = town.visit()
      const query = await town.setOut(visit, gemeenteWay)
      gemeente.next = { claims }
      return comeBack(visit, query, gemeenteWay)
    }

    it.each([true, false, undefined, 'true'])(
      'is never found by somebody’s e-mail address, verified or not: %s',
      async (email_verified) => {
        const email = await emailOf(town.noor)
        const before = await town.sessions()
        const known = { sub: 'een-vreemde', email, email_verified }
        expect(await shown(await comeAs(known))).toBe(nl.problems.unknown.title)
        const mapped = { ...known, groups: ['wijkteam'] }
        expect(await shown(await comeAs(mapped))).toBe(nl.problems.unknown.title)
        expect(await town.sessions()).toBe(before)
      },
    )

    it('is another for another provider with the same subject', async () => {
      const answer = await comeAs({ sub: 'samira-daar' })
      expect(await shown(answer)).toBe(nl.problems.unknown.title)
    })

    it('is written down without signs that no name has', async () => {
      const odd = { name: ' Oda\u0000\u0007 Nooit ', email: 'oda\u0000@gemeente.example' }
      const added = await comeAs({ sub: 'oda', groups: ['wijkteam'], ...odd })
      expect(added.status).toBe(303)
      const names = await house.owner.selectFrom('person').select('name').execute()
      expect(names).toContainEqual({ name: 'Oda   Nooit' })
    })

    it('gets no role that is not written in the mapping', async () => {
      for (const groups of [
        ['administrator'],
        'beheerder',
        [],
        ['__proto__'],
        { wijkteam: true },
      ]) {
        expect(await shown(await comeAs({ sub: 'nog-een', groups }))).toBe(
          nl.problems.unknown.title,
        )
      }
      const added = await comeAs({ sub: 'nog-een', name: 'Nog Een', groups: ['wijkteam', 'x'] })
      expect(added.status).toBe(303)
      const person = await house.owner
        .selectFrom('person')
        .select(['roles', 'email'])
        .where('name', '=', 'Nog Een')
        .executeTakeFirstOrThrow()
      expect(person).toEqual({ roles: ['professional'], email: '' })
    })
  })

  it('leaves nothing in the log but codes', () => {
    expect(house.logged.join('\n')).not.toMatch(/samira-daar|noor-daar|@/)
  })
})
