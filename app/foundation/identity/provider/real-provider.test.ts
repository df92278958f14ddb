import { describe, expect, it, vi } from 'vitest'
import { openTestHouse, testStart } from '../../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember } from '../../../../tests/people.ts'
import { levels } from '../../../../tests/provider-server.ts'
import { aProvider, takeUp } from '../../../../tests/provider-town.ts'
import { ProviderVisit } from '../../../../tests/provider-visit.ts'
import { minutes } from '../../clock.ts'
import { invite } from '../invitations.ts'
import { paths } from '../paths.ts'
import type { AccountId } from '../../ids.ts'
import { nl } from './words/nl.ts'

vi.useFakeTimers({ toFake: ['Date'], now: testStart })

describe('the municipality’s own provider', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const { municipality } = administrator
  const options = ['--authentication', 'client-secret', '--level', levels.substantial]
  const gemeente = await aProvider(
    house,
    'staff',
    { noor: { name: 'Noor' }, piet: { name: 'Piet' } },
    options,
  )
  const told: { url: string; status: number }[] = []
  gemeente.deliver = async (url, init) => {
    const response = await house.app.request(url, init)
    told.push({ url, status: response.status })
    return response
  }
  const passTime = (milliseconds: number): void => {
    house.passTime(milliseconds)
    vi.setSystemTime(house.clock())
  }
  const noorSays = { who: 'noor', level: levels.substantial }

  /** A colleague who took up a letter with the provider, in a browser of their own. */
  async function aBoundColleague(who = 'noor') {
    const person = await aStaffMember(house, administrator)
    const letter = await invite(house, municipality, { account: account(person.id), kind: 'staff' })
    const visit = new ProviderVisit(house)
    const answer = await takeUp(visit, letter, { who, level: levels.substantial })
    return { person, letter, visit, answer }
  }
  const account = (id: string): AccountId => id as AccountId
  const provedAt = async (id: string): Promise<Date[]> => {
    const query = house.owner.selectFrom('session').select(['proved_at', 'way'])
    const rows = await query.where('account_id', '=', id).execute()
    expect(new Set(rows.map(({ way }) => way))).toEqual(new Set(['provider']))
    return rows.map(({ proved_at }) => proved_at)
  }

  const { person: noor, letter, visit: first, answer } = await aBoundColleague()

  it('takes up a letter: it takes the place of the password, and every other screen ends', async () => {
    expect(answer.headers.get('location')).toBe('/')
    expect((await first.ask('/inwoners')).status).toBe(200)
    expect(await (await first.ask('/aangemeld')).text()).not.toContain('passkey')
    const row = await house.owner
      .selectFrom('account')
      .select(['secret', 'totp_secret'])
      .where('id', '=', noor.id)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ secret: null, totp_secret: null })
    const again = await takeUp(new ProviderVisit(house), letter, noorSays).catch(String)
    expect(again).toContain('Dit klopt nog niet')
  })

  it('signs in, back to where somebody was', async () => {
    const visit = new ProviderVisit(house)
    const page = await (await visit.ask('/aanmelden?naar=%2Faangemeld')).text()
    const button = `href="/aanmelden/gemeente?naar=%2Faangemeld"`
    expect(page.indexOf(button)).toBeGreaterThan(0)
    expect(page.indexOf(button)).toBeLessThan(
      page.indexOf('<form method="post" action="/aanmelden"'),
    )
    const back = await visit.signIn('/aanmelden/gemeente?naar=%2Faangemeld', noorSays)
    expect(back.headers.get('location')).toBe('/aangemeld')
    expect((await visit.ask('/aangemeld')).status).toBe(200)
  })

  it('knows nobody whom nobody registered, and says so', async () => {
    const answered = await new ProviderVisit(house).signIn('/aanmelden/gemeente', {
      who: 'piet',
      level: levels.substantial,
    })
    expect(await answered.text()).toContain(nl.problems.unknown.what.staff)
  })

  it('lets somebody stop, and keeps where they were going', async () => {
    const visit = new ProviderVisit(house)
    const answered = await visit.signIn('/aanmelden/gemeente?naar=%2Fbeheer', {
      who: '',
      stops: true,
    })
    const page = await answered.text()
    expect(page).toContain(nl.problems.stopped.title)
    expect(page).toContain('/aanmelden/gemeente?naar=%2Fbeheer')
  })

  it('is not a second account’s: who has one keeps it, and the other letter stays good', async () => {
    const { answer: refused, person, visit } = await aBoundColleague('noor')
    expect(await refused.text()).toContain(nl.problems.elsewhere.title)
    expect((await visit.ask('/aangemeld')).status).toBe(303)
    const invitations = house.owner.selectFrom('invitation').where('account_id', '=', person.id)
    expect(await invitations.selectAll().execute()).toHaveLength(1)
  })

  it('asks again who somebody is, and gives the session a new reference', async () => {
    const visit = new ProviderVisit(house)
    await visit.signIn('/aanmelden/gemeente', noorSays)
    await house.owner
      .deleteFrom('session')
      .where('account_id', '=', noor.id)
      .where('created_at', '<', house.clock())
      .execute()
    passTime(minutes(20))
    // Known at the provider already, so not asked: what was proved then was proved then.
    const known = new ProviderVisit(house)
    await known.signIn('/aanmelden/gemeente', noorSays)
    const before = (await provedAt(noor.id)).length
    passTime(minutes(5))
    const going = await known.ask('/aanmelden/gemeente')
    const there = await known.ask(going.headers.get('location') ?? '')
    await known.ask(there.headers.get('location') ?? '')
    const proved = await provedAt(noor.id)
    expect(proved).toHaveLength(before)
    expect(proved.some((moment) => moment >= house.clock())).toBe(false)

    const answered = await known.signIn(paths.proveAgainThroughProvider('/aangemeld'), noorSays)
    expect(answered.headers.get('location')).toBe('/aangemeld')
    expect((await provedAt(noor.id)).filter((moment) => moment >= house.clock())).toHaveLength(1)
    expect((await known.ask('/aangemeld')).status).toBe(200)
  })

  it('is no way for a resident: their letter opens with a code of their own, whichever button was pressed', async () => {
    const samira = await aResident(house, await aStaffMember(house, administrator))
    const own = await invite(house, municipality, { account: account(samira.id), kind: 'resident' })
    const visit = new ProviderVisit(house)
    const form = { naam: own.login, brief: own.code, via: 'staff' }
    const asked = await visit.post('/welkom', { ...form, code: '' })
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain(`value="${own.code}"`)
    const opened = await visit.post('/welkom', { ...form, code: '274951' })
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/'])
    expect((await visit.ask('/delen')).status).toBe(200)
  })

  it('signs out there too, and tells us over its own line', async () => {
    const visit = new ProviderVisit(house)
    await visit.signIn('/aanmelden/gemeente', noorSays)
    const out = await visit.post('/afmelden', {})
    expect(out.status).toBe(200)
    const there = /url=(.*)$/.exec(out.headers.get('refresh') ?? '')?.[1] ?? ''
    expect((await visit.ask('/aangemeld')).status).toBe(303)
    const page = await (await visit.ask(there)).text()
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
    const back = await visit.post(action, { xsrf, logout: 'yes' })
    expect(back.headers.get('location')).toBe('http://voorop.test/afmelden/klaar')
    expect(await (await visit.ask('/afmelden/klaar')).text()).toContain(nl.signedOut.title)
    expect(told).toEqual([{ url: 'http://voorop.test/aanmelden/gemeente/afgemeld', status: 200 }])
    // It does not know this browser any more.
    const anew = await visit.toProvider('/aanmelden/gemeente', { who: 'piet', level: levels.high })
    const answered = await visit.toKindPage(await visit.ask(anew))
    expect(await answered.text()).toContain(nl.problems['too-low'].title)
  })

  it('is the only way in where the municipality closed the local one', async () => {
    await gemeente.set([...options, '--no-local-way'])
    const colleague = await aStaffMember(house, administrator)
    const { login, code } = await invite(house, municipality, {
      account: account(colleague.id),
      kind: 'staff',
    })
    const visit = new ProviderVisit(house)
    const own = { naam: login, brief: code, code: 'een lange zin van mij' }
    expect(await (await visit.post('/welkom', own)).text()).toContain('Jouw code klopt')
    const wrong = await visit.post('/aanmelden', {
      naam: `${colleague.id}@toets.example`,
      code: 'voorop-demo-merwoude',
    })
    expect(wrong.status).toBe(422)
    await gemeente.set(options)
    const right = await visit.post('/aanmelden', {
      naam: `${colleague.id}@toets.example`,
      code: 'voorop-demo-merwoude',
    })
    expect(right.headers.get('location')).toContain('/aanmelden/app')
  })

  it('that is gone gets a kind page, and signing out here works all the same', async () => {
    const visit = new ProviderVisit(house)
    await visit.signIn('/aanmelden/gemeente', noorSays)
    await gemeente.stop()
    passTime(minutes(11))
    const stranger = new ProviderVisit(house)
    const going = await stranger.ask('/aanmelden/gemeente?naar=%2Faangemeld')
    const page = await (await stranger.toKindPage(going)).text()
    expect(page).toContain(nl.problems.down.title)
    expect(page).toContain('href="/aanmelden?naar=%2Faangemeld"')
    const out = await visit.post('/afmelden', {})
    expect(out.headers.get('location')).toBe('/')
    expect((await visit.ask('/aangemeld')).status).toBe(303)
  })
})
