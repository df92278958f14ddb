import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type ForgingProvider,
  type Forgery,
  startForger,
} from '../../../../tests/forging-provider.ts'
import { openTestHouse, testStart } from '../../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember } from '../../../../tests/people.ts'
import { ProviderVisit } from '../../../../tests/provider-visit.ts'
import { minutes } from '../../clock.ts'
import { throughDoor } from '../../database/transaction.ts'
import type { AccountId } from '../sessions.ts'
import { paths } from '../paths.ts'
import { providerPaths } from './paths.ts'
import { setByCommand } from './set-by-command.ts'
import { bind, findProvider, subjectHash } from './store.ts'
import { nl } from './words/nl.ts'

vi.useFakeTimers({ toFake: ['Date'], now: testStart })

const substantial = 'http://eidas.europa.eu/LoA/substantial'

/** What an attacker, or a provider that broke, can send: refused with the same page, and no session. */
describe('a hostile provider', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const { municipality } = noor
  const samira = await aResident(house, noor)
  let broker: ForgingProvider
  let gemeente: ForgingProvider
  let nonce = ''

  const now = (): number => Math.trunc(house.clock().getTime() / 1000)
  const honest = (issuer: () => string, sub: string) => () => ({
    iss: issuer(),
    aud: 'voorop',
    sub,
    nonce,
    iat: now(),
    exp: now() + 300,
    auth_time: now(),
    acr: substantial,
    sid: 'bezoek-een',
  })

  const set = (audience: string, { issuer }: ForgingProvider, more: readonly string[] = []) =>
    setByCommand(
      house,
      house.owner,
      [
        ...['--for', audience, '--issuer', issuer, '--client-id', 'voorop'],
        ...['--authentication', 'client-secret', '--level', substantial, ...more],
      ],
      { VOOROP_PROVIDER_SECRET: 'geheim' },
    )

  const bindTo = async (audience: 'staff' | 'resident', account: string, sub: string) => {
    await throughDoor(house.db, house.clock, 'identity', async (tx) => {
      const provider = await findProvider(tx, municipality, audience)
      if (provider === undefined) throw new Error('No provider.')
      const binding = {
        account: account as AccountId,
        fromClaims: false,
        subjectHash: subjectHash(house, provider, sub),
      }
      await bind(tx, provider, binding, house.clock())
    })
  }

  beforeAll(async () => {
    broker = await startForger(honest(() => broker.issuer, 'samira-daar'))
    gemeente = await startForger(honest(() => gemeente.issuer, 'noor-daar'))
    await set('resident', broker)
    await set('staff', gemeente, ['--claim', 'groups', '--role', 'wijkteam=professional'])
    await bindTo('resident', samira.id, 'samira-daar')
    await bindTo('staff', noor.id, 'noor-daar')
  })
  afterAll(async () => {
    await broker.stop()
    await gemeente.stop()
  })
  beforeEach(async () => {
    broker.next = {}
    gemeente.next = {}
    await house.owner.deleteFrom('brake').execute()
  })

  const sessions = async (): Promise<number> =>
    (await house.owner.selectFrom('session').select('id').execute()).length

  /** Sets out, and gives the query an honest provider would come back with. */
  async function setOut(
    visit: ProviderVisit,
    start = '/aanmelden/digid',
    from = broker,
  ): Promise<URLSearchParams> {
    const going = await visit.ask(start)
    const there = new URL(going.headers.get('location') ?? '')
    expect(there.origin).toBe(from.issuer)
    expect(there.searchParams.get('code_challenge_method')).toBe('S256')
    expect(there.searchParams.get('acr_values')).toBe(substantial)
    nonce = there.searchParams.get('nonce') ?? ''
    const state = there.searchParams.get('state') ?? ''
    return new URLSearchParams({ code: 'een', state, iss: from.issuer })
  }

  const comeBack = async (
    visit: ProviderVisit,
    query: URLSearchParams,
    way = '/aanmelden/digid',
  ): Promise<Response> => visit.toKindPage(await visit.ask(`${way}/terug?${query}`))

  async function expectRefused(
    answer: Response,
    page: { readonly title: string } = nl.problems.refused,
  ) {
    expect(await answer.text()).toContain(`<h1>${page.title}</h1>`)
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie().filter((line) => line.startsWith('voorop-demo='))).toEqual(
      [],
    )
  }

  it('that is honest lets a resident in, so that what follows is refused for its own reason', async () => {
    const visit = new ProviderVisit(house)
    const answer = await comeBack(visit, await setOut(visit))
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
    ['an end that is past', () => ({ claims: { exp: now() - 60 } })],
    ['no end', { claims: { exp: undefined } }],
    ['a beginning that is still to come', () => ({ claims: { nbf: now() + 120 } })],
    ['a making that is still to come', () => ({ claims: { iat: now() + 120 } })],
    ['a making that is long ago', () => ({ claims: { iat: now() - 3600 } })],
    ['no making', { claims: { iat: undefined } }],
    ['a hash of another access token', { claims: { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' } }],
    ['a sign-in of long ago', () => ({ claims: { auth_time: now() - 3600 } })],
    ['no time of signing in', { claims: { auth_time: undefined } }],
    ['no subject', { claims: { sub: undefined } }],
    ['an empty subject', { claims: { sub: '' } }],
    ['a subject that is no text', { claims: { sub: 5 } }],
    [
      'a code that is worth nothing',
      { answer: { status: 400, body: '{"error":"invalid_grant"}' } },
    ],
  ])('with %s opens nothing', async (_, forgery) => {
    const before = await sessions()
    const visit = new ProviderVisit(house)
    const query = await setOut(visit)
    broker.next = typeof forgery === 'function' ? forgery() : forgery
    await expectRefused(await comeBack(visit, query))
    expect(await sessions()).toBe(before)
    expect((await visit.ask('/aangemeld')).status).toBe(303)
  })

  it.each([
    ['no level', undefined],
    ['a lower level', 'http://eidas.europa.eu/LoA/low'],
    ['a level that begins alike', `${substantial}ly-lower`],
    ['a list of levels', [substantial]],
  ])('with %s gets a page of its own, and a line in the journal', async (_, acr) => {
    const before = await sessions()
    const visit = new ProviderVisit(house)
    const query = await setOut(visit)
    broker.next = { claims: { acr } }
    const answer = await comeBack(visit, query)
    await expectRefused(answer, nl.problems['too-low'])
    expect(await sessions()).toBe(before)
    const line = await house.owner
      .selectFrom('journal')
      .select(['action', 'allowed', 'actor_id'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(line).toEqual({ action: 'door.too-low', allowed: false, actor_id: samira.id })
  })

  describe('the way back', () => {
    it.each([
      ['a state nobody knows', { state: 'verzonnen' }],
      ['another issuer of the answer', { iss: 'https://kwaad.example' }],
      ['no issuer of the answer', { iss: '' }],
      ['no code', { code: '' }],
    ])('with %s opens nothing', async (_, changes) => {
      const before = await sessions()
      const visit = new ProviderVisit(house)
      const query = await setOut(visit)
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') query.delete(name)
        else query.set(name, value)
      }
      await expectRefused(await comeBack(visit, query))
      expect(await sessions()).toBe(before)
    })

    it('is good once: the same answer again opens nothing', async () => {
      const visit = new ProviderVisit(house)
      const query = await setOut(visit)
      expect((await comeBack(visit, query)).status).toBe(303)
      const before = await sessions()
      await expectRefused(await comeBack(visit, query))
      expect(await sessions()).toBe(before)
    })

    it('opens once when it is sent twice at the same moment', async () => {
      const visit = new ProviderVisit(house)
      const query = await setOut(visit)
      const both = await Promise.all([comeBack(visit, query), comeBack(visit, query)])
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 303])
    })

    it('belongs to the browser that set out, and another one spoils nothing', async () => {
      const attacker = new ProviderVisit(house)
      const query = await setOut(attacker)
      const attackers = nonce
      const victim = new ProviderVisit(house)
      await setOut(victim)
      nonce = attackers
      await expectRefused(await comeBack(victim, query))
      await expectRefused(await comeBack(new ProviderVisit(house), query))
      expect((await comeBack(attacker, query)).status).toBe(303)
    })

    it('is good for a quarter of an hour', async () => {
      const visit = new ProviderVisit(house)
      const query = await setOut(visit)
      house.passTime(minutes(15))
      vi.setSystemTime(house.clock())
      await expectRefused(await comeBack(visit, query))
    })

    it('from another provider than it set out to opens nothing', async () => {
      const visit = new ProviderVisit(house)
      const query = await setOut(visit)
      query.set('iss', gemeente.issuer)
      await expectRefused(await comeBack(visit, query))
      const again = await setOut(visit)
      again.set('iss', gemeente.issuer)
      await expectRefused(await comeBack(visit, again, '/aanmelden/gemeente'))
      const third = await setOut(visit)
      await expectRefused(await comeBack(visit, third, '/aanmelden/gemeente'))
    })

    it.each([
      'https://kwaad.example/',
      '//kwaad.example',
      '/\\kwaad.example',
      'javascript:alert(1)',
    ])('leads nowhere else: %s', async (elsewhere) => {
      const visit = new ProviderVisit(house)
      const query = await setOut(visit, `/aanmelden/digid?naar=${encodeURIComponent(elsewhere)}`)
      expect((await comeBack(visit, query)).headers.get('location')).toBe('/')
    })

    it('waits after fifty wrong answers from one address', async () => {
      const visit = new ProviderVisit(house)
      const query = await setOut(visit)
      for (let time = 0; time < 50; time += 1) {
        await comeBack(visit, new URLSearchParams({ state: 'verzonnen' }))
      }
      await expectRefused(await comeBack(visit, query), nl.problems['too-often'])
    })
  })

  describe('who somebody is', () => {
    const staff = '/aanmelden/gemeente'
    const emailOf = async (id: string): Promise<string> => {
      const row = await house.owner
        .selectFrom('person')
        .select('email')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return row.email
    }
    const comeAs = async (claims: Record<string, unknown>): Promise<Response> => {
      const visit = new ProviderVisit(house)
      const query = await setOut(visit, staff, gemeente)
      gemeente.next = { claims }
      return comeBack(visit, query, staff)
    }

    it.each([true, false, undefined, 'true'])(
      'is never found by somebody’s e-mail address, verified or not: %s',
      async (email_verified) => {
        const email = await emailOf(noor.id)
        const before = await sessions()
        const known = { sub: 'een-vreemde', email, email_verified }
        await expectRefused(await comeAs(known), nl.problems.unknown)
        const mapped = { ...known, groups: ['wijkteam'] }
        await expectRefused(await comeAs(mapped), nl.problems.unknown)
        expect(await sessions()).toBe(before)
      },
    )

    it('is another for another provider with the same subject', async () => {
      const answer = await comeAs({ sub: 'samira-daar' })
      await expectRefused(answer, nl.problems.unknown)
    })

    it('gets no role that is not written in the mapping', async () => {
      for (const groups of [
        ['administrator'],
        'beheerder',
        [],
        ['__proto__'],
        { wijkteam: true },
      ]) {
        await expectRefused(await comeAs({ sub: 'nog-een', groups }), nl.problems.unknown)
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

  describe('asked to show again who somebody is', () => {
    const staff = '/aanmelden/gemeente'
    const again = paths.proveAgainThroughProvider('/aangemeld')

    async function signedIn(): Promise<ProviderVisit> {
      const visit = new ProviderVisit(house)
      const query = await setOut(visit, staff, gemeente)
      expect((await comeBack(visit, query, staff)).status).toBe(303)
      return visit
    }

    it('asks for a new sign-in, and leads back', async () => {
      const visit = await signedIn()
      const there = new URL((await visit.ask(again)).headers.get('location') ?? '')
      expect(there.searchParams.get('prompt')).toBe('login')
      expect(there.searchParams.get('max_age')).toBe('0')
      const query = await setOut(visit, again, gemeente)
      expect((await comeBack(visit, query, staff)).headers.get('location')).toBe('/aangemeld')
    })

    it.each<[string, () => Forgery]>([
      ['another person', () => ({ claims: { sub: 'een-vreemde' } })],
      ['a sign-in from before it was asked', () => ({ claims: { auth_time: now() - 60 } })],
      ['no time of signing in', () => ({ claims: { auth_time: undefined } })],
    ])('with %s proves nothing, and the session stays as it was', async (_, forgery) => {
      const visit = await signedIn()
      const query = await setOut(visit, again, gemeente)
      gemeente.next = forgery()
      await expectRefused(await comeBack(visit, query, staff))
      expect((await visit.ask('/aangemeld')).status).toBe(200)
    })

    it('for a session that is not this one any more proves nothing', async () => {
      const visit = await signedIn()
      const query = await setOut(visit, again, gemeente)
      const asked = nonce
      await comeBack(visit, await setOut(visit, staff, gemeente), staff)
      nonce = asked
      await expectRefused(await comeBack(visit, query, staff))
    })

    it('is for who is signed in', async () => {
      expect((await new ProviderVisit(house).ask(again)).headers.get('location')).toContain(
        '/aanmelden?naar=',
      )
    })
  })

  describe('that does not answer', () => {
    it.each<[string, Forgery]>([
      ['breaks', { answer: { status: 500, body: 'kapot', type: 'text/plain' } }],
      ['says it is broken', { answer: { status: 503, body: '{"error":"server_error"}' } }],
    ])('and %s gets a kind page, and a way back to where one was', async (_, forgery) => {
      const visit = new ProviderVisit(house)
      const query = await setOut(visit, '/aanmelden/digid?naar=%2Fdelen')
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
      const visit = new ProviderVisit(house)
      const query = await setOut(visit)
      query.delete('code')
      query.set('error', error)
      const answer = await comeBack(visit, query)
      expect(await answer.text()).toContain(title)
    })
  })

  describe('that says somebody signed out', () => {
    const tell = async (token: string, headers: Record<string, string> = {}) =>
      house.app.request(`http://voorop.test${providerPaths.signedOutThere('resident')}`, {
        method: 'POST',
        headers: { host: 'voorop.test', ...headers },
        body: new URLSearchParams({ logout_token: token }),
      })

    async function openVisit(sid = 'bezoek-een'): Promise<ProviderVisit> {
      const visit = new ProviderVisit(house)
      const query = await setOut(visit)
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
      ['a making of long ago', () => ({ claims: { iat: now() - 900, exp: undefined } })],
      ['a making that is still to come', () => ({ claims: { iat: now() + 900 } })],
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

  it('leaves nothing in the log but codes', () => {
    expect(house.logged.join('\n')).not.toMatch(/samira-daar|noor-daar|@/)
  })
})
