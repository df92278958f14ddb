import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality } from '../../../tests/people.ts'
import { days } from '../clock.ts'

const path = '/.well-known/security.txt'
const production = {
  VOOROP_MODE: 'production',
  DATABASE_URL: 'postgres://a@db/v',
  DATABASE_OWNER_URL: 'postgres://o@db/v',
  PUBLIC_URL: 'https://voorop.test',
  VOOROP_KEY: Buffer.alloc(32).toString('base64'),
}

describe('security.txt', async () => {
  const demo = await openTestHouse()
  const named = await openTestHouse({
    ...production,
    SECURITY_CONTACT: 'https://gemeente.example/lek',
  })
  const silent = await openTestHouse(production)
  for (const house of [demo, named, silent]) await aMunicipality(house)
  await aMunicipality(named, { host: 'elders.test' })
  const ask = async (house: typeof demo, host = 'voorop.test'): Promise<Response> =>
    house.app.request(`https://${host}${path}`, { headers: { host } })
  const fieldsOf = async (answer: Response) =>
    Object.fromEntries(
      (await answer.text())
        .trimEnd()
        .split('\n')
        .map((line) => /^([\w-]+): (.+)$/.exec(line)?.slice(1) ?? []),
    ) as Record<string, string>

  it('says as plain text whom to tell, in which languages, and where the rules stand', async () => {
    const answer = await ask(demo)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8$/i)
    expect(await fieldsOf(answer)).toEqual({
      Contact: 'mailto:veiligheid@merwoude.example',
      Expires: '2026-08-29T00:00:00Z',
      'Preferred-Languages': 'nl, en',
      Canonical: 'https://voorop.test/.well-known/security.txt',
      Policy: 'https://merwoude.example/lek-melden',
    })
  })

  it('never runs out while the installation runs, and always within a year', async () => {
    demo.passTime(days(400))
    const expires = new Date((await fieldsOf(await ask(demo)))['Expires'] ?? '')
    expect(expires > demo.clock()).toBe(true)
    expect(expires < new Date(demo.clock().getTime() + days(365))).toBe(true)
  })

  it('in production names whom the operator wrote, at the municipality’s own address', async () => {
    expect(await fieldsOf(await ask(named, 'elders.test'))).toMatchObject({
      Contact: 'https://gemeente.example/lek',
      Canonical: 'https://elders.test/.well-known/security.txt',
    })
    const answer = await ask(named)
    expect(await answer.text()).not.toContain('Policy')
  })

  it('is not there when nobody was named', async () => {
    expect((await ask(silent)).status).toBe(404)
  })
})
