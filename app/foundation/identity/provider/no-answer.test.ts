import { sql } from 'kysely'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Question } from '../../../../tests/forging-provider.ts'
import { comeBack, digid, ForgedTown, gemeenteWay, shown } from '../../../../tests/forged-town.ts'
import { testStart } from '../../../../tests/house.ts'
import {
  endless,
  ending,
  holdPatience,
  large,
  type Trouble,
} from '../../../../tests/provider-trouble.ts'
import type { ProviderVisit } from '../../../../tests/provider-visit.ts'
import { minutes } from '../../clock.ts'
import { webPaths } from '../../web/paths.ts'
import { providerPaths } from './paths.ts'
import { nl } from './words/nl.ts'

vi.useFakeTimers({ toFake: ['Date'], now: testStart })

const down = nl.problems.down.title
const questions: Question[] = ['discovery', 'token', 'keys']
const every = (troubles: readonly Trouble[]): [Question, Trouble][] =>
  questions.flatMap((at) => troubles.map((how): [Question, Trouble] => [at, how]))

/** A provider that is slow, broken or spiteful costs whoever asked a moment, and nobody else anything. */
describe('a provider that gives no answer', async () => {
  const town = await ForgedTown.open()
  const { house, broker, gemeente } = town

  afterEach(() => vi.restoreAllMocks())

  /** What was known of the provider is asked anew; somebody under way has time left. */
  const forgetProvider = (): void => town.passTime(minutes(11))

  const left = async (): Promise<{ sessions: number; attempts: number; failures: number[] }> => {
    const attempts = await house.owner.selectFrom('provider_attempt').select('state_hash').execute()
    const brakes = await house.owner.selectFrom('brake').select('failures').execute()
    const failures = brakes.map(({ failures: count }) => count)
    return { sessions: await town.sessions(), attempts: attempts.length, failures }
  }
  const atWork = async (): Promise<number> => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from pg_stat_activity
      where datname = current_database() and usename = 'voorop_app' and state <> 'idle'`.execute(
      house.owner,
    )
    return rows[0]?.count ?? -1
  }

  /** Nobody came in, nothing is left, and what was sent is worth nothing any more. */
  async function leftNothing(
    visit: ProviderVisit,
    query: URLSearchParams,
    before: Awaited<ReturnType<typeof left>>,
  ): Promise<void> {
    expect(await left()).toEqual({ ...before, failures: [0] })
    broker.trouble = undefined
    expect(await shown(await comeBack(visit, query))).toBe(nl.problems.refused.title)
    expect(await town.sessions()).toBe(before.sessions)
    expect((await comeBack(visit, await town.setOut(visit))).status).toBe(303)
  }

  describe('on the way back', () => {
    it.each(every(ending))('when the answer to %s %s', async (at, how) => {
      const before = await left()
      const visit = town.visit()
      const query = await town.setOut(visit, '/aanmelden/digid?naar=%2Fdelen')
      forgetProvider()
      broker.trouble = { at, how }
      const page = await (await comeBack(visit, query)).text()
      expect(page).toContain(down)
      expect(page).toContain('/aanmelden/digid?naar=%2Fdelen')
      expect(broker.wasFollowed).toBe(false)
      expect(house.logged.at(-1)?.includes('no-answer-large')).toBe(large.includes(how))
      await leftNothing(visit, query, before)
    })

    it.each(every(endless))('when the answer to %s %s', async (at, how) => {
      const before = await left()
      const visit = town.visit()
      const query = await town.setOut(visit)
      forgetProvider()
      broker.trouble = { at, how }
      const patience = holdPatience()
      const coming = comeBack(visit, query)
      await broker.troubled(1)
      expect(await atWork()).toBe(0)
      patience.end()
      expect(await shown(await coming)).toBe(down)
      expect(new Set(patience.bounds)).toEqual(new Set([5000]))
      vi.restoreAllMocks()
      await leftNothing(visit, query, before)
    })
  })

  it.each([...endless, ...ending])('when somebody sets out and it %s', async (how) => {
    const before = await left()
    forgetProvider()
    broker.trouble = { at: 'discovery', how }
    const patience = holdPatience()
    const visit = town.visit()
    const going = visit.ask(digid)
    await broker.troubled(1)
    expect(await atWork()).toBe(0)
    if (endless.includes(how)) patience.end()
    expect(await shown(await visit.toKindPage(await going))).toBe(down)
    expect(await left()).toEqual(before)
    broker.trouble = undefined
    vi.restoreAllMocks()
    expect((await comeBack(visit, await town.setOut(visit))).status).toBe(303)
  })

  it('holds up nobody else: twenty wait, and others come, go and sign in elsewhere', async () => {
    const waiting = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const visit = town.visit()
        return { visit, query: await town.setOut(visit) }
      }),
    )
    broker.trouble = { at: 'token', how: 'is silent' }
    const patience = holdPatience()
    const coming = waiting.map(({ visit, query }) => comeBack(visit, query))
    await broker.troubled(20)
    expect(await atWork()).toBe(0)
    const noor = town.visit()
    expect((await noor.ask('/aanmelden')).status).toBe(200)
    const query = await town.setOut(noor, gemeenteWay)
    expect((await comeBack(noor, query, gemeenteWay)).status).toBe(303)
    expect((await noor.ask('/aangemeld')).status).toBe(200)
    patience.end()
    for (const answer of await Promise.all(coming)) expect(await shown(answer)).toBe(down)
  })

  it('is nobody’s wrong guess: a town hall behind one address does not have to pause for it', async () => {
    const visit = town.visit()
    broker.trouble = { at: 'token', how: 'is broken' }
    expect(await shown(await comeBack(visit, await town.setOut(visit)))).toBe(down)
    await house.owner.updateTable('brake').set({ failures: 49 }).execute()
    for (let time = 0; time < 2; time += 1) {
      expect(await shown(await comeBack(visit, await town.setOut(visit)))).toBe(down)
    }
    broker.trouble = undefined
    expect((await comeBack(visit, await town.setOut(visit))).status).toBe(303)
  })

  it.each(endless)('keeps nobody signed in here who signs out, when it %s', async (how) => {
    const visit = town.visit()
    await comeBack(visit, await town.setOut(visit, gemeenteWay), gemeenteWay)
    const before = await town.sessions()
    forgetProvider()
    gemeente.trouble = { at: 'discovery', how }
    const patience = holdPatience()
    const leaving = visit.post(webPaths.signOut, {})
    await gemeente.troubled(1)
    expect(await town.sessions()).toBe(before - 1)
    expect(await atWork()).toBe(0)
    patience.end()
    expect((await leaving).headers.get('location')).toBe('/')
  })

  it.each(every([...endless, ...ending]).filter(([at]) => at !== 'token'))(
    'is asked to say again that somebody signed out there, when its answer to %s %s',
    async (at, how) => {
      const visit = town.visit()
      await comeBack(visit, await town.setOut(visit))
      forgetProvider()
      // Somebody touches the session, so that it does not end by itself meanwhile.
      expect((await visit.ask('/aangemeld')).status).toBe(200)
      const tell = async (): Promise<number> => {
        const token = await broker.logoutToken({ claims: { jti: `${at} ${how}` } })
        const answer = await house.app.request(
          `http://voorop.test${providerPaths.signedOutThere('resident')}`,
          {
            method: 'POST',
            headers: { host: 'voorop.test' },
            body: new URLSearchParams({ logout_token: token }),
          },
        )
        return answer.status
      }
      broker.trouble = { at, how }
      const patience = holdPatience()
      const telling = tell()
      await broker.troubled(1)
      expect(await atWork()).toBe(0)
      if (endless.includes(how)) patience.end()
      expect(await telling).toBe(503)
      expect((await visit.ask('/aangemeld')).status).toBe(200)
      broker.trouble = undefined
      vi.restoreAllMocks()
      expect(await tell()).toBe(200)
      expect((await visit.ask('/aangemeld')).status).toBe(303)
    },
  )
})
