import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aStaffMember, browserOf } from '../../../tests/people.ts'
import { isUnavailable } from '../database/connect.ts'
import { webWords } from '../web/words/words.ts'

describe('a database that cannot answer', async () => {
  const house = await openTestHouse()
  const noor = await aStaffMember(house, await aMunicipality(house))
  const refusal = (code: string) => Object.assign(new Error('canarie'), { code })

  it('is told as being busy, in words, with when to come again', async () => {
    house.app.get('/druk', () => {
      throw refusal('57014')
    })
    const answer = await (await browserOf(house, noor)).get('/druk')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
    const page = await answer.text()
    expect(page).toContain('Het is nu even druk')
    expect(page).not.toContain('canarie')
    expect(house.logged.at(-1)).toContain('"busy"')
  })

  it('is told so before anybody is recognised too', async () => {
    const there = await openTestHouse()
    const tried = vi.spyOn(there.db, 'transaction').mockImplementation(() => {
      throw new Error('timeout exceeded when trying to connect')
    })
    const answer = await there.app.request('http://voorop.test/')
    expect([answer.status, await answer.text()]).toEqual([503, webWords.nl.busy.text])
    tried.mockRestore()
  })

  it.each([
    ['53300', true],
    ['57P01', true],
    ['08006', true],
    ['ECONNREFUSED', true],
    ['55P03', true],
    ['23505', false],
    ['42501', false],
    ['42P01', false],
  ])('says %s; is that for later? %s', (code, isForLater) => {
    expect(isUnavailable(refusal(code))).toBe(isForLater)
  })

  it('gives up on a question, and on who holds a transaction open', async () => {
    const { rows } = await sql`select current_setting('statement_timeout') as question,
      current_setting('idle_in_transaction_session_timeout') as idle`.execute(house.db)
    expect(rows).toEqual([{ question: '10s', idle: '20s' }])
  })
})
