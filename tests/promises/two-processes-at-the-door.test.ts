import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { minutes } from '../../app/foundation/clock.ts'
import { invite } from '../../app/foundation/identity/invitations.ts'
import { TestAuthenticator } from '../../app/foundation/identity/passkey/authenticator-for-tests.ts'
import { makePasskey } from '../../app/foundation/identity/passkey/making.ts'
import { paths } from '../../app/foundation/identity/paths.ts'
import { webPaths } from '../../app/foundation/web/paths.ts'
import { providerPaths } from '../../app/foundation/identity/provider/paths.ts'
import { setByCommand } from '../../app/foundation/identity/provider/set-by-command.ts'
import { accountOf } from '../../app/foundation/ids.ts'
import { demoCode } from '../../demo/secrets.ts'
import { inTurn, openBeside, openTestHouse, testStart } from '../house.ts'
import { named, ownerOf, passkeysAt, testSite } from '../passkeys.ts'
import { aMunicipality, aResident, aStaffMember } from '../people.ts'
import { levels, startProvider, type TestProvider } from '../provider-server.ts'
import { ProviderVisit } from '../provider-visit.ts'

vi.useFakeTimers({ toFake: ['Date'], now: testStart })

describe('a provider between two processes', async () => {
  const one = await openTestHouse()
  const both = inTurn(one, await openBeside(one))
  const administrator = await aMunicipality(one)
  const noor = await aStaffMember(one, administrator)
  const said = { who: 'noor-bij-de-gemeente', level: levels.substantial }
  let gemeente: TestProvider

  beforeAll(async () => {
    const origin = 'http://voorop.test'
    gemeente = await startProvider({ 'noor-bij-de-gemeente': { name: 'Noor' } }, [
      {
        client_id: 'voorop',
        client_secret: 'geheim-van-de-gemeente',
        redirect_uris: [origin + providerPaths.back('staff')],
        post_logout_redirect_uris: [origin + providerPaths.signedOut],
      },
    ])
    await setByCommand(
      one,
      one.owner,
      [
        '--for=staff',
        `--issuer=${gemeente.issuer}`,
        '--client-id=voorop',
        '--authentication=client-secret',
        `--level=${levels.substantial}`,
      ],
      { VOOROP_PROVIDER_SECRET: 'geheim-van-de-gemeente' },
    )
    gemeente.deliver = (url, options) => Promise.resolve(both.app.request(url, options))
  })
  afterAll(() => gemeente.stop())

  it('sends somebody out at one and lets them in at the other, in either order', async () => {
    const account = accountOf(noor.id)
    const { login, code } = await invite(one, noor.municipality, { account, kind: 'staff' })
    const visit = new ProviderVisit(both)
    const page = await visit.post('/welkom', { naam: login, brief: code, via: 'staff' })
    const there = /url=(.*)$/.exec(page.headers.get('refresh') ?? '')?.[1] ?? ''
    expect((await visit.signIn(there, said)).headers.get('location')).toBe('/')
    for (let turn = 0; turn < 2; turn += 1) {
      const again = new ProviderVisit(both)
      // An extra request, so that the next round begins at the other one.
      if (turn === 1) await again.ask('/aanmelden')
      const back = await again.signIn(providerPaths.begin('staff', '/aangemeld'), said)
      expect(back.headers.get('location')).toBe('/aangemeld')
      expect((await again.ask('/aangemeld')).status).toBe(200)
    }
  })
})

describe('a passkey between two processes', async () => {
  const one = await openTestHouse()
  const other = await openBeside(one)
  const administrator = await aMunicipality(one)
  const noor = await aStaffMember(one, administrator)
  const samira = await aResident(one, noor)
  const [here, there] = [passkeysAt(one, noor.municipality), passkeysAt(other, noor.municipality)]

  it('is made and used at one with the question of the other, and a question counts once', async () => {
    const device = new TestAuthenticator(testSite.origin)
    const owner = ownerOf(samira)
    const answer = named(device.make(await here.ask(owner, 'haar telefoon')))
    const made = await Promise.all(
      [one, other].map((house) => makePasskey(house, testSite, owner, 'haar telefoon', answer)),
    )
    expect(made.filter(({ ok }) => ok)).toHaveLength(1)
    for (const [asking, answering] of [
      [here, there],
      [there, here],
    ] as const) {
      const signed = device.use(await asking.askToSignIn('haar telefoon'))
      const answers = await Promise.all(
        [answering, asking].map((at) => at.knock('haar telefoon', signed)),
      )
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })
})

describe('a proof between two processes', async () => {
  const one = await openTestHouse()
  const administrator = await aMunicipality(one)
  const noor = await aStaffMember(one, administrator)
  const samira = await aResident(one, noor)

  it('that was shown to one counts at both, and runs out at both', async () => {
    const phone = new ProviderVisit(inTurn(one, await openBeside(one)))
    await phone.post(webPaths.signIn, {
      naam: `inwoner-${samira.id.slice(0, 8)}`,
      code: demoCode,
    })
    const opens = async () => [
      (await phone.ask(paths.ownSecret)).status,
      (await phone.ask(paths.ownSecret)).status,
    ]
    expect(await opens()).toEqual([200, 200])
    one.passTime(minutes(11))
    expect(await opens()).toEqual([303, 303])
    // Asked for at one and shown to the other.
    await phone.ask(paths.proveFor(paths.ownSecret))
    await phone.post(paths.prove, { naar: paths.ownSecret, code: demoCode })
    expect(await opens()).toEqual([200, 200])
    one.passTime(minutes(11))
    expect(await opens()).toEqual([303, 303])
  })
})
