import { describe, expect, it } from 'vitest'
import { demoCode, demoPassword, demoTotpSecret } from '../../../../demo/secrets.ts'
import { openTestHouse } from '../../../../tests/house.ts'
import { keepingBrowser } from '../../../../tests/keeping-browser.ts'
import { testSite } from '../../../../tests/passkeys.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  cookieOf,
  type StaffViewer,
} from '../../../../tests/people.ts'
import { hours, minutes } from '../../clock.ts'
import { throughDoor } from '../../database/transaction.ts'
import type { Viewer } from '../../viewer.ts'
import { accountOf, newId, type TalkId } from '../../ids.ts'
import { TestAuthenticator } from '../passkey/authenticator-for-tests.ts'
import { askToMakePasskey, makePasskey } from '../passkey/making.ts'
import { paths } from '../paths.ts'
import { openSession, renewSession, setTableTalk } from '../sessions.ts'
import { totpCode } from '../totp.ts'
import { findVisitor } from '../find-visitor.ts'
import { provenLately } from './fresh-proof.ts'
import { proveWithSecret } from './proving.ts'

describe('a proof of who somebody is', () => {
  it('counts for ten minutes', () => {
    const provedAt = new Date('2026-03-02T09:00:00Z')
    expect(provenLately({ provedAt }, provedAt)).toBe(true)
    expect(provenLately({ provedAt }, new Date('2026-03-02T09:10:00Z'))).toBe(true)
    expect(provenLately({ provedAt }, new Date('2026-03-02T09:10:00.001Z'))).toBe(false)
  })
})

describe('showing again who one is', { timeout: 30_000 }, async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const officer = await aStaffMember(house, administrator, ['privacy-officer'])
  const noor = await aStaffMember(house, administrator)
  const samira = await aResident(house, noor)

  const browse = (viewer: Viewer, token?: string) => keepingBrowser(house, viewer, token)
  const later = async (viewer: Viewer) => {
    const browser = await browse(viewer)
    house.passTime(minutes(10) + 1)
    return browser
  }
  const secretsOf = (viewer: Viewer): Record<string, string> =>
    viewer.kind === 'resident'
      ? { code: demoCode }
      : { code: demoPassword, app: totpCode(demoTotpSecret, house.clock()) }
  const hiddenIn = (page: string) =>
    Object.fromEntries(
      [...page.matchAll(/<input type="hidden" name="([^"]+)" value(?:="([^"]*)")?/g)].map(
        ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')],
      ),
    )
  const addressee = (answer: Response) => [answer.status, answer.headers.get('location')]
  const nextCode = () => house.passTime(minutes(1))

  const someone = (roles: StaffViewer['roles'] = ['privacy-officer']) => ({
    id: newId(),
    name: 'Iemand Nieuw',
    does: 'kijkt mee',
    organisation: '',
    portrait: 'duin',
    phone: '',
    email: `${newId()}@toets.example`,
    roles: roles[0] ?? '',
  })

  it('who looked goes on where they were, with what they searched for', async () => {
    nextCode()
    const browser = await later(officer)
    const search = '/inzagen?wie=&vanaf=2026-03-01&tot=2026-03-09'
    const prove = (await browser.get(search)).headers.get('location') ?? ''
    const page = await (await browser.get(prove)).text()
    const { naar = '' } = hiddenIn(page)
    expect(naar).toBe(search)
    expect(addressee(await browser.post(paths.prove, { ...secretsOf(officer), naar }))).toEqual([
      303,
      search,
    ])
    expect((await browser.get(search)).status).toBe(200)
  })

  it('who sent a form loses nothing of it, and sends it on by hand', async () => {
    nextCode()
    const browser = await later(administrator)
    const form = { ...someone(), name: 'Iris & Co "de <boot>"' }
    const asked = await (await browser.post('/beheer/mensen/nieuw', form)).text()
    const wrong = await browser.post(paths.prove, { ...hiddenIn(asked), code: 'fout', app: '1' })
    expect(wrong.status).toBe(422)
    const again = hiddenIn(await wrong.text())
    expect(again).toEqual(hiddenIn(asked))
    const proven = await browser.post(paths.prove, { ...again, ...secretsOf(administrator) })
    const page = await proven.text()
    expect(proven.status).toBe(200)
    expect(page).toContain('action="/beheer/mensen/nieuw"')
    expect(page).not.toContain(demoPassword)
    const unquote = (text: string) =>
      text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    const kept = Object.fromEntries(
      Object.entries(hiddenIn(page)).map(([name, value]) => [name, unquote(value)]),
    )
    expect(kept).toEqual(form)
    expect((await browser.post('/beheer/mensen/nieuw', kept)).status).toBe(303)
  })

  it('another reference begins, the old one is dead, and the session is otherwise the same', async () => {
    const browser = await later(samira)
    const old = browser.token()
    const before = (await findVisitor(house, testSite.host, old))?.session
    await browser.post(paths.prove, { ...secretsOf(samira), naar: '/' })
    expect(browser.token()).not.toBe(old)
    expect((await findVisitor(house, testSite.host, old))?.session).toBeUndefined()
    const after = (await findVisitor(house, testSite.host, browser.token()))?.session
    expect(after).toEqual({
      ...before,
      provedAt: house.clock(),
      lastsUntil: new Date(house.clock().getTime() + minutes(30)),
    })
    const rows = await house.owner
      .selectFrom('session')
      .select('id')
      .where('account_id', '=', samira.id)
      .where('id', '=', after?.id ?? '')
      .execute()
    expect(rows).toHaveLength(1)
  })

  it('makes no session longer than twelve hours, and takes nothing from the table', async () => {
    const token = (await cookieOf(house, noor)).replace('voorop-demo=', '')
    const talk: TalkId = newId<'talk'>()
    const session = (await findVisitor(house, testSite.host, token))?.session
    if (session === undefined) throw new Error('Nobody is signed in.')
    const through = <T>(work: Parameters<typeof throughDoor<T>>[3]) =>
      throughDoor(house.db, house.clock, 'identity', work)
    await through((tx) => setTableTalk(tx, noor.municipality, session.id, talk))
    house.passTime(hours(1))
    const fresh = await through((tx) => renewSession(tx, noor.municipality, token, house.clock()))
    const renewed = (await findVisitor(house, testSite.host, fresh))?.session
    expect(renewed?.table?.talk).toBe(talk)
    for (let nth = 0; nth < 10; nth += 1) {
      house.passTime(hours(1))
      await findVisitor(house, testSite.host, fresh)
    }
    house.passTime(hours(1) + 1)
    expect((await findVisitor(house, testSite.host, fresh))?.session).toBeUndefined()
  })

  it('a session that ended meanwhile is not brought back to life', async () => {
    const token = (await cookieOf(house, samira)).replace('voorop-demo=', '')
    const signedIn = {
      municipality: samira.municipality,
      account: accountOf(samira.id),
      token,
    }
    await house.owner.deleteFrom('session').where('account_id', '=', samira.id).execute()
    const proven = await proveWithSecret(house, signedIn, { secret: demoCode, appCode: '' })
    expect(proven).toEqual({ ok: true, value: undefined })
    expect((await findVisitor(house, testSite.host, token))?.session).toBeUndefined()
  })

  it('who works here shows both the password and a code from the app, that once', async () => {
    nextCode()
    const browser = await later(noor)
    const both = secretsOf(noor)
    const { code = '', app = '' } = both
    for (const form of [{ code }, { app }, { code, app: '000000' }, { code: 'fout', app }]) {
      expect((await browser.post(paths.prove, { ...form, naar: '/' })).status).toBe(422)
    }
    expect(addressee(await browser.post(paths.prove, { ...both, naar: '/' }))).toEqual([303, '/'])
    const other = await later(noor)
    expect((await other.post(paths.prove, { ...both, naar: '/' })).status).toBe(422)
  })

  it('guessing at an open screen stops after five, also for the right answer', async () => {
    const resident = await aResident(house, noor)
    const browser = await later(resident)
    for (let time = 0; time < 5; time += 1) await browser.post(paths.prove, { code: 'fout' })
    const answer = await browser.post(paths.prove, secretsOf(resident))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('kwartier')
  })

  it('a passkey of one’s own is enough; that of somebody else is not', async () => {
    const device = new TestAuthenticator(testSite.origin)
    const register = async (viewer: Viewer) => {
      const owner = { viewer, account: accountOf(viewer.id), called: 'x' }
      const asked = await askToMakePasskey(house, testSite, owner, 'b')
      if (!asked.ok) throw new Error(asked.reason)
      const made = { name: 'x', answer: device.make(asked.value) }
      expect(await makePasskey(house, testSite, owner, 'b', made)).toMatchObject({ ok: true })
    }
    await register(noor)
    await register(officer)
    const browser = await later(noor)
    const [own, theirs] = device.keys
    const prove = async (key: typeof own) => {
      const question = (await (await browser.post(paths.askToProve)).json()) as {
        challenge: string
        allowCredentials: { id: string }[]
      }
      expect(question.allowCredentials.map(({ id }) => id)).toEqual([own?.id.toString('base64url')])
      const antwoord = device.use(question, {}, key)
      return browser.post(paths.proveWithPasskey, { antwoord, naar: '/inwoners' })
    }
    expect((await prove(theirs)).status).toBe(422)
    expect(addressee(await prove(own))).toEqual([303, '/inwoners'])
    expect((await browser.get(paths.newPasskey)).status).toBe(200)
  })

  it('who came through a provider shows it there, and a form waits meanwhile', async () => {
    const token = await throughDoor(house.db, house.clock, 'identity', (tx) =>
      openSession(
        tx,
        {
          municipality: administrator.municipality,
          account: accountOf(administrator.id),
          stage: 'open',
          device: 'Toets',
          way: 'provider',
        },
        house.clock(),
      ),
    )
    house.passTime(minutes(11))
    const browser = await browse(administrator, token)
    const looked = await (await browser.get(paths.proveFor('/inzagen?voor=3'))).text()
    expect(looked).toContain(paths.proveAgainThroughProvider('/inzagen?voor=3'))
    expect(looked).not.toContain('name="code"')
    const form = someone()
    const sent = await (await browser.post('/beheer/mensen/nieuw', form)).text()
    expect(sent).toContain('target="_blank"')
    expect(sent).toContain('action="/beheer/mensen/nieuw"')
    expect(hiddenIn(sent)).toEqual(form)
  })

  it('a way back leads nowhere but here', async () => {
    const browser = await browse(samira)
    for (const naar of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      expect(addressee(await browser.post(paths.prove, { ...secretsOf(samira), naar }))).toEqual([
        303,
        '/',
      ])
    }
  })

  it('another code of one’s own ends every other screen, is told, and stands in the journal', async () => {
    const [browser, other] = [await browse(samira), await browse(samira)]
    expect((await browser.post(paths.ownSecret, { code: '12' })).status).toBe(422)
    expect((await browser.post(paths.ownSecret, { code: '111111' })).status).toBe(422)
    expect(addressee(await browser.post(paths.ownSecret, { code: '90 81 72' }))).toEqual([
      303,
      '/aangemeld',
    ])
    expect((await other.get('/aangemeld')).status).toBe(303)
    expect(await (await browser.get('/aangemeld')).text()).toMatch(
      /Je koos op [\w ]+ een nieuwe code\./,
    )
    expect((await browser.post(paths.prove, { code: demoCode })).status).toBe(422)
    expect((await browser.post(paths.prove, { code: '908172' })).status).toBe(303)
    const lines = await house.owner
      .selectFrom('journal')
      .select('action')
      .where('action', '=', 'own.change-secret')
      .where('actor_id', '=', samira.id)
      .execute()
    expect(lines).toHaveLength(1)
  })
})
