import { describe, expect, it, vi } from 'vitest'
import { demoCode } from '../../../../demo/secrets.ts'
import { openTestHouse, testStart } from '../../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../../../../tests/people.ts'
import { levels } from '../../../../tests/provider-server.ts'
import { aProvider, takeUp } from '../../../../tests/provider-town.ts'
import { ProviderVisit } from '../../../../tests/provider-visit.ts'
import { residentPaths } from '../../../people/resident/public.ts'
import { minutes } from '../../clock.ts'
import { throughDoor } from '../../database/transaction.ts'
import { accountOf, newId } from '../../ids.ts'
import { acceptInvitation, ComesThroughProvider, invite } from '../invitations.ts'
import { openSession } from '../sessions.ts'
import type { Way } from '../../visitor.ts'
import { signIn } from '../sign-in.ts'
import { OnlyThroughProvider } from './guard.ts'
import { providerPaths } from './paths.ts'
import { nl } from './words/nl.ts'

vi.useFakeTimers({ toFake: ['Date'], now: testStart })

describe('a resident with DigiD', async () => {
  const house = await openTestHouse()
  const noor = await aStaffMember(house, await aMunicipality(house))
  const { municipality } = noor
  const options = [
    '--authentication=private-key-jwt',
    `--level=${levels.substantial}`,
    `--level=${levels.high}`,
  ]
  const bsn = '999990019'
  const broker = await aProvider(house, 'resident', { [bsn]: {}, '999990020': {} }, options)
  const samira = await aResident(house, noor)
  const account = accountOf(samira.id)
  const login = `inwoner-${samira.id.slice(0, 8)}`
  const letter = await invite(house, municipality, { account, kind: 'resident' })
  const digid = providerPaths.begin('resident')
  const strong = { who: bsn, level: levels.substantial }

  const enter = (secret: string) =>
    signIn(house, { municipality, login, secret, address: newId(), device: 'Toets' })

  it('is not let in at a low level: nothing opens, the letter stays good', async () => {
    const visit = new ProviderVisit(house)
    const answer = await takeUp(visit, letter, { who: bsn, level: levels.low })
    const page = await answer.text()
    expect(page).toContain(nl.problems['too-low'].what.resident)
    expect(page).toContain('href="/welkom"')
    expect((await visit.ask('/aangemeld')).status).toBe(303)
    expect(await enter(demoCode)).toMatchObject({ ok: true })
  })

  it('without a letter is not known here, and is shown the way', async () => {
    const answer = await new ProviderVisit(house).signIn(digid, strong)
    expect(await answer.text()).toContain(nl.problems.unknown.what.resident)
  })

  it('takes up the letter, shown to the broker with a key of our own', async () => {
    const keys = await (await new ProviderVisit(house).ask(providerPaths.keys)).text()
    expect(JSON.parse(keys)).toEqual({
      keys: [expect.objectContaining({ kty: 'RSA', alg: 'RS256', use: 'sig' })],
    })
    expect(keys).not.toMatch(/"(d|p|q)":/)
    const visit = new ProviderVisit(house)
    const answer = await takeUp(visit, letter, strong)
    expect(answer.headers.get('location')).toBe('/')
    expect(await (await visit.ask('/')).text()).toContain('Samira')
    const again = await new ProviderVisit(house).signIn(digid, { who: bsn, level: levels.high })
    expect(again.headers.get('location')).toBe('/')
  })

  it('rests a quarter of an hour at the most', async () => {
    const visit = new ProviderVisit(house)
    await visit.signIn(digid, strong)
    house.passTime(minutes(14))
    expect((await visit.ask('/aangemeld')).status).toBe(200)
    house.passTime(minutes(16))
    expect((await visit.ask('/aangemeld')).status).toBe(303)
    vi.setSystemTime(house.clock())
  })

  describe('never comes in by another way:', () => {
    it('not with the code from before', async () => {
      expect(await enter(demoCode)).toEqual({ ok: false, reason: 'wrong' })
    })

    it('not with a code that somebody put back', async () => {
      const { secret } = await house.owner
        .selectFrom('account')
        .innerJoin('resident', 'resident.id', 'account.id')
        .select('account.secret')
        .where('account.id', '=', (await aResident(house, noor)).id)
        .executeTakeFirstOrThrow()
      const own = house.owner.updateTable('account').where('id', '=', samira.id)
      await own.set({ secret }).execute()
      expect(await enter(demoCode)).toEqual({ ok: false, reason: 'wrong' })
      await own.set({ secret: null }).execute()
    })

    it.each<Way>(['own', 'passkey'])('not by a session opened another way: %s', async (way) => {
      const session = { municipality, account, stage: 'open', device: 'Toets', way } as const
      const opened = throughDoor(house.db, house.clock, 'identity', (tx) =>
        openSession(tx, session, house.clock()),
      )
      await expect(opened).rejects.toThrow(OnlyThroughProvider)
    })

    it('not by a release that does not ask: the database refuses too', async () => {
      const at = house.clock()
      const row = {
        municipality_id: municipality,
        token_hash: newId(),
        id: newId(),
        account_id: account,
        stage: 'open',
        device: 'Toets',
        created_at: at,
        seen_at: at,
        ends_at: at,
        table_talk: null,
        provider_session: null,
      } as const
      const insert = (way: Way) =>
        throughDoor(house.db, house.clock, 'identity', (tx) =>
          tx
            .insertInto('session')
            .values({ ...row, way })
            .execute(),
        )
      await expect(insert('own')).rejects.toThrow('through its provider only')
      await expect(insert('passkey')).rejects.toThrow('through its provider only')
    })

    it('not with a new letter: it is not made, and the fixed face reads why', async () => {
      const made = invite(house, municipality, { account, kind: 'resident' })
      await expect(made).rejects.toThrow(ComesThroughProvider)
      const browser = await browserOf(house, noor)
      for (const answer of [
        await browser.get(residentPaths.letter(samira.id)),
        await browser.post(residentPaths.letter(samira.id)),
      ]) {
        expect(answer.status).toBe(200)
        const page = await answer.text()
        expect(page).toContain('Samira komt binnen met DigiD')
        expect(page).not.toContain('Maak de brief')
      }
    })

    it('not with a letter that was made at the same moment', async () => {
      const other = await aResident(house, noor)
      const both = await invite(house, municipality, {
        account: accountOf(other.id),
        kind: 'resident',
      })
      await house.owner
        .updateTable('provider_binding')
        .set({ account_id: other.id })
        .where('account_id', '=', samira.id)
        .execute()
      const attempt = { municipality, login: both.login, secret: both.code, ownSecret: '274 951' }
      const accepted = await acceptInvitation(house, {
        ...attempt,
        address: newId(),
        device: 'Toets',
      })
      expect(accepted).toEqual({ ok: false, reason: 'through-provider' })
      await house.owner
        .updateTable('provider_binding')
        .set({ account_id: samira.id })
        .where('account_id', '=', other.id)
        .execute()
    })

    it('not with somebody else’s DigiD', async () => {
      const answer = await new ProviderVisit(house).signIn(digid, {
        who: '999990020',
        level: levels.high,
      })
      expect(await answer.text()).toContain(nl.problems.unknown.title)
    })
  })

  it('goes over to another broker with a letter that leads there, and nowhere else', async () => {
    const newer = await aProvider(house, 'resident', { 'a-7': {} }, options)
    const moved = await invite(house, municipality, { account, kind: 'resident' })
    const attempt = { municipality, login: moved.login, secret: moved.code, ownSecret: '274 951' }
    expect(
      await acceptInvitation(house, { ...attempt, address: newId(), device: 'Toets' }),
    ).toEqual({ ok: false, reason: 'through-provider' })
    const visit = new ProviderVisit(house)
    const answer = await takeUp(visit, moved, { who: 'a-7', level: levels.high })
    expect(answer.headers.get('location')).toBe('/')
    await newer.stop()
    await broker.stop()
  })

  it('leaves no number behind: not in a row, not in a log', async () => {
    const tables = [
      'account',
      'session',
      'journal',
      'provider',
      'provider_attempt',
      'provider_binding',
    ] as const
    for (const table of tables) {
      const rows = await house.owner.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain(bsn)
    }
    expect(house.logged.join('\n')).not.toContain(bsn)
    const hints = await house.owner.selectFrom('session').select('provider_hint').execute()
    expect(hints.every(({ provider_hint }) => provider_hint === null)).toBe(true)
  })
})
