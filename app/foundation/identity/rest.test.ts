import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../../../tests/people.ts'
import { minutes } from '../clock.ts'
import { throughDoor } from '../database/transaction.ts'
import type { Viewer } from '../viewer.ts'
import { paths } from './paths.ts'
import { webPaths } from '../web/paths.ts'
import { openSession } from './sessions.ts'
import type { Way } from '../visitor.ts'
import { accountOf } from '../ids.ts'

describe('how long somebody can be away', async () => {
  const house = await openTestHouse()
  const noor = await aStaffMember(house, await aMunicipality(house))
  const samira = await aResident(house, noor)
  const browserWith = async (viewer: Viewer, way: Way) => {
    const token = await throughDoor(house.db, house.clock, 'identity', (tx) =>
      openSession(
        tx,
        {
          municipality: viewer.municipality,
          account: accountOf(viewer.id),
          stage: 'open',
          device: 'Toets',
          way,
        },
        house.clock(),
      ),
    )
    const origin = 'http://voorop.test'
    const headers = { host: 'voorop.test', origin, cookie: `voorop-demo=${token}` }
    return async (path: string, method = 'GET') =>
      house.app.request(`${origin}${path}`, { method, headers })
  }
  const told = async (answer: Response): Promise<number> =>
    Number(/<template id="rust" data-seconds="(\d+)"/.exec(await answer.text())?.[1])

  it.each([
    ['a resident with an own code', samira, 'own', 1800],
    ['a resident with a passkey', samira, 'passkey', 1800],
    ['a resident through the provider', samira, 'provider', 900],
    ['who works here, through the provider', noor, 'provider', 1800],
  ] as const)('is told to %s on every page', async (_, viewer, way, seconds) => {
    const ask = await browserWith(viewer, way)
    expect(await told(await ask('/aangemeld'))).toBe(seconds)
    house.passTime(minutes(10))
    expect(await told(await ask('/aangemeld'))).toBe(seconds)
    // Not every look is noted: what is told is what will be.
    house.passTime(50_000)
    expect(await told(await ask('/aangemeld'))).toBe(seconds - 50)
  })

  it('is not told to who is not signed in, or not yet', async () => {
    expect(await (await (await browserOf(house)).get('/')).text()).not.toContain('id="rust"')
  })

  it('begins anew when somebody says they are still there', async () => {
    const ask = await browserWith(samira, 'own')
    house.passTime(minutes(28))
    const answer = await ask(webPaths.stillHere, 'POST')
    expect(await answer.json()).toEqual({ seconds: 1800, whose: samira.id })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    house.passTime(minutes(29))
    expect((await ask('/aangemeld')).status).toBe(200)
  })

  it('ends for good after twelve hours, and says so in time', async () => {
    const ask = await browserWith(samira, 'own')
    for (let half = 0; half < 23; half += 1) {
      house.passTime(minutes(30))
      await ask('/aangemeld')
    }
    house.passTime(minutes(29))
    expect(await (await ask(webPaths.stillHere, 'POST')).json()).toMatchObject({ seconds: 60 })
    house.passTime(minutes(1) + 1)
    expect((await ask(webPaths.stillHere, 'POST')).status).toBe(401)
  })

  it('is nobody’s to ask who is not signed in', async () => {
    expect((await (await browserOf(house)).post(webPaths.stillHere)).status).toBe(401)
  })
})

describe('signing out everywhere else', async () => {
  const house = await openTestHouse()
  const noor = await aStaffMember(house, await aMunicipality(house))
  const samira = await aResident(house, noor)

  it('ends all other sessions of one’s own at once, and no other person’s; one line tells', async () => {
    const [here, there, third] = [
      await browserOf(house, samira),
      await browserOf(house, samira),
      await browserOf(house, samira),
    ]
    const colleague = await browserOf(house, noor)
    house.passTime(minutes(20))
    expect(await (await here.get('/aangemeld')).text()).toContain(paths.endOtherSessions)
    expect((await here.post(paths.endOtherSessions)).headers.get('location')).toBe('/aangemeld')
    expect((await there.get('/aangemeld')).status).toBe(303)
    expect((await third.get('/aangemeld')).status).toBe(303)
    expect((await colleague.get('/aangemeld')).status).toBe(200)
    const page = await here.get('/aangemeld')
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain(paths.endOtherSessions)
    const lines = await house.owner
      .selectFrom('journal')
      .select(['actor_id', 'allowed'])
      .where('action', '=', 'own.end-other-sessions')
      .execute()
    expect(lines).toEqual([{ actor_id: samira.id, allowed: true }])
  })
})
