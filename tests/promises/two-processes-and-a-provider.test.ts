import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { invite } from '../../app/foundation/identity/invitations.ts'
import { providerPaths } from '../../app/foundation/identity/provider/paths.ts'
import { setByCommand } from '../../app/foundation/identity/provider/set-by-command.ts'
import type { AccountId } from '../../app/foundation/identity/sessions.ts'
import { inTurn, openBeside, openTestHouse, testStart } from '../house.ts'
import { aMunicipality, aStaffMember } from '../people.ts'
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
    const account = noor.id as string as AccountId
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
