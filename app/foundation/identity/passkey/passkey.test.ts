import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember } from '../../../../tests/people.ts'
import { days, minutes } from '../../clock.ts'
import { throughDoor, type Viewer } from '../../database/transaction.ts'
import { newId } from '../../ids.ts'
import { closeAccount } from '../accounts.ts'
import { acceptInvitation, invite } from '../invitations.ts'
import type { AccountId } from '../sessions.ts'
import { findVisitor } from '../visitor.ts'
import { type Otherwise, TestAuthenticator } from './authenticator-for-tests.ts'
import { askToMakePasskey, makePasskey, type Owner, withdrawPasskey } from './making.ts'
import { mayMakeAnother, mostPasskeys } from './passkey.ts'
import { type Site, siteOf } from './site.ts'
import { findPasskeys, sweepPasskeys } from './store.ts'
import { askToUsePasskey, signInWithPasskey } from './using.ts'

describe('how many passkeys somebody has', () => {
  it('is ten at the most', () => {
    expect(mayMakeAnother(0)).toEqual({ ok: true, value: 1 })
    expect(mayMakeAnother(mostPasskeys - 1)).toEqual({ ok: true, value: mostPasskeys })
    expect(mayMakeAnother(mostPasskeys)).toEqual({ ok: false, reason: 'enough' })
  })
})

describe('the site of a passkey', () => {
  it('is the address of the installation, or the municipality’s own host there', () => {
    expect(siteOf('https://voorop.example:8443', undefined)).toEqual({
      host: 'voorop.example',
      origin: 'https://voorop.example:8443',
    })
    expect(siteOf('https://voorop.example', 'voorop.elders.example')).toEqual({
      host: 'voorop.elders.example',
      origin: 'https://voorop.elders.example',
    })
  })
})

describe('a passkey', { timeout: 30_000 }, async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const site: Site = { host: 'voorop.test', origin: 'http://voorop.test' }

  const ownerOf = (viewer: Viewer): Owner => ({
    viewer,
    account: viewer.id as string as AccountId,
    called: 'Samira',
  })
  const aPerson = async () => ownerOf(await aResident(house, noor))
  const ask = async (owner: Owner, browser: string) => {
    const asked = await askToMakePasskey(house, site, owner, browser)
    if (!asked.ok) throw new Error(asked.reason)
    return asked.value
  }
  const make = async (
    owner: Owner,
    device = new TestAuthenticator(site.origin),
    otherwise: Otherwise = {},
  ) => {
    const browser = newId()
    const answer = device.make(await ask(owner, browser), otherwise)
    return { device, made: await makePasskey(house, site, owner, browser, named(answer)) }
  }
  const named = (answer: string) => ({ name: 'mijn telefoon', answer })
  const { municipality } = noor
  const askToSignIn = async (browser: string, address: string = newId()) => {
    const purpose = { municipality, purpose: 'sign-in', account: undefined } as const
    const asked = await askToUsePasskey(house, site, purpose, { browser, address })
    if (!asked.ok) throw new Error(asked.reason)
    return asked.value
  }
  const knock = (browser: string, answer: string, address: string = newId()) =>
    signInWithPasskey(house, site, { municipality, address, device: 'Toets' }, browser, answer)
  const enter = async (device: TestAuthenticator, otherwise: Otherwise = {}) => {
    const browser = newId()
    return knock(browser, device.use(await askToSignIn(browser), otherwise))
  }
  const wrong = { ok: false, reason: 'wrong' }
  const passkeysOf = ({ account }: Owner) =>
    throughDoor(house.db, house.clock, 'identity', (tx) =>
      findPasskeys(tx, municipality, account, house.clock()),
    )

  it('is made once for a person, asked for with a finger, face or PIN, and opens their account', async () => {
    const samira = await aPerson()
    const question = await ask(samira, newId())
    expect(question).toMatchObject({
      rp: { id: 'voorop.test' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const { device, made } = await make(samira)
    expect(made.ok).toBe(true)
    expect(await passkeysOf(samira)).toMatchObject([{ name: 'mijn telefoon', usedAt: undefined }])
    const signedIn = await enter(device)
    expect(signedIn).toMatchObject({ ok: true, value: { stage: 'open' } })
    const visitor = await findVisitor(
      house,
      'voorop.test',
      signedIn.ok ? signedIn.value.token : undefined,
    )
    expect(visitor?.session).toMatchObject({
      viewer: samira.viewer,
      way: 'passkey',
      stage: 'open',
      provedAt: house.clock(),
    })
    expect(await passkeysOf(samira)).toMatchObject([{ usedAt: house.clock() }])
  })

  it('is both steps at once for who works here', async () => {
    const { device } = await make(ownerOf(noor))
    expect(await enter(device)).toMatchObject({ ok: true, value: { stage: 'open' } })
  })

  it('is found by the device alone: the question to sign in names nobody', async () => {
    await make(await aPerson())
    expect(Object.keys(JSON.parse(JSON.stringify(await askToSignIn(newId()))) as object)).toEqual([
      'rpId',
      'challenge',
      'timeout',
      'userVerification',
    ])
  })

  const lies: [string, Otherwise][] = [
    ['on a site that looks alike', { origin: 'http://voorop.test.evil.example' }],
    ['on another port', { origin: 'http://voorop.test:8080' }],
    ['for another host', { host: 'evil.example' }],
    ['without knowing the person', { verified: false }],
    ['for another question', { challenge: 'AAAA' }],
    ['inside somebody else’s page', { framed: true }],
    ['for another end', { kind: 'payment.get' }],
  ]

  it.each(lies)('that is made %s is not taken', async (_, otherwise) => {
    const samira = await aPerson()
    expect((await make(samira, undefined, otherwise)).made).toEqual(wrong)
    expect(await passkeysOf(samira)).toEqual([])
  })

  it.each(lies)('that is used %s opens nothing', async (_, otherwise) => {
    const { device } = await make(await aPerson())
    expect(await enter(device, otherwise)).toEqual(wrong)
    expect(await enter(device)).toMatchObject({ ok: true })
  })

  it.each([
    ['certificates', ['packed', new Map<string, unknown>([['x5c', []]])]],
    ['a make', ['android-key', new Map()]],
    ['nonsense', ['onzin', new Map()]],
  ] as const)('that brings %s is not taken, so that nobody is asked about it', async (_, given) => {
    const { made } = await make(await aPerson(), undefined, { make: given })
    expect(made).toEqual(wrong)
  })

  it.each(['', '{}', 'null', '[]', 'x', '{"id":"a"}', '"a"', '1e999'])(
    'that is no answer at all («%s») is just wrong',
    async (answer) => {
      const samira = await aPerson()
      const browser = newId()
      await ask(samira, browser)
      expect(await makePasskey(house, site, samira, browser, named(answer))).toEqual(wrong)
      await askToSignIn(browser)
      expect(await knock(browser, answer)).toEqual(wrong)
    },
  )

  it('answers a question once, in the browser that was asked, in five minutes', async () => {
    const { device } = await make(await aPerson())
    const [browser, other] = [newId(), newId()]
    const question = await askToSignIn(browser)
    await askToSignIn(other)
    expect(await knock(other, device.use(question))).toEqual(wrong)
    const answer = device.use(question)
    expect(await knock(browser, answer)).toMatchObject({ ok: true })
    expect(await knock(browser, answer)).toEqual(wrong)
    const late = await askToSignIn(browser)
    house.passTime(minutes(5))
    expect(await knock(browser, device.use(late))).toEqual(wrong)
  })

  it('opens one session when one answer is sent twice at the same moment', async () => {
    const { device } = await make(await aPerson())
    const browser = newId()
    const answer = device.use(await askToSignIn(browser))
    const both = await Promise.all([knock(browser, answer), knock(browser, answer)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is not made with the question to sign in, nor with somebody else’s', async () => {
    const [samira, other] = [await aPerson(), await aPerson()]
    const device = new TestAuthenticator(site.origin)
    const browser = newId()
    const signing = await askToSignIn(browser)
    expect(await makePasskey(house, site, samira, browser, named(device.make(signing)))).toEqual(
      wrong,
    )
    const theirs = await ask(other, browser)
    expect(await makePasskey(house, site, samira, browser, named(device.make(theirs)))).toEqual(
      wrong,
    )
  })

  it('whose count goes back was copied, and opens nothing; a device that never counts is no copy', async () => {
    const { device } = await make(await aPerson())
    expect(await enter(device, { count: 7 })).toMatchObject({ ok: true })
    expect(await enter(device, { count: 7 })).toEqual(wrong)
    expect(await enter(device, { count: 3 })).toEqual(wrong)
    expect(await enter(device, { count: 0 })).toEqual(wrong)
    expect(await enter(device, { count: 8 })).toMatchObject({ ok: true })
    const still = await make(await aPerson())
    expect(await enter(still.device, { count: 0 })).toMatchObject({ ok: true })
    expect(await enter(still.device, { count: 0 })).toMatchObject({ ok: true })
  })

  it('says whose it is, and is not taken for anybody else’s', async () => {
    const [samira, other] = [await aPerson(), await aPerson()]
    const { device } = await make(samira)
    const theirs = await make(other)
    const handle = theirs.device.keys[0]?.handle ?? ''
    expect(await enter(device, { handle })).toEqual(wrong)
    expect(await enter(device, { handle: '' })).toEqual(wrong)
    // The name of one key with the signature of another.
    const browser = newId()
    const answer = device.use(await askToSignIn(browser))
    const id = theirs.device.keys[0]?.id.toString('base64url')
    const swapped = JSON.stringify({ ...(JSON.parse(answer) as object), id, rawId: id })
    expect(await knock(browser, swapped)).toEqual(wrong)
  })

  it('cannot be made a second time under the same name, by oneself or by another', async () => {
    const [samira, other] = [await aPerson(), await aPerson()]
    const { device } = await make(samira)
    const [key] = device.keys
    if (key === undefined) throw new Error('There is no key.')
    for (const owner of [samira, other]) {
      expect((await make(owner, undefined, { id: key.id })).made).toEqual(wrong)
    }
    const browser = newId()
    const honest = new TestAuthenticator(site.origin).make(await ask(other, browser))
    const id = key.id.toString('base64url')
    const renamed = JSON.stringify({ ...(JSON.parse(honest) as object), id, rawId: id })
    expect(await makePasskey(house, site, other, browser, named(renamed))).toEqual(wrong)
    expect(await enter(device)).toMatchObject({ ok: true })
  })

  it('that was withdrawn opens nothing from that moment, and is shown as withdrawn for a month', async () => {
    const samira = await aPerson()
    const { device, made } = await make(samira)
    if (!made.ok) throw new Error(made.reason)
    const stranger = await aPerson()
    expect(await withdrawPasskey(house, stranger, made.value)).toBe(false)
    expect(await enter(device)).toMatchObject({ ok: true })
    expect(await withdrawPasskey(house, samira, made.value)).toBe(true)
    expect(await withdrawPasskey(house, samira, made.value)).toBe(false)
    expect(await enter(device)).toEqual(wrong)
    expect(await passkeysOf(samira)).toMatchObject([{ withdrawnAt: house.clock() }])
    house.passTime(days(30) + 1)
    expect(await passkeysOf(samira)).toEqual([])
    await throughDoor(house.db, house.clock, 'identity', (tx) => sweepPasskeys(tx, house.clock()))
    const left = house.owner
      .selectFrom('passkey')
      .select('id')
      .where('account_id', '=', samira.account)
    expect(await left.execute()).toEqual([])
  })

  it('opens nothing after a new letter was taken up, as after a lost phone', async () => {
    const samira = await aPerson()
    const { device } = await make(samira)
    const letter = await invite(house, municipality, { account: samira.account, kind: 'resident' })
    expect(await enter(device)).toMatchObject({ ok: true })
    await acceptInvitation(house, {
      municipality,
      login: letter.login,
      secret: letter.code,
      ownSecret: '908172',
      address: newId(),
      device: 'Toets',
    })
    expect(await enter(device)).toEqual(wrong)
  })

  it('of a closed account opens nothing', async () => {
    const samira = await aPerson()
    const { device } = await make(samira)
    await closeAccount(house, municipality, samira.account)
    expect(await enter(device)).toEqual(wrong)
  })

  it('of one municipality opens nothing in another', async () => {
    const { device } = await make(await aPerson())
    const elsewhere = await aMunicipality(house, { host: 'elders.test' })
    const browser = newId()
    const purpose = {
      municipality: elsewhere.municipality,
      purpose: 'sign-in',
      account: undefined,
    } as const
    const asker = { browser, address: newId() }
    const asked = await askToUsePasskey(house, site, purpose, asker)
    if (!asked.ok) throw new Error(asked.reason)
    const attempt = { municipality: elsewhere.municipality, address: newId(), device: 'Toets' }
    const answer = device.use(asked.value)
    expect(await signInWithPasskey(house, site, attempt, browser, answer)).toEqual(wrong)
  })

  it('can be made ten times and not more, also when two devices ask at the same moment', async () => {
    const samira = await aPerson()
    for (let nth = 1; nth < mostPasskeys; nth += 1) await make(samira)
    const both = await Promise.all(
      [0, 1].map(async () => {
        const browser = newId()
        const device = new TestAuthenticator(site.origin)
        return { browser, answer: device.make(await ask(samira, browser)) }
      }),
    )
    const made = await Promise.all(
      both.map(({ browser, answer }) => makePasskey(house, site, samira, browser, named(answer))),
    )
    expect(made.filter(({ ok }) => ok)).toHaveLength(1)
    expect(made).toContainEqual({ ok: false, reason: 'enough' })
    expect(await askToMakePasskey(house, site, samira, newId())).toEqual({
      ok: false,
      reason: 'enough',
    })
  })

  it('is guessed at fifty times from one address, and not more; a right one is no guess', async () => {
    const { device } = await make(await aPerson())
    const address = newId()
    const right = async () => {
      const browser = newId()
      return knock(browser, device.use(await askToSignIn(browser, address)), address)
    }
    expect(await right()).toMatchObject({ ok: true })
    for (let time = 0; time < 50; time += 1) await knock(newId(), '{}', address)
    expect(await right()).toEqual({ ok: false, reason: 'too-often' })
    house.passTime(minutes(15))
    expect(await right()).toMatchObject({ ok: true })
  })

  it('asks one address three hundred questions in a quarter of an hour, and not more', async () => {
    const address = newId()
    for (let time = 0; time < 300; time += 1) await askToSignIn('browser', address)
    await expect(askToSignIn('browser', address)).rejects.toThrow('too-often')
    const rows = house.owner.selectFrom('passkey_challenge').select('purpose')
    expect((await rows.where('purpose', '=', 'sign-in').execute()).length).toBeLessThan(50)
  })

  it('leaves its line in the journal when it is made and when it is withdrawn, in nobody’s file', async () => {
    const samira = await aPerson()
    const { made } = await make(samira)
    if (!made.ok) throw new Error(made.reason)
    await withdrawPasskey(house, samira, made.value)
    const lines = await house.owner
      .selectFrom('journal')
      .select(['action', 'actor_kind', 'resident_id', 'allowed', 'thing_id'])
      .where('actor_id', '=', samira.account)
      .orderBy('id')
      .execute()
    const line = { actor_kind: 'resident', resident_id: null, allowed: true, thing_id: made.value }
    expect(lines).toEqual([
      { action: 'own.make-passkey', ...line },
      { action: 'own.withdraw-passkey', ...line },
    ])
  })
})
