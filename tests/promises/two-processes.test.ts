import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { enter } from '../../app/foundation/access/enter.ts'
import { policyRows } from '../../app/foundation/policy.ts'
import { days, later } from '../../app/foundation/clock.ts'
import { isLockFree, locks } from '../../app/foundation/database/locks.ts'
import { migrate } from '../../app/foundation/database/migrate.ts'
import { throughDoor } from '../../app/foundation/database/transaction.ts'
import { type Brake, takeTry } from '../../app/foundation/identity/brakes.ts'
import { acceptInvitation, invite } from '../../app/foundation/identity/invitations.ts'
import { accountOf } from '../../app/foundation/ids.ts'
import { showTotp, signIn } from '../../app/foundation/identity/sign-in.ts'
import { sweepOnce } from '../../app/foundation/identity/sweeping-job.ts'
import { totpCode } from '../../app/foundation/identity/totp.ts'
import { bridgePaths } from '../../app/instruments/bridge/public.ts'
import { residentPaths } from '../../app/people/resident/public.ts'
import { endSharing, insertSharing } from '../../app/people/sharing/store.ts'
import { demoCode, demoPassword, demoTotpSecret } from '../../demo/secrets.ts'
import { inTurn, openBeside, openTestHouse } from '../house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../people.ts'
import { ProviderVisit } from '../provider-visit.ts'
import { anOpenTalk } from './access-world.ts'

/**
 * Two app processes on one database, behind a proxy that gives every next request to the other: what one
 * knows the other knows at once, and what happens once happens once over both.
 */
describe('of two processes on one database', async () => {
  const one = await openTestHouse()
  const other = await openBeside(one)
  const houses = [one, other]
  const administrator = await aMunicipality(one)
  const noor = await aStaffMember(one, administrator)
  const samira = await aResident(one, noor)
  const { municipality } = noor
  const login = `inwoner-${samira.id.slice(0, 8)}`
  const attempt = (name: string, secret: string, address: string) => ({
    municipality,
    login: name,
    secret,
    address,
    device: 'Toets',
  })
  /** The same asked of both at once, many times. */
  const atBoth = <T>(times: number, ask: (house: typeof one, nth: number) => Promise<T>) =>
    Promise.all(Array.from({ length: times }, (_, nth) => ask(nth % 2 === 0 ? one : other, nth)))

  it('each lets in whoever signed in at the other, until they leave at either', async () => {
    const visit = new ProviderVisit(inTurn(one, other))
    await visit.post('/aanmelden', { naam: login, code: demoCode })
    for (let turn = 0; turn < 4; turn += 1) {
      expect((await visit.ask('/aangemeld')).status).toBe(200)
    }
    await visit.post('/afmelden', {})
    for (let turn = 0; turn < 4; turn += 1) {
      expect((await visit.ask('/aangemeld')).headers.get('location')).toContain('/aanmelden')
    }
  })

  it('each ends at once a session that its owner ends at the other', async () => {
    const [phone, desk] = [await browserOf(one, samira), await browserOf(other, samira)]
    expect((await phone.get('/aangemeld')).status).toBe(200)
    const { id } = await one.owner
      .selectFrom('session')
      .select('id')
      .where('account_id', '=', samira.id)
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow()
    await desk.post(`/aangemeld/${id}/afmelden`)
    const still = await Promise.all(
      [phone, desk].map(async (browser) => (await browser.get('/aangemeld')).status),
    )
    expect(new Set(still)).toEqual(new Set([200, 303]))
  })

  it('the tries are counted together, one after the other and all at once', async () => {
    const name = `inwoner-${(await aResident(one, noor)).id.slice(0, 8)}`
    const answers = await atBoth(12, (house, nth) =>
      signIn(house, attempt(name, '000111', `kamer-${nth}`)),
    )
    const reasons = answers.map((answer) => (answer.ok ? 'in' : answer.reason))
    expect(reasons.filter((reason) => reason === 'wrong')).toHaveLength(5)
    expect(reasons.filter((reason) => reason === 'too-often')).toHaveLength(7)
    for (const house of houses) {
      expect(await signIn(house, attempt(name, demoCode, 'thuis'))).toMatchObject({ ok: false })
    }
    // The address is counted too, whatever the names.
    const brake: Brake = { kind: 'address', of: 'een-kelder' }
    const may = await atBoth(60, (house) =>
      throughDoor(house.db, house.clock, 'identity', (tx) =>
        takeTry(tx, house.settings.key, municipality, [brake], house.clock()),
      ),
    )
    expect(may.filter(Boolean)).toHaveLength(50)
  })

  it('one lets somebody in with the code of their letter, and only once', async () => {
    const resident = await aResident(one, noor)
    const account = accountOf(resident.id)
    const letter = await invite(one, municipality, { account, kind: 'resident' })
    const answers = await atBoth(8, (house, nth) =>
      acceptInvitation(house, {
        ...attempt(letter.login, letter.code, `kamer-${nth}`),
        ownSecret: '908 172',
        replaces: undefined,
      }),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('one takes a code from the app, and only once', async () => {
    const waiting = await atBoth(2, (house, nth) =>
      signIn(house, attempt(`${noor.id}@toets.example`, demoPassword, `bureau-${nth}`)),
    )
    const code = totpCode(demoTotpSecret, one.clock())
    const answers = await atBoth(2, (house, nth) => {
      const signedIn = waiting[nth]
      if (signedIn?.ok !== true) throw new Error('Nobody is waiting.')
      const account = accountOf(noor.id)
      const { token } = signedIn.value
      return showTotp(house, municipality, { token, account, device: 'Toets' }, code)
    })
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('each shows what was set up at the other, and says when it was changed there', async () => {
    const [here, there] = [
      await browserOf(one, administrator),
      await browserOf(other, administrator),
    ]
    const seen = await (await here.get('/beheer/gemeente')).text()
    const version = /name="version" value="(\d+)"/.exec(seen)?.[1] ?? ''
    const form = { name: 'Gemeente Elders', theme: 'waterrijk', version }
    expect((await there.post('/beheer/gemeente', form)).status).toBe(303)
    const late = await here.post('/beheer/gemeente', { ...form, name: 'Gemeente Hier' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Gemeente Elders')
    expect(await (await here.get('/beheer/gemeente')).text()).toContain('Gemeente Elders')
  })

  it('each keeps to what was written at the other of the same pillar', async () => {
    const talk = await anOpenTalk(one, noor, samira.id)
    const pillar = bridgePaths.pillar(talk, 'debts')
    const browsers = [await browserOf(one, samira), await browserOf(other, samira)]
    const answers = await Promise.all(
      browsers.map((browser, nth) =>
        browser.post(pillar, { now: String(1 + nth), wanted: '4', gezien: '', doe: 'verder' }),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]))
  })

  it('each keeps a device to the table that was put there at the other', async () => {
    const talk = await anOpenTalk(one, noor, samira.id)
    const desk = await browserOf(inTurn(one, other), noor)
    expect((await desk.post(bridgePaths.toTable(talk))).status).toBe(303)
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await desk.get('/inwoners')).headers.get('location')).toBe(bridgePaths.talk(talk))
    }
    expect((await desk.post(bridgePaths.unlock(talk), { code: demoPassword })).status).toBe(303)
    for (let turn = 0; turn < 2; turn += 1) expect((await desk.get('/inwoners')).status).toBe(200)
  })

  it('each refuses what was taken back at the other', async () => {
    const joined = await aStaffMember(one, administrator, ['expert'])
    await enter(
      one,
      noor,
      { resident: samira.id, part: 'team', action: 'change', purpose: 'team.join' },
      ({ tx, at }) =>
        tx
          .insertInto('seat')
          .values({
            municipality_id: municipality,
            id: joined.id,
            resident_id: samira.id,
            person_id: joined.id,
            kind: 'buddy',
            since: at,
            until: null,
            ended_at: null,
          })
          .execute(),
    )
    const browser = await browserOf(inTurn(one, other), joined)
    const sharing = { person: joined.id, part: 'contact' } as const
    const door = { resident: samira.id, part: 'sharing', action: 'change' } as const
    const looks = async () => [
      (await browser.get(residentPaths.file(samira.id))).status,
      (await browser.get(residentPaths.file(samira.id))).status,
    ]
    await enter(other, samira, { ...door, purpose: 'sharing.give' }, ({ tx, at }) =>
      insertSharing(tx, samira, samira.id, { ...sharing, until: later(at, days(30)) }, at),
    )
    expect(await looks()).toEqual([200, 200])
    await enter(one, samira, { ...door, purpose: 'sharing.take-back' }, ({ tx, at }) =>
      endSharing(tx, samira.id, sharing, at),
    )
    expect(await looks()).toEqual([404, 404])
  })

  it('both bring the database to its shape at the same start, and the policy is there once', async () => {
    await Promise.all(houses.map(({ owner }) => migrate(owner)))
    const rules = await one.owner.selectFrom('access_rule').selectAll().execute()
    expect(rules).toHaveLength(policyRows().length)
  })

  it('one sweeps at a time, and nothing that counts is lost', async () => {
    const count = async () => {
      const { rows } = await sql<{ brakes: number; sessions: number }>`select
        (select count(*) from brake) as brakes,
        (select count(*) from session where token_hash like 'oud-%') as sessions`.execute(one.owner)
      return rows[0]
    }
    await signIn(one, attempt('vandaag', '000111', 'vandaag'))
    await sql`insert into session (municipality_id, token_hash, id, account_id, stage, device, created_at, seen_at, ends_at)
      select ${municipality}, 'oud-' || n, gen_random_uuid(), ${samira.id}, 'open', '', ${one.clock()}, ${one.clock()},
        ${later(one.clock(), -days(2))} from generate_series(1, 500) n`.execute(one.owner)
    await sql`insert into brake select ${municipality}, 'oud-' || n, 3, ${later(one.clock(), -days(2))}
      from generate_series(1, 500) n`.execute(one.owner)
    const fresh = (await count())?.brakes ?? 0
    await one.owner.transaction().execute(async (tx) => {
      expect(await isLockFree(tx, locks.sweeping)).toBe(true)
      await sweepOnce(other)
    })
    expect(await count()).toMatchObject({ sessions: 500 })
    await atBoth(6, sweepOnce)
    expect(await count()).toEqual({ brakes: fresh - 500, sessions: 0 })
    expect(fresh).toBeGreaterThan(500)
  })
})
