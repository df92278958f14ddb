import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { named, ownerOf, passkeysAt, testSite, wrong } from '../../../../tests/passkeys.ts'
import { aMunicipality, aResident, aStaffMember } from '../../../../tests/people.ts'
import { minutes } from '../../clock.ts'
import { throughDoor, type Tx } from '../../database/transaction.ts'
import { newId } from '../../ids.ts'
import { type Otherwise, TestAuthenticator } from './authenticator-for-tests.ts'
import { bringsCertificates } from './ceremony.ts'
import { keepChallenge, takeChallenge } from './challenges.ts'
import { makePasskey } from './making.ts'

describe('a passkey that is not what it seems', { timeout: 30_000 }, async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const passkeys = passkeysAt(house, noor.municipality)
  const aPerson = async () => ownerOf(await aResident(house, noor))

  const lies: [string, Otherwise][] = [
    ['on a testSite that looks alike', { origin: 'http://voorop.test.evil.example' }],
    ['on another port', { origin: 'http://voorop.test:8080' }],
    ['for another host', { host: 'evil.example' }],
    ['without knowing the person', { verified: false }],
    ['for another question', { challenge: 'AAAA' }],
    ['inside somebody else’s page', { framed: true }],
    ['for another end', { kind: 'payment.get' }],
  ]

  it.each(lies)('that is made %s is not taken', async (_, otherwise) => {
    const samira = await aPerson()
    expect((await passkeys.make(samira, undefined, otherwise)).made).toEqual(wrong)
    expect(await passkeys.of(samira)).toEqual([])
  })

  it.each(lies)('that is used %s opens nothing', async (_, otherwise) => {
    const { device } = await passkeys.make(await aPerson())
    expect(await passkeys.enter(device, otherwise)).toEqual(wrong)
    expect(await passkeys.enter(device)).toMatchObject({ ok: true })
  })

  it.each([
    ['certificates', ['packed', new Map<string, unknown>([['x5c', []]])]],
    ['a make', ['android-key', new Map()]],
    ['nonsense', ['onzin', new Map()]],
  ] as const)('that brings %s is not taken, so that nobody is asked about it', async (_, given) => {
    const { made } = await passkeys.make(await aPerson(), undefined, { make: given })
    expect(made).toEqual(wrong)
  })

  it.each(['', '{}', 'null', '[]', 'x', '{"id":"a"}', '"a"', '1e999'])(
    'that is no answer at all («%s») is just wrong',
    async (answer) => {
      const samira = await aPerson()
      const browser = newId()
      await passkeys.ask(samira, browser)
      expect(await makePasskey(house, testSite, samira, browser, named(answer))).toEqual(wrong)
      await passkeys.askToSignIn(browser)
      expect(await passkeys.knock(browser, answer)).toEqual(wrong)
    },
  )

  it.each([
    ['nothing', ['none', new Map()], false],
    ['its own signature', ['packed', new Map([['alg', -7]])], false],
    ['certificates', ['packed', new Map([['x5c', ['a certificate']]])], true],
    ['a make of its own', ['tpm', new Map()], true],
  ] as const)('that brings %s of its make is known for it', (_, given, brings) => {
    const device = new TestAuthenticator(testSite.origin)
    const make = given as unknown as readonly [string, Map<string, unknown>]
    const answer = JSON.parse(device.make({ challenge: 'AAAA' }, { make })) as {
      response: { attestationObject: string }
    }
    expect(bringsCertificates(answer.response.attestationObject)).toBe(brings)
  })

  it('answers no question that was asked for another end', async () => {
    const { account } = await aPerson()
    const at = house.clock()
    const through = <T>(work: (tx: Tx) => Promise<T>) =>
      throughDoor(house.db, house.clock, 'identity', work)
    const asked = { municipality: noor.municipality, account }
    for (const [purpose, taken] of [
      ['make', undefined],
      ['prove', 'AAAA'],
    ] as const) {
      const kept = { ...asked, purpose: 'prove' } as const
      await through((tx) => keepChallenge(tx, kept, 'browser', 'AAAA', at))
      const took = through((tx) => takeChallenge(tx, { ...asked, purpose }, 'browser', at))
      expect(await took).toBe(taken)
    }
  })

  it('answers a question once, in the browser that was asked, in five minutes', async () => {
    const { device } = await passkeys.make(await aPerson())
    const [browser, other] = [newId(), newId()]
    const question = await passkeys.askToSignIn(browser)
    await passkeys.askToSignIn(other)
    expect(await passkeys.knock(other, device.use(question))).toEqual(wrong)
    const answer = device.use(question)
    expect(await passkeys.knock(browser, answer)).toMatchObject({ ok: true })
    expect(await passkeys.knock(browser, answer)).toEqual(wrong)
    const late = await passkeys.askToSignIn(browser)
    house.passTime(minutes(5))
    expect(await passkeys.knock(browser, device.use(late))).toEqual(wrong)
  })

  it('opens one session when one answer is sent twice at the same moment', async () => {
    const { device } = await passkeys.make(await aPerson())
    const browser = newId()
    const answer = device.use(await passkeys.askToSignIn(browser))
    const both = await Promise.all([
      passkeys.knock(browser, answer),
      passkeys.knock(browser, answer),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is not made with the question to sign in, nor with somebody else’s', async () => {
    const [samira, other] = [await aPerson(), await aPerson()]
    const device = new TestAuthenticator(testSite.origin)
    const browser = newId()
    const signing = await passkeys.askToSignIn(browser)
    expect(
      await makePasskey(house, testSite, samira, browser, named(device.make(signing))),
    ).toEqual(wrong)
    const theirs = await passkeys.ask(other, browser)
    expect(await makePasskey(house, testSite, samira, browser, named(device.make(theirs)))).toEqual(
      wrong,
    )
  })

  it('whose count goes back was copied, and opens nothing; a device that never counts is no copy', async () => {
    const { device } = await passkeys.make(await aPerson())
    expect(await passkeys.enter(device, { count: 7 })).toMatchObject({ ok: true })
    expect(await passkeys.enter(device, { count: 7 })).toEqual(wrong)
    expect(await passkeys.enter(device, { count: 3 })).toEqual(wrong)
    expect(await passkeys.enter(device, { count: 0 })).toEqual(wrong)
    expect(await passkeys.enter(device, { count: 8 })).toMatchObject({ ok: true })
    const still = await passkeys.make(await aPerson())
    expect(await passkeys.enter(still.device, { count: 0 })).toMatchObject({ ok: true })
    expect(await passkeys.enter(still.device, { count: 0 })).toMatchObject({ ok: true })
  })

  it('says whose it is, and is not taken for anybody else’s', async () => {
    const [samira, other] = [await aPerson(), await aPerson()]
    const { device } = await passkeys.make(samira)
    const theirs = await passkeys.make(other)
    const handle = theirs.device.keys[0]?.handle ?? ''
    expect(await passkeys.enter(device, { handle })).toEqual(wrong)
    expect(await passkeys.enter(device, { handle: '' })).toEqual(wrong)
    // The name of one key with the signature of another.
    const browser = newId()
    const answer = device.use(await passkeys.askToSignIn(browser))
    const id = theirs.device.keys[0]?.id.toString('base64url')
    const swapped = JSON.stringify({ ...(JSON.parse(answer) as object), id, rawId: id })
    expect(await passkeys.knock(browser, swapped)).toEqual(wrong)
  })

  it('cannot be made a second time under the same name, by oneself or by another', async () => {
    const [samira, other] = [await aPerson(), await aPerson()]
    const { device } = await passkeys.make(samira)
    const [key] = device.keys
    if (key === undefined) throw new Error('There is no key.')
    for (const owner of [samira, other]) {
      expect((await passkeys.make(owner, undefined, { id: key.id })).made).toEqual(wrong)
    }
    const browser = newId()
    const honest = new TestAuthenticator(testSite.origin).make(await passkeys.ask(other, browser))
    const id = key.id.toString('base64url')
    const renamed = JSON.stringify({ ...(JSON.parse(honest) as object), id, rawId: id })
    expect(await makePasskey(house, testSite, other, browser, named(renamed))).toEqual(wrong)
    expect(await passkeys.enter(device)).toMatchObject({ ok: true })
  })
})
