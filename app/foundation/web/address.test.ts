import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality } from '../../../tests/people.ts'
import { addressOf } from './address.ts'

describe('who a request comes from', async () => {
  const direct = await openTestHouse()
  const behindProxy = await openTestHouse({ ADDRESS_HEADER: 'X-Forwarded-For' })
  for (const house of [direct, behindProxy]) {
    await aMunicipality(house)
    house.app.get('/adres', (c) => c.text(addressOf(c)))
  }
  const headers = { host: 'voorop.test', 'x-forwarded-for': '198.51.100.7, 203.0.113.9' }
  const ask = async (house: typeof direct): Promise<string> =>
    (await house.app.request('http://voorop.test/adres', { headers })).text()

  it('is not believed from a header that anybody can write', async () => {
    expect(await ask(direct)).toBe('unknown')
  })

  it('is what our own proxy wrote last, when there is one', async () => {
    expect(await ask(behindProxy)).toBe('203.0.113.9')
  })
})
