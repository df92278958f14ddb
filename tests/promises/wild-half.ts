import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../../app/foundation/ids.ts'
import { openTestHouse } from '../house.ts'
import { browserOf, cookieOf } from '../people.ts'
import { buildWorld, leaveSomethingToFind, type Who } from './access-world.ts'
import { routesOf } from './routes.ts'
import { found, seed, size, sized } from './size.ts'
import { listen, type Transaction } from './statements.ts'
import {
  askedAgain,
  fieldsOn,
  textFieldsOn,
  toRequest,
  type Wild,
  wildRequests,
} from './wild-requests.ts'

const askers = [
  'resident',
  'another resident',
  'fixed professional',
  'joined professional',
  'buddy',
  'administrator',
  'privacy officer',
  'insight reader',
  'expert without a seat',
  'nobody with roles',
  'administrator elsewhere',
] as const satisfies readonly Who[]

/** Requests that are drawn together. */
const handful = 500
/** The longest a request may take, in milliseconds. Held at size only: a test here times nothing. */
const slow = 2_000

/** Tables that may change when a request is refused: that it was, and who was there. */
const ofRefusals = new Set(['journal', 'session', 'brake'])

/**
 * Promise 9: half of the wild requests, in a file of its own, so that two cores have work. Nothing breaks,
 * what was typed is given back, and what is refused has changed nothing.
 */
export function askWildly(half: 0 | 1): void {
  describe(`wild requests, half ${half + 1} of 2`, async () => {
    const house = await openTestHouse()
    const world = await buildWorld(house)
    const { looking, samira, talk, reading, provision } = world
    await leaveSomethingToFind(house, world)
    const origin = 'http://voorop.test'
    const routes = routesOf(house)
    const rosa = looking['another resident'].viewer.id
    const ids = {
      resident: [samira.id, rosa, looking['namesake of the resident elsewhere'].viewer.id],
      older: [samira.id],
      newer: [rosa],
      talk: [talk],
      reading: [reading],
      provision: [provision],
      person: [
        looking.buddy.viewer.id,
        looking['expert without a seat'].viewer.id,
        looking['administrator elsewhere'].viewer.id,
      ],
      pillar: ['wonen', 'schulden', 'niets'],
      domain: ['thuis', 'geld', 'niets'],
    }
    const forms = await formsEverywhere()
    const { takeTransactions } = listen()
    const tally = new Map<number, number>()
    let slowest = 0

    async function cookies(): Promise<Map<string, string>> {
      const own = askers.map(
        async (who) => [who, await cookieOf(house, looking[who].viewer)] as const,
      )
      return new Map([...(await Promise.all(own)), ['nobody', '']])
    }

    /** What each page asks whoever may open it; a form that posts elsewhere lends its fields to that path. */
    async function formsEverywhere(): Promise<Map<string, [string, string][]>> {
      const collected = new Map<string, [string, string][]>()
      for (const who of askers) {
        const browser = await browserOf(house, looking[who].viewer, looking[who].host)
        for (const { path, method } of routes) {
          if (method !== 'GET') continue
          const filled = path.replaceAll(
            /:(\w+)/g,
            (_, name: keyof typeof ids) => ids[name]?.[0] ?? newId(),
          )
          const fields = fieldsOn(await (await browser.get(filled)).text())
          for (const { path: other } of routes) {
            if (other === path || other.startsWith(`${path}/`)) {
              collected.set(other, [...(collected.get(other) ?? []), ...fields])
            }
          }
        }
      }
      return collected
    }

    it('ask all that pages ask', () => {
      expect([...forms.values()].flat().map(([name]) => name)).toEqual(
        expect.arrayContaining(['called', 'words', 'longGoal', 'naam', 'remark']),
      )
      expect(routes.length).toBeGreaterThan(35)
    })

    const handfuls = sized({ small: 2, middle: 50, full: 1_000 })
    it.each(Array.from({ length: handfuls }, (_, nth) => nth))(
      'break nothing, lose nothing that was typed and change nothing when refused: handful %i',
      async (nth) => {
        const drawn = fc.sample(wildRequests([...askers, 'nobody'], routes, forms, ids), {
          numRuns: handful,
          seed: seed * 10_000 + nth * 2 + half,
        })
        let jar = await cookies()
        for (const [place, request] of drawn.entries()) {
          // Some sign out, some lie on a table: everybody comes back to work now and then.
          if (place % 50 === 0) jar = await cookies()
          await ask(request, jar.get(request.who) ?? '')
        }
        found('requests', drawn.length)
        expect(house.logged).toEqual([])
      },
    )

    async function ask(wild: Wild, cookie: string): Promise<void> {
      takeTransactions()
      const started = performance.now()
      const answer = await house.app.request(toRequest(wild, cookie, origin))
      const page = await answer.text()
      const took = performance.now() - started
      slowest = Math.max(slowest, took)
      const { status } = answer
      tally.set(status, (tally.get(status) ?? 0) + 1)
      const fields = wild.fields.map(([name, value]) => [name, value.slice(0, 40)])
      const where = () => JSON.stringify({ ...wild, fields, status, log: house.logged.at(-1) })
      if (status >= 500) throw new Error(where())
      if (status === 422 && isForm(wild)) {
        const gone = lost(wild, page)
        if (gone.length > 0) throw new Error(`${gone.join()} did not come back: ${where()}`)
      }
      const changed = status < 400 ? [] : takeTransactions().flatMap(changes)
      if (changed.length > 0) throw new Error(`Refused, yet: ${changed.join()}: ${where()}`)
      if (size !== 'small' && took > slow) throw new Error(`It took ${took} ms: ${where()}`)
    }

    it('meet every kind of answer', () => {
      expect([...tally.keys()]).toEqual(expect.arrayContaining([200, 303, 404, 422]))
      for (const [status, times] of tally) found(`answers ${status}`, times)
      found('slowest, ms', String(Math.round(slowest)))
    })
  })
}

/** The tables that a transaction changed for good, but for those that tell of the refusal itself. */
function changes({ statements, isCommitted }: Transaction): string[] {
  if (!isCommitted) return []
  return statements.flatMap(({ text, rows }) => {
    const table = /^\s*(?:insert into|update|delete from)\s+"?(\w+)/i.exec(text)?.[1]
    return table === undefined || rows === 0 || ofRefusals.has(table) ? [] : [table]
  })
}

/** Whether it came as a browser sends a form; of anything else no text can be given back. */
function isForm({ contentType }: Wild): boolean {
  return contentType.startsWith('application/x-www-form-urlencoded')
}

/** The fields whose text did not come back in the form that was sent. */
function lost({ fields, path }: Wild, page: string): string[] {
  const given = new Map(fields.filter(([name]) => name !== 'code').toReversed())
  return [...textFieldsOn(askedAgain(page, path))].flatMap(([name, shown]) => {
    const typed = given.get(name)?.toWellFormed().replaceAll('\0', '').trim()
    return typed === undefined || shown.trim() === typed ? [] : [name]
  })
}
