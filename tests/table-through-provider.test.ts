import { describe, expect, it, vi } from 'vitest'
import { minutes } from '../app/foundation/clock.ts'
import { paths as identityPaths } from '../app/foundation/identity/paths.ts'
import type { MunicipalityId, PersonId, ResidentId } from '../app/foundation/ids.ts'
import { bridgePaths } from '../app/instruments/bridge/public.ts'
import { staffWords } from '../app/instruments/bridge/words/staff.ts'
import { comeBack, ForgedTown, gemeenteWay } from './forged-town.ts'
import { testStart } from './house.ts'
import type { StaffViewer } from './people.ts'
import { anOpenTalk } from './promises/access-world.ts'
import type { ProviderVisit } from './provider-visit.ts'

vi.useFakeTimers({ toFake: ['Date'], now: testStart })

/** Who comes in through the municipality has no password and no app here to take the device back with. */
describe('a device on the table of who came in through the municipality', async () => {
  const town = await ForgedTown.open()
  const { house, samira } = town
  const { id } = await house.owner.selectFrom('municipality').select('id').executeTakeFirstOrThrow()
  const noor: StaffViewer = {
    kind: 'staff',
    municipality: id as MunicipalityId,
    id: town.noor as PersonId,
    roles: ['professional'],
  }
  const { title, goToProvider, go } = staffWords.unlock

  async function atTable() {
    const talk = await anOpenTalk(house, noor, samira as ResidentId)
    const visit = town.visit()
    const query = await town.setOut(visit, gemeenteWay)
    expect((await comeBack(visit, query, gemeenteWay)).status).toBe(303)
    expect((await visit.post(bridgePaths.toTable(talk), {})).status).toBe(303)
    const unlock = bridgePaths.unlock(talk)
    return { visit, talk, unlock, again: identityPaths.proveAgainThroughProvider(unlock) }
  }
  const isAtTable = async (visit: ProviderVisit): Promise<boolean> =>
    (await visit.ask('/inwoners')).status === 303

  it('is given back by showing there again who one is, and by nothing less', async () => {
    const { visit, unlock, again } = await atTable()
    const asked = await (await visit.ask(unlock)).text()
    expect(asked).toContain(title)
    expect(asked).toContain(goToProvider)
    expect(asked).not.toContain('name="code"')
    // Just signed in, and still: that was before the device lay here.
    expect((await visit.post(unlock, {})).status).toBe(200)
    expect(await isAtTable(visit)).toBe(true)

    const query = await town.setOut(visit, again)
    const back = await comeBack(visit, query, gemeenteWay)
    expect(back.headers.get('location')).toBe(unlock)
    expect(await isAtTable(visit)).toBe(true)
    expect(await (await visit.ask(unlock)).text()).toContain(go)
    expect((await visit.post(unlock, {})).status).toBe(303)
    expect((await visit.ask('/inwoners')).status).toBe(200)
    const lines = await house.owner
      .selectFrom('journal')
      .select('action')
      .where('action', '=', 'bridge.from-table')
      .where('resident_id', '=', samira)
      .execute()
    expect(lines).toHaveLength(1)
  })

  it('stays there when somebody else shows who they are, or it was too long ago', async () => {
    const { visit, unlock, again } = await atTable()
    const query = await town.setOut(visit, again)
    town.gemeente.next = { claims: { sub: 'een-vreemde' } }
    await comeBack(visit, query, gemeenteWay)
    await visit.post(unlock, {})
    expect(await isAtTable(visit)).toBe(true)

    town.gemeente.next = {}
    await comeBack(visit, await town.setOut(visit, again), gemeenteWay)
    town.passTime(minutes(11))
    await visit.post(unlock, {})
    expect(await isAtTable(visit)).toBe(true)
  })

  it('opens nothing for who set out to come in before it lay there', async () => {
    const talk = await anOpenTalk(house, noor, samira as ResidentId)
    const visit = town.visit()
    await comeBack(visit, await town.setOut(visit, gemeenteWay), gemeenteWay)
    const query = await town.setOut(visit, gemeenteWay)
    await visit.post(bridgePaths.toTable(talk), {})
    await comeBack(visit, query, gemeenteWay)
    expect(await isAtTable(visit)).toBe(true)
    // Nor is there another way to set out from the table.
    for (const way of [gemeenteWay, '/aanmelden/digid', '/aanmelden']) {
      expect((await visit.ask(way)).headers.get('location')).toBe(bridgePaths.talk(talk))
    }
  })

  it('has one session all along, that ends when it would have ended', async () => {
    const { visit, unlock, again } = await atTable()
    const session = () =>
      house.owner
        .selectFrom('session')
        .select(['id', 'ends_at', 'table_talk'])
        .where('table_talk', 'is not', null)
        .orderBy('created_at', 'desc')
        .executeTakeFirstOrThrow()
    const before = await session()
    town.passTime(minutes(5))
    await comeBack(visit, await town.setOut(visit, again), gemeenteWay)
    expect(await session()).toEqual(before)
    expect((await visit.post(unlock, {})).status).toBe(303)
  })
})
