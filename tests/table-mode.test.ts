import { describe, expect, it } from 'vitest'
import { minutes } from '../app/foundation/clock.ts'
import { totpCode } from '../app/foundation/identity/totp.ts'
import { newId } from '../app/foundation/ids.ts'
import { bridgePaths } from '../app/instruments/bridge/public.ts'
import { demoPassword, demoTotpSecret } from '../demo/secrets.ts'
import { openTestHouse } from './house.ts'
import { aMunicipality, aResident, aStaffMember, type Browser, browserOf } from './people.ts'
import { anOpenTalk, aReading } from './promises/access-world.ts'
import { routesOf } from './promises/routes.ts'

describe('a device that lies on the table', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const samira = await aResident(house, noor)
  const other = await aReading(house, noor, samira.id)

  async function atTable(): Promise<{
    browser: Browser
    talk: Awaited<ReturnType<typeof anOpenTalk>>
  }> {
    const talk = await anOpenTalk(house, noor, samira.id)
    const browser = await browserOf(house, noor)
    expect((await browser.post(bridgePaths.toTable(talk))).status).toBe(303)
    return { browser, talk }
  }

  it('shows only its talk: every other page leads back, and no other form is taken', async () => {
    const { browser, talk } = await atTable()
    const here = bridgePaths.talk(talk)
    const ids: Record<string, string> = {
      resident: samira.id,
      reading: other,
      talk: newId(),
      person: noor.id,
    }
    for (const { method, path } of routesOf(house)) {
      const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? newId())
      // Choosing a language, and saying that somebody is still there, show nothing of anybody.
      if (['/taal', '/aangemeld/er-nog'].includes(filled)) continue
      // The API knows no session, and so no table: it shows nothing of anybody to anybody.
      if (filled.startsWith('/api/')) continue
      const answer = method === 'GET' ? await browser.get(filled) : await browser.post(filled)
      const expected = method === 'GET' ? [303, here] : [404, null]
      expect([filled, answer.status, answer.headers.get('location')]).toEqual([filled, ...expected])
    }
    expect((await browser.get(here)).status).toBe(200)
    expect((await browser.get(`${here}/../../inwoners`)).headers.get('location')).toBe(here)
    expect((await browser.get(`${here}x`)).headers.get('location')).toBe(here)
    const page = await (await browser.get(here)).text()
    expect(page).not.toContain('/afmelden')
    expect(page).not.toContain('/inwoners')
  })

  it('is put there by a dozen at once without anybody having to wait for ever', async () => {
    const talk = await anOpenTalk(house, noor, samira.id)
    const browsers = await Promise.all(Array.from({ length: 12 }, () => browserOf(house, noor)))
    const answers = await Promise.all(browsers.map((one) => one.post(bridgePaths.toTable(talk))))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
  })

  it('can change its language and turn, and comes back to the talk', async () => {
    const { browser, talk } = await atTable()
    const pillar = bridgePaths.pillar(talk, 'housing')
    expect(
      (await browser.post('/taal', { taal: 'ar', naar: pillar })).headers.get('location'),
    ).toBe(pillar)
    await browser.post(bridgePaths.turn(talk), { naar: pillar })
    expect(await (await browser.get(pillar)).text()).toContain('turned')
  })

  it.each([
    ['the password', () => demoPassword],
    ['a code from the app', () => totpCode(demoTotpSecret, house.clock())],
  ])('is given back with %s', async (_, secret) => {
    const { browser, talk } = await atTable()
    const wrong = await browser.post(bridgePaths.unlock(talk), { code: 'fout' })
    expect(wrong.status).toBe(422)
    expect((await browser.get('/inwoners')).headers.get('location')).toBe(bridgePaths.talk(talk))
    expect((await browser.post(bridgePaths.unlock(talk), { code: secret() })).status).toBe(303)
    expect((await browser.get('/inwoners')).status).toBe(200)
  })

  it('takes no code from the app twice', async () => {
    house.passTime(minutes(1))
    const code = totpCode(demoTotpSecret, house.clock())
    const { browser, talk } = await atTable()
    expect((await browser.post(bridgePaths.unlock(talk), { code })).status).toBe(303)
    const again = await atTable()
    expect((await again.browser.post(bridgePaths.unlock(again.talk), { code })).status).toBe(422)
  })

  it('waits after five wrong guesses, also for the right one', { timeout: 30_000 }, async () => {
    house.passTime(minutes(16))
    const { browser, talk } = await atTable()
    for (let time = 0; time < 5; time += 1)
      await browser.post(bridgePaths.unlock(talk), { code: 'fout' })
    expect((await browser.post(bridgePaths.unlock(talk), { code: demoPassword })).status).toBe(422)
    house.passTime(minutes(15))
    expect((await browser.post(bridgePaths.unlock(talk), { code: demoPassword })).status).toBe(303)
  })

  it('shows its own bridge once it is recorded, and no older one', async () => {
    house.passTime(minutes(1))
    const { browser, talk } = await atTable()
    await browser.post(bridgePaths.pillar(talk, 'work'), { now: '3' })
    const recorded = await browser.post(bridgePaths.record(talk))
    const own = recorded.headers.get('location')?.replace(/\?.*/, '') ?? ''
    expect((await browser.get(own)).status).toBe(200)
    const sheet = await browser.get(`${own}/blad`)
    expect(sheet.status).toBe(200)
    // A file would stay behind on a device that is somebody else's.
    expect(await sheet.text()).not.toContain('.pdf')
    expect((await browser.get(`${own}/blad.pdf`)).status).toBe(303)
    expect((await browser.get(bridgePaths.reading(other))).status).toBe(303)
  })
})
