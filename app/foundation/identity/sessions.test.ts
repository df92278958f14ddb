import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  browserOf,
  cookieOf,
} from '../../../tests/people.ts'
import { hours, later, minutes } from '../clock.ts'
import { throughDoor } from '../database/transaction.ts'
import { newId, type TalkId } from '../ids.ts'
import { findVisitor } from './find-visitor.ts'
import { setTableTalk } from './sessions.ts'

describe('a session', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const samira = await aResident(house, noor)
  const isIn = async (browser: { get(path: string): Promise<Response> }) =>
    (await browser.get('/aangemeld')).status === 200

  it('rests for half an hour at most', async () => {
    const browser = await browserOf(house, noor)
    house.passTime(minutes(30))
    expect(await isIn(browser)).toBe(true)
    house.passTime(minutes(30) + 1)
    expect(await isIn(browser)).toBe(false)
    const rows = await house.owner.selectFrom('session').select('id').execute()
    expect(rows).toEqual([])
  })

  it('lives for twelve hours at most, however busy', async () => {
    const browser = await browserOf(house, noor)
    for (let half = 0; half < 24; half += 1) {
      house.passTime(minutes(30))
      expect(await isIn(browser)).toBe(true)
    }
    house.passTime(1)
    expect(await isIn(browser)).toBe(false)
  })

  it('may rest for ninety minutes while the device lies on the table', async () => {
    const token = (await cookieOf(house, noor)).replace('voorop-demo=', '')
    const visit = () => findVisitor(house, 'voorop.test', token)
    const { session } = (await visit()) ?? {}
    if (session === undefined) throw new Error('Nobody is signed in.')
    await throughDoor(house.db, house.clock, 'identity', (tx) =>
      setTableTalk(tx, noor.municipality, session.id, newId() as TalkId),
    )
    house.passTime(minutes(90))
    expect((await visit())?.session?.table).toBeDefined()
    house.passTime(minutes(90) + 1)
    expect((await visit())?.session).toBeUndefined()
  })

  it('is known by 256 random bits, of which only a hash is kept', async () => {
    const cookies = await Promise.all([cookieOf(house, noor), cookieOf(house, noor)])
    const tokens = cookies.map((cookie) => cookie.replace('voorop-demo=', ''))
    expect(new Set(tokens).size).toBe(2)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const rows = JSON.stringify(await house.owner.selectFrom('session').selectAll().execute())
    for (const token of tokens) expect(rows).not.toContain(token)
  })

  it('is seen and ended by its owner, and dead at once', async () => {
    const [here, there] = [await browserOf(house, samira), await browserOf(house, samira)]
    const page = await (await here.get('/aangemeld')).text()
    const ends = [...page.matchAll(/action="(\/aangemeld\/[^"]+\/afmelden)"/g)].map(
      ([, path = '']) => path,
    )
    expect(ends).toHaveLength(2)
    const stranger = await browserOf(house, noor)
    for (const path of ends) await stranger.post(path)
    expect([await isIn(here), await isIn(there)]).toEqual([true, true])
    for (const path of ends) {
      await here.post(path)
      await there.post(path)
    }
    expect([await isIn(here), await isIn(there)]).toEqual([false, false])
  })

  it('ends by signing out, on that device only', async () => {
    const [here, there] = [await browserOf(house, samira), await browserOf(house, samira)]
    await here.post('/afmelden')
    expect([await isIn(here), await isIn(there)]).toEqual([false, true])
  })

  it('of one municipality is nobody in another', async () => {
    await aMunicipality(house, { host: 'elders.test' })
    const [cookie] = [await cookieOf(house, noor)]
    const headers = { host: 'elders.test', cookie }
    const answer = await house.app.request('http://elders.test/inwoners', { headers })
    expect(answer.status).toBe(303)
  })

  it('is nobody any more when the account is closed or its person has left', async () => {
    const other = await aStaffMember(house, administrator)
    const [first, second] = [await browserOf(house, samira), await browserOf(house, other)]
    await house.owner
      .updateTable('account')
      .set({ closed_at: house.clock() })
      .where('id', '=', samira.id)
      .execute()
    const tomorrow = later(house.clock(), hours(1))
    await house.owner
      .updateTable('person')
      .set({ left_at: tomorrow })
      .where('id', '=', other.id)
      .execute()
    expect([await isIn(first), await isIn(second)]).toEqual([false, true])
    await house.owner
      .updateTable('person')
      .set({ left_at: house.clock() })
      .where('id', '=', other.id)
      .execute()
    expect(await isIn(second)).toBe(false)
  })
})

describe('the cookie of a session', async () => {
  const house = await openTestHouse({
    VOOROP_MODE: 'production',
    DATABASE_URL: 'postgres://app@db/voorop',
    DATABASE_OWNER_URL: 'postgres://owner@db/voorop',
    PUBLIC_URL: 'https://voorop.test',
    VOOROP_KEY: Buffer.alloc(32, 1).toString('base64'),
  })
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const ask = (cookie: string) =>
    house.app.request('https://voorop.test/aangemeld', { headers: { host: 'voorop.test', cookie } })

  it('is bound to https and this host in production, and the demo’s is not taken for it', async () => {
    const token = (await cookieOf(house, noor)).replace('voorop-demo=', '')
    expect((await ask(`voorop-demo=${token}`)).status).toBe(303)
    expect((await ask(`voorop=${token}`)).status).toBe(303)
    expect((await ask(`__Host-voorop=${token}`)).status).toBe(200)
    const answer = await house.app.request('https://voorop.test/afmelden', {
      method: 'POST',
      headers: {
        host: 'voorop.test',
        origin: 'https://voorop.test',
        cookie: `__Host-voorop=${token}`,
      },
    })
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-voorop=;.*Secure/)
    expect((await ask(`__Host-voorop=${token}`)).status).toBe(303)
  })

  it('does not come from a demo, which is not there in production', async () => {
    for (const method of ['GET', 'POST']) {
      const answer = await house.app.request('https://voorop.test/demo', {
        method,
        headers: { host: 'voorop.test', origin: 'https://voorop.test' },
      })
      expect(answer.status).toBe(404)
    }
  })
})
