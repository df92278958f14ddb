import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, browserOf } from '../../../tests/people.ts'
import { defaultPillars } from '../../instruments/bridge/public.ts'
import { foundByCommand, readFounding, WrongFounding } from './found-by-command.ts'
import { mayFound } from './municipality.ts'
import { paths } from './paths.ts'

const given = {
  name: 'Gemeente X',
  host: 'X.example',
  email: 'A@x.example',
  administrator: 'Aad Min',
}

describe('founding a municipality', async () => {
  const house = await openTestHouse()

  it.each([
    ['without a name', { ...given, name: ' ' }, 'name-missing'],
    ['with an address instead of a host name', { ...given, host: 'https://x/' }, 'host-wrong'],
    ['without an e-mail address', { ...given, email: 'aad' }, 'email-wrong'],
    ['without an administrator', { ...given, administrator: '' }, 'administrator-missing'],
  ])('is refused %s', (_what, written, reason) => {
    expect(mayFound(written)).toEqual({ ok: false, reason })
  })

  it('says what to write when the command is not understood', () => {
    expect(() => readFounding(['--naam', 'X'])).toThrow(/^Gebruik: npm run municipality/)
    expect(() => readFounding(['--name', 'X', '--email', 'x'])).toThrow('Schrijf het e-mailadres')
  })

  const written = ['--name', given.name, '--host', given.host, '--email', given.email]
  const founding = readFounding([...written, '--administrator', given.administrator])
  const run = (plan = founding): Promise<string> =>
    foundByCommand({ ...house, settings }, house.owner, plan, defaultPillars)
  // A port of PUBLIC_URL belongs to the address, also at a municipality's own host.
  const settings = { ...house.settings, publicUrl: 'https://voorop.example:8443' }

  it('tells the address, the sign-in name and a code that lets the administrator in', async () => {
    const told = await run()
    expect(told).toContain('https://x.example:8443/welkom?naam=a%40x.example')
    const code = /Code: +(\d{4} \d{4})/.exec(told)?.[1] ?? ''
    const answer = await house.app.request('http://x.example/welkom', {
      method: 'POST',
      headers: { host: 'x.example', origin: 'http://x.example' },
      body: new URLSearchParams({
        naam: 'a@x.example',
        brief: code,
        code: 'een-lang-eigen-wachtwoord',
      }),
    })
    expect(answer.status).toBe(303)
  })

  it('gives a new code when it is run again, and founds nothing twice', async () => {
    expect(await run()).toContain('was er al')
    const rows = await house.owner
      .selectFrom('municipality')
      .where('host', '=', 'x.example')
      .selectAll()
      .execute()
    expect(rows).toHaveLength(1)
  })

  it('is refused on a host that is another municipality’s', async () => {
    await expect(run({ ...founding, name: 'Gemeente Y' })).rejects.toThrow(WrongFounding)
    const other = { name: 'Bo', email: 'bo@x.example' }
    await expect(run({ ...founding, administrator: other })).rejects.toThrow(WrongFounding)
  })
})

describe('the municipality’s name and look', async () => {
  const house = await openTestHouse()
  const browser = await browserOf(house, await aMunicipality(house))

  it('change for everybody at once', async () => {
    const form = { version: '1', name: 'Gemeente Nieuw', theme: 'waterrijk' }
    expect((await browser.post(paths.municipality, form)).status).toBe(303)
    const home = await (await browser.get(paths.setUp)).text()
    expect(home).toContain('Gemeente Nieuw')
    expect(home).toContain('theme-waterrijk')
  })

  it('are kept from a stale form, which shows both versions', async () => {
    const form = { version: '1', name: 'Gemeente Te Laat', theme: 'voorop' }
    const answer = await browser.post(paths.municipality, form)
    const page = await answer.text()
    expect(answer.status).toBe(409)
    expect(page).toContain('Nu staat er: Gemeente Nieuw')
    expect(page).toContain('value="Gemeente Te Laat"')
    expect((await browser.post(paths.municipality, { ...form, version: '2' })).status).toBe(303)
  })

  it.each([
    ['no name', { name: '' }],
    ['a theme that does not exist', { theme: 'zeerood' }],
  ])('are not changed with %s', async (_what, wrong) => {
    const form = { version: '3', name: 'Gemeente', theme: 'voorop', ...wrong }
    expect((await browser.post(paths.municipality, form)).status).toBe(422)
  })
})
