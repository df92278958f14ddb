import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { aMunicipality, aStaffMember, cookieOf } from '../../../../tests/people.ts'
import { minutes } from '../../../foundation/clock.ts'
import { callerOf, on, refused } from './caller-for-tests.ts'
import { answer as answerOn } from './answer.ts'
import { exampleRequest } from './example.ts'
import { apiPaths } from './paths.ts'

const house = await openTestHouse({ ADDRESS_HEADER: 'X-Real-IP' })
house.app.post('/api/v1/breekt', async (c) => {
  throw new Error(`canarie ${await c.req.text()}`)
})
const { call, answered } = callerOf(house)
const [mother] = exampleRequest.households
let noor: string

beforeAll(async () => {
  noor = await cookieOf(house, await aStaffMember(house, await aMunicipality(house)))
})

describe('a call', () => {
  /** All that stands in the database, table by table, but for what changes with the asking itself. */
  async function contents(): Promise<Record<string, unknown>> {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(house.owner)
    expect(tables.length).toBeGreaterThan(20)
    const read = tables.map(async ({ name }) => {
      const { rows } = await sql.raw(`select t::text as row from "${name}" t`).execute(house.owner)
      return [name, rows] as const
    })
    return Object.fromEntries(await Promise.all(read))
  }

  it('writes nothing in the database but the count of its address, and nothing in the log', async () => {
    const { brake: _, ...before } = await contents()
    const secret = { ...mother, born: '1987-06-05', incomePerYear: 1_234_567 }
    await answered(on(secret, secret))
    expect((await call(on({ ...secret, name: 'canarie' }))).status).toBe(400)
    expect((await call(undefined, { raw: '{"canarie' })).status).toBe(400)
    const { brake, ...after } = await contents()
    expect(after).toEqual(before)
    expect(JSON.stringify(brake)).not.toMatch(/canarie|1987|1234567/)
    expect(house.logged).toEqual([])
  })

  it('knows nobody: a cookie that is sent along changes nothing, from whatever site', async () => {
    house.passTime(minutes(10))
    const sessions = () => house.owner.selectFrom('session').selectAll().execute()
    const before = await sessions()
    const headers = { cookie: `${noor}; taal=ar`, origin: 'https://elders.example' }
    expect(await answered(exampleRequest, { headers })).toEqual(answerOn(exampleRequest, 'nl', []))
    const answer = await call(exampleRequest, { headers })
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(await sessions()).toEqual(before)
  })

  it('is counted by its address and let in again after a quarter of an hour', async () => {
    const from = (address: string) => call(on({}), { headers: { 'x-real-ip': address } })
    expect((await from('192.0.2.1')).status).toBe(200)
    await house.owner
      .updateTable('brake')
      .set((eb) => ({ failures: eb('failures', '+', 598) }))
      .where('failures', '=', 1)
      .execute()
    expect((await from('192.0.2.1')).status).toBe(200)
    const answer = await from('192.0.2.1')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '900'])
    await refused(answer)
    expect((await from('192.0.2.2')).status).toBe(200)
    house.passTime(minutes(15))
    expect((await from('192.0.2.1')).status).toBe(200)
  })

  it('says that it is us when the house breaks, and logs where, without what was sent', async () => {
    const answer = await house.app.request('http://voorop.test/api/v1/breekt', {
      method: 'POST',
      body: 'canarie',
    })
    expect(answer.status).toBe(500)
    expect(JSON.stringify(await refused(answer))).not.toContain('canarie')
    expect(house.logged).toHaveLength(1)
    expect(house.logged[0]).not.toContain('canarie')
  })

  it('to a host without a municipality is a problem too', async () => {
    const empty = await openTestHouse()
    const answer = await empty.app.request(`http://voorop.test${apiPaths.document}`)
    expect(answer.status).toBe(503)
    expect((await refused(answer)).detail).toContain('geen gemeente')
  })
})
