import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { named, ownerOf, passkeysAt, testSite, wrong } from '../../../../tests/passkeys.ts'
import { aMunicipality, aResident, aStaffMember } from '../../../../tests/people.ts'
import { days, minutes } from '../../clock.ts'
import { throughDoor } from '../../database/transaction.ts'
import { newId } from '../../ids.ts'
import { addressAt } from '../../web/public-address.ts'
import { closeAccount } from '../accounts.ts'
import { acceptInvitation, invite } from '../invitations.ts'
import { findVisitor } from '../find-visitor.ts'
import { TestAuthenticator } from './authenticator-for-tests.ts'
import { askToMakePasskey, makePasskey, withdrawPasskey } from './making.ts'
import { mayMakeAnother, mostPasskeys } from './passkey.ts'
import { siteAt } from './site.ts'
import { sweepPasskeys } from './store.ts'
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
    expect(siteAt(addressAt('https://voorop.example:8443', undefined))).toEqual({
      host: 'voorop.example',
      origin: 'https://voorop.example:8443',
    })
    expect(siteAt(addressAt('https://voorop.example', 'voorop.elders.example'))).toEqual({
      host: 'voorop.elders.example',
      origin: 'https://voorop.elders.example',
    })
  })
})

describe('a passkey', { timeout: 30_000 }, async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const { municipality } = noor
  const passkeys = passkeysAt(house, municipality)
  const aPerson = async () => ownerOf(await aResident(house, noor))

  it('is made once for a person, asked for with a finger, face or PIN, and opens their account', async () => {
    const samira = await aPerson()
    const question = await passkeys.ask(samira, newId())
    expect(question).toMatchObject({
      rp: { id: 'voorop.test' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const { device, made } = await passkeys.make(samira)
    expect(made.ok).toBe(true)
    expect(await passkeys.of(samira)).toMatchObject([{ name: 'mijn telefoon', usedAt: undefined }])
    const signedIn = await passkeys.enter(device)
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
    expect(await passkeys.of(samira)).toMatchObject([{ usedAt: house.clock() }])
  })

  it('is both steps at once for who works here', async () => {
    const { device } = await passkeys.make(ownerOf(noor))
    expect(await passkeys.enter(device)).toMatchObject({ ok: true, value: { stage: 'open' } })
  })

  it('is found by the device alone: the question to sign in names nobody', async () => {
    await passkeys.make(await aPerson())
    expect(
      Object.keys(JSON.parse(JSON.stringify(await passkeys.askToSignIn(newId()))) as object),
    ).toEqual(['rpId', 'challenge', 'timeout', 'userVerification'])
  })

  it('that was withdrawn opens nothing from that moment, and is shown as withdrawn for a month', async () => {
    const samira = await aPerson()
    const { device, made } = await passkeys.make(samira)
    if (!made.ok) throw new Error(made.reason)
    const stranger = await aPerson()
    expect(await withdrawPasskey(house, stranger, made.value)).toBe(false)
    expect(await passkeys.enter(device)).toMatchObject({ ok: true })
    expect(await withdrawPasskey(house, samira, made.value)).toBe(true)
    expect(await withdrawPasskey(house, samira, made.value)).toBe(false)
    expect(await passkeys.enter(device)).toEqual(wrong)
    expect(await passkeys.of(samira)).toMatchObject([{ withdrawnAt: house.clock() }])
    house.passTime(days(30) + 1)
    expect(await passkeys.of(samira)).toEqual([])
    await throughDoor(house.db, house.clock, 'identity', (tx) => sweepPasskeys(tx, house.clock()))
    const left = house.owner
      .selectFrom('passkey')
      .select('id')
      .where('account_id', '=', samira.account)
    expect(await left.execute()).toEqual([])
  })

  it('opens nothing after a new letter was taken up, as after a lost phone', async () => {
    const samira = await aPerson()
    const { device } = await passkeys.make(samira)
    const letter = await invite(house, municipality, { account: samira.account, kind: 'resident' })
    expect(await passkeys.enter(device)).toMatchObject({ ok: true })
    await acceptInvitation(house, {
      municipality,
      login: letter.login,
      secret: letter.code,
      ownSecret: '908172',
      address: newId(),
      device: 'Toets',
    })
    expect(await passkeys.enter(device)).toEqual(wrong)
  })

  it('is not made and opens nothing where a provider opens the account', async () => {
    const samira = await aPerson()
    const { device } = await passkeys.make(samira)
    await house.owner
      .insertInto('provider_binding')
      .values({
        municipality_id: municipality,
        audience: 'resident',
        subject_hash: newId(),
        issuer: 'https://makelaar.example',
        account_id: samira.account,
        from_claims: false,
        bound_at: house.clock(),
      })
      .execute()
    expect(await passkeys.enter(device)).toEqual(wrong)
    const notHere = { ok: false, reason: 'not-here' }
    expect(await askToMakePasskey(house, testSite, samira, newId())).toEqual(notHere)
  })

  it('is not made and opens nothing without a secret of one’s own beside it', async () => {
    const owner = ownerOf(await aStaffMember(house, administrator))
    const { device } = await passkeys.make(owner)
    const account = house.owner.updateTable('account').where('id', '=', owner.account)
    await account.set({ secret: null }).execute()
    expect(await passkeys.enter(device)).toEqual(wrong)
    const notHere = { ok: false, reason: 'not-here' }
    expect(await askToMakePasskey(house, testSite, owner, newId())).toEqual(notHere)
  })

  it('of a closed account opens nothing', async () => {
    const samira = await aPerson()
    const { device } = await passkeys.make(samira)
    await closeAccount(house, municipality, samira.account)
    expect(await passkeys.enter(device)).toEqual(wrong)
  })

  it('of one municipality opens nothing in another', async () => {
    const { device } = await passkeys.make(await aPerson())
    const elsewhere = await aMunicipality(house, { host: 'elders.test' })
    const browser = newId()
    const purpose = {
      municipality: elsewhere.municipality,
      purpose: 'sign-in',
      account: undefined,
    } as const
    const asker = { browser, address: newId() }
    const asked = await askToUsePasskey(house, testSite, purpose, asker)
    if (!asked.ok) throw new Error(asked.reason)
    const attempt = { municipality: elsewhere.municipality, address: newId(), device: 'Toets' }
    const answer = device.use(asked.value)
    expect(await signInWithPasskey(house, testSite, attempt, browser, answer)).toEqual(wrong)
  })

  it('can be made ten times and not more, also when two devices ask at the same moment', async () => {
    const samira = await aPerson()
    for (let nth = 1; nth < mostPasskeys; nth += 1) await passkeys.make(samira)
    const both = await Promise.all(
      [0, 1].map(async () => {
        const browser = newId()
        const device = new TestAuthenticator(testSite.origin)
        return { browser, answer: device.make(await passkeys.ask(samira, browser)) }
      }),
    )
    const made = await Promise.all(
      both.map(({ browser, answer }) =>
        makePasskey(house, testSite, samira, browser, named(answer)),
      ),
    )
    expect(made.filter(({ ok }) => ok)).toHaveLength(1)
    expect(made).toContainEqual({ ok: false, reason: 'enough' })
    expect(await askToMakePasskey(house, testSite, samira, newId())).toEqual({
      ok: false,
      reason: 'enough',
    })
  })

  it('is guessed at fifty times from one address, and not more; a right one is no guess', async () => {
    const { device } = await passkeys.make(await aPerson())
    const address = newId()
    const right = async () => {
      const browser = newId()
      return passkeys.knock(
        browser,
        device.use(await passkeys.askToSignIn(browser, address)),
        address,
      )
    }
    expect(await right()).toMatchObject({ ok: true })
    for (let time = 0; time < 50; time += 1) await passkeys.knock(newId(), '{}', address)
    expect(await right()).toEqual({ ok: false, reason: 'too-often' })
    house.passTime(minutes(15))
    expect(await right()).toMatchObject({ ok: true })
  })

  it('asks one address three hundred questions in a quarter of an hour, and not more', async () => {
    const address = newId()
    for (let time = 0; time < 300; time += 1) await passkeys.askToSignIn('browser', address)
    await expect(passkeys.askToSignIn('browser', address)).rejects.toThrow('too-often')
    const rows = house.owner.selectFrom('passkey_challenge').select('purpose')
    expect((await rows.where('purpose', '=', 'sign-in').execute()).length).toBeLessThan(50)
  })

  it('leaves its line in the journal when it is made and when it is withdrawn, in nobody’s file', async () => {
    const samira = await aPerson()
    const { made } = await passkeys.make(samira)
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
