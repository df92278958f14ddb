import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openTestHouse, testStart } from '../../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember } from '../../../../tests/people.ts'
import { levels, startProvider, type TestProvider } from '../../../../tests/provider-server.ts'
import { ProviderVisit } from '../../../../tests/provider-visit.ts'
import { minutes } from '../../clock.ts'
import { invite } from '../invitations.ts'
import type { AccountId } from '../sessions.ts'
import { providerPaths } from './paths.ts'
import { setByCommand } from './set-by-command.ts'

vi.useFakeTimers({ toFake: ['Date'], now: testStart })

describe('a real provider', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const { municipality } = noor
  const origin = 'http://voorop.test'
  let gemeente: TestProvider

  const client = (audience: 'staff' | 'resident') => ({
    client_id: 'voorop',
    client_secret: 'geheim-van-de-gemeente',
    redirect_uris: [origin + providerPaths.back(audience)],
    post_logout_redirect_uris: [origin + providerPaths.signedOut],
    backchannel_logout_uri: origin + providerPaths.signedOutThere(audience),
    backchannel_logout_session_required: true,
  })

  beforeAll(async () => {
    gemeente = await startProvider({ 'noor-bij-de-gemeente': { name: 'Noor' } }, [client('staff')])
    gemeente.deliver = (url, options) => Promise.resolve(house.app.request(url, options))
    const told = await setByCommand(
      house,
      house.owner,
      [
        ...['--for', 'staff', '--issuer', gemeente.issuer, '--client-id', 'voorop'],
        ...['--authentication', 'client-secret', '--level', levels.substantial],
      ],
      { VOOROP_PROVIDER_SECRET: 'geheim-van-de-gemeente' },
    )
    expect(told).toContain(providerPaths.back('staff'))
  })
  afterAll(() => gemeente.stop())

  const passTime = (milliseconds: number): void => {
    house.passTime(milliseconds)
    vi.setSystemTime(house.clock())
  }

  it('lets somebody in who took up their letter with it, and out again', async () => {
    const account = noor.id as string as AccountId
    const { login, code } = await invite(house, municipality, { account, kind: 'staff' })
    const visit = new ProviderVisit(house)
    const page = await visit.post('/welkom', { naam: login, brief: code, via: 'staff' })
    const there = /url=(.*)$/.exec(page.headers.get('refresh') ?? '')?.[1] ?? ''
    const said = { who: 'noor-bij-de-gemeente', level: levels.substantial }
    const bound = await visit.signIn(there, said)
    expect(await bound.text()).toBe('')
    expect(bound.headers.get('location')).toBe('/')
    expect((await visit.ask('/inwoners')).status).toBe(200)
    expect(await (await visit.ask('/aangemeld')).text()).not.toContain('passkey')

    passTime(minutes(1))
    const again = new ProviderVisit(house)
    const back = await again.signIn('/aanmelden/gemeente?naar=%2Faangemeld', said)
    expect(back.headers.get('location')).toBe('/aangemeld')
    expect((await again.ask('/aangemeld')).status).toBe(200)
  })
})
