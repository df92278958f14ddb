import { afterAll, beforeEach, vi } from 'vitest'
import { throughDoor } from '../app/foundation/database/transaction.ts'
import type { Audience } from '../app/foundation/identity/provider/provider.ts'
import { setByCommand } from '../app/foundation/identity/provider/set-by-command.ts'
import { bind, findProvider, subjectHash } from '../app/foundation/identity/provider/store.ts'
import { accountOf } from '../app/foundation/ids.ts'
import { type ForgingProvider, startForger } from './forging-provider.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import { aMunicipality, aResident, aStaffMember } from './people.ts'
import { ProviderVisit } from './provider-visit.ts'

export const substantial = 'http://eidas.europa.eu/LoA/substantial'
export const digid = '/aanmelden/digid'
export const gemeenteWay = '/aanmelden/gemeente'

/** A municipality whose two providers lie when they are told to; Samira and Noor come in through them. */
export class ForgedTown {
  readonly house: TestHouse
  readonly noor: string
  readonly samira: string
  readonly broker: ForgingProvider
  readonly gemeente: ForgingProvider
  /** The nonce an honest provider would put into the next token. */
  nonce = ''

  private constructor(
    house: TestHouse,
    people: { readonly noor: string; readonly samira: string },
    providers: { readonly broker: ForgingProvider; readonly gemeente: ForgingProvider },
  ) {
    this.house = house
    this.noor = people.noor
    this.samira = people.samira
    this.broker = providers.broker
    this.gemeente = providers.gemeente
  }

  static async open(): Promise<ForgedTown> {
    const house = await openTestHouse()
    const noor = await aStaffMember(house, await aMunicipality(house))
    const samira = await aResident(house, noor)
    const honest = (from: () => ForgingProvider, sub: string) => () => {
      const now = Math.trunc(house.clock().getTime() / 1000)
      return {
        iss: from().issuer,
        aud: 'voorop',
        sub,
        nonce: town.nonce,
        iat: now,
        exp: now + 300,
        auth_time: now,
        acr: substantial,
        sid: 'bezoek-een',
      }
    }
    const broker = await startForger(honest(() => town.broker, 'samira-daar'))
    const gemeente = await startForger(honest(() => town.gemeente, 'noor-daar'))
    const town = new ForgedTown(house, { noor: noor.id, samira: samira.id }, { broker, gemeente })
    await town.#set('resident', broker)
    await town.#set('staff', gemeente, ['--claim', 'groups', '--role', 'wijkteam=professional'])
    await town.#bind('resident', samira, 'samira-daar')
    await town.#bind('staff', noor, 'noor-daar')
    afterAll(() => Promise.all([broker.stop(), gemeente.stop()]))
    beforeEach(async () => {
      for (const provider of [broker, gemeente]) {
        provider.next = {}
        provider.trouble = undefined
      }
      await house.owner.deleteFrom('brake').execute()
    })
    return town
  }

  async #set(
    audience: Audience,
    { issuer }: ForgingProvider,
    more: readonly string[] = [],
  ): Promise<void> {
    const whom = ['--for', audience, '--issuer', issuer, '--client-id', 'voorop']
    const how = ['--authentication', 'client-secret', '--level', substantial]
    const { house } = this
    await setByCommand(house, house.owner, [...whom, ...how, ...more], {
      VOOROP_PROVIDER_SECRET: 'geheim',
    })
  }

  async #bind(
    audience: Audience,
    { municipality, id }: Awaited<ReturnType<typeof aStaffMember | typeof aResident>>,
    sub: string,
  ): Promise<void> {
    const { house } = this
    await throughDoor(house.db, house.clock, 'identity', async (tx) => {
      const provider = await findProvider(tx, municipality, audience)
      if (provider === undefined) throw new Error('No provider.')
      const account = accountOf(id)
      const known = { account, fromClaims: false, subjectHash: subjectHash(house, provider, sub) }
      await bind(tx, provider, known, house.clock())
    })
  }

  /** Now, in seconds, as tokens have it. */
  now(): number {
    return Math.trunc(this.house.clock().getTime() / 1000)
  }

  passTime(milliseconds: number): void {
    this.house.passTime(milliseconds)
    vi.setSystemTime(this.house.clock())
  }

  visit(): ProviderVisit {
    return new ProviderVisit(this.house)
  }

  async sessions(): Promise<number> {
    return (await this.house.owner.selectFrom('session').select('id').execute()).length
  }

  /** Sets out, and gives the query an honest provider would come back with. */
  async setOut(visit: ProviderVisit, start = digid): Promise<URLSearchParams> {
    const going = await visit.ask(start)
    const there = new URL(going.headers.get('location') ?? '')
    this.nonce = there.searchParams.get('nonce') ?? ''
    const state = there.searchParams.get('state') ?? ''
    return new URLSearchParams({ code: 'een', state, iss: there.origin })
  }
}

/** Comes back with an answer, to the page it leads to. */
export async function comeBack(
  visit: ProviderVisit,
  query: URLSearchParams,
  way = digid,
): Promise<Response> {
  return visit.toKindPage(await visit.ask(`${way}/terug?${query}`))
}

/** The heading of the page that says why somebody is not in; `came in` when they are. */
export async function shown(answer: Response): Promise<string> {
  const cookies = answer.headers.getSetCookie()
  if (answer.status !== 200 || cookies.some((line) => line.startsWith('voorop-demo='))) {
    return 'came in'
  }
  return /<h1>([^<]*)<\/h1>/.exec(await answer.text())?.[1] ?? ''
}
