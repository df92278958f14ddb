import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality } from '../../../tests/people.ts'
import { addressOf, lineOf } from './address.ts'

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

describe('the line an address belongs to', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:51234', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['[::ffff:192.0.2.7]:443', '192.0.2.7'],
    ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
    ['2001:DB8:0000:0001:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64'],
    ['[2001:db8:0:1::2]:443', '2001:db8:0:1::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['2001:db8::192.0.2.7', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:192.0.2.7', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', 'unknown'],
    ['iets', 'iets'],
  ])('of %s is %s', (address, line) => {
    expect(lineOf(address)).toBe(line)
  })
})
