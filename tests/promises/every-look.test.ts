import { describe, expect, it } from 'vitest'
import { newId } from '../../app/foundation/ids.ts'
import { bridgePaths } from '../../app/instruments/bridge/public.ts'
import { openTestHouse } from '../house.ts'
import { browserOf } from '../people.ts'
import { buildWorld, leaveSomethingToFind, people, setConsent, type Who } from './access-world.ts'
import { pagesOf } from './file-pages.ts'
import { routesOf } from './routes.ts'
import { found, size } from './size.ts'
import { listen, unseenLooks } from './statements.ts'

/** In small some of all kinds; at size everybody of the world. */
const askers: readonly Who[] =
  size === 'small'
    ? [
        'another resident',
        'fixed professional',
        'buddy',
        'administrator',
        'insight reader',
        'expert without a seat',
      ]
    : people

/**
 * Promise 7, by listening to the database beneath the app: over all routes, by everybody, no transaction
 * that touched somebody's file was without its line, and whoever was refused left one too.
 */
describe('on all routes, asked by everybody', async () => {
  const house = await openTestHouse()
  const world = await buildWorld(house)
  const { samira, talk, reading, check, provision, looking } = world
  await leaveSomethingToFind(house, world)
  await setConsent(house, samira, [looking.buddy.viewer.id], 'given')
  const routes = routesOf(house)
  const pages = pagesOf(world)
  const { takeTransactions } = listen()

  const ids: Record<string, string> = {
    resident: samira.id,
    older: samira.id,
    newer: looking['another resident'].viewer.id,
    talk,
    reading,
    check,
    provision,
    person: looking['nobody with roles'].viewer.id,
    pillar: 'wonen',
    domain: 'thuis',
  }
  /** Texts of the addresses of every route, with Samira's ids in the gaps. */
  const everyRoute = routes.map(({ method, path }) => ({
    method,
    path: path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? newId()),
    isAboutFile: /:(resident|older|talk|reading|check|provision)\b/.test(path),
  }))
  // What the device does with itself is no look in a file.
  const aboutDevice = new Set<string>([bridgePaths.turn(talk), bridgePaths.unlock(talk)])

  it.each(askers)('every look of this kind of person has its line: %s', async (who) => {
    const { viewer, host } = looking[who]
    const isSignedIn = who !== 'professional who left'
    const problems: unknown[] = []
    let browser = await browserOf(house, viewer, host)
    for (const { method, path, isAboutFile } of everyRoute) {
      const before = isAboutFile ? await lastLine() : 0
      takeTransactions()
      const { status } = await (method === 'GET' ? browser.get(path) : browser.post(path))
      const unseen = takeTransactions().flatMap(unseenLooks)
      if (unseen.length > 0) problems.push({ method, path, status, unseen })
      const isRefused = isAboutFile && status === 404 && isSignedIn && !aboutDevice.has(path)
      const lines = isRefused ? await linesAfter(before) : []
      const own = lines.filter(({ actor_id, allowed }) => actor_id === viewer.id && !allowed)
      if (isRefused && own.length === 0 && standsOutside(who)) {
        problems.push({ method, path, status, lines: 'the refusal left no line' })
      }
      found('requests of which every transaction was heard', 1)
      const page = pages.find(({ what }) => what === `${method} ${path}`)
      await page?.undo?.(house.owner)
      // A form may have signed them out, or changed who they are.
      if (method === 'POST') browser = await browserOf(house, viewer, host)
      takeTransactions()
    }
    expect(problems).toEqual([])
  })

  /** Who may open the file finds nothing of a page for others, and that is no refusal. */
  function standsOutside(who: keyof typeof looking): boolean {
    return looking[who].standing === 'none'
  }

  async function lastLine(): Promise<number> {
    const line = await house.owner
      .selectFrom('journal')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    return line?.id ?? 0
  }

  function linesAfter(id: number) {
    return house.owner
      .selectFrom('journal')
      .select(['actor_id', 'allowed'])
      .where('id', '>', id)
      .execute()
  }

  it('hears a look that leaves no line', async () => {
    takeTransactions()
    await house.db.transaction().execute((tx) => tx.selectFrom('resident').select('id').execute())
    expect(takeTransactions().flatMap(unseenLooks)).toHaveLength(1)
  })
})
