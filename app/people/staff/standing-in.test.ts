import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  browserOf,
  type StaffViewer,
} from '../../../tests/people.ts'
import { days } from '../../foundation/clock.ts'
import { enter } from '../../foundation/access/enter.ts'
import { asViewer } from '../../foundation/database/transaction.ts'
import { newId, type PersonId, type ResidentId } from '../../foundation/ids.ts'
import { findTeam } from '../care-team/public.ts'
import { insertAbsence } from './absence-store.ts'
import { paths } from './paths.ts'

/** Monday 2 March 2026 is today; the absence is the week after. */
const week = { from: '2026-03-09', until: '2026-03-13' }

describe('standing in', async () => {
  const house = await openTestHouse()
  const start = house.clock()
  const administrator = await aMunicipality(house)
  const professional = (name: string): Promise<StaffViewer> =>
    aStaffMember(house, administrator, ['professional'], name)

  const goAway = async (
    viewer: StaffViewer,
    standIn: PersonId,
    form: Record<string, string> = {},
  ): Promise<Response> => {
    const browser = await browserOf(house, viewer)
    return browser.post(paths.absence, { id: newId(), ...week, standIn, ...form })
  }

  const fileStatus = async (viewer: StaffViewer, resident: ResidentId): Promise<number> =>
    (await (await browserOf(house, viewer)).get(`/inwoners/${resident}`)).status

  const at = (daysLater: number): void =>
    house.setClock(new Date(start.getTime() + days(daysLater)))

  it('opens the file for the stand-in on the days of the absence only', async () => {
    at(0)
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Inval')
    const resident = await aResident(house, noor)
    expect((await goAway(noor, piet.id)).status).toBe(303)
    const seen: number[] = []
    for (const day of [0, 6, 7, 11, 12]) {
      at(day)
      seen.push(await fileStatus(piet, resident.id))
    }
    expect(seen).toEqual([404, 404, 200, 200, 404])
  })

  it('writes in the resident’s journal that who stood in came, and that they went sooner', async () => {
    at(0)
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Inval')
    const resident = await aResident(house, noor)
    const id = newId()
    await goAway(noor, piet.id, { id })
    at(8)
    expect((await (await browserOf(house, noor)).post(paths.endAbsence(id))).status).toBe(303)
    const lines = await house.owner
      .selectFrom('journal')
      .select(['actor_id', 'action', 'thing_id'])
      .where('resident_id', '=', resident.id)
      .where('action', 'in', ['team.join', 'team.leave'])
      .orderBy('id')
      .execute()
    expect(lines).toEqual([
      { actor_id: noor.id, action: 'team.join', thing_id: id },
      { actor_id: noor.id, action: 'team.leave', thing_id: piet.id },
    ])
  })

  it('shows the resident who is away, until when, and who stands in', async () => {
    at(0)
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Inval')
    const resident = await aResident(house, noor)
    await goAway(noor, piet.id)
    at(8)
    const door = {
      resident: resident.id,
      part: 'team',
      action: 'read',
      purpose: 'home.open',
    } as const
    const team = await enter(house, resident, door, ({ tx, at: now }) =>
      findTeam(tx, resident.id, now),
    )
    expect(team.map(({ name, kind, away }) => ({ name, kind, away }))).toEqual([
      {
        name: 'Noor Haverkamp',
        kind: 'fixed',
        away: { until: '2026-03-13', standIn: 'Piet Inval' },
      },
      { name: 'Piet Inval', kind: 'fixed', away: undefined },
    ])
  })

  it('gives no seat where another fixed face is there in those days', async () => {
    at(0)
    const noor = await professional('Noor Haverkamp')
    const second = await professional('Sam Tweede')
    const piet = await professional('Piet Inval')
    const resident = await aResident(house, noor, { second: second.id })
    await goAway(noor, piet.id)
    at(8)
    expect(await fileStatus(piet, resident.id)).toBe(404)
    at(0)
    await goAway(second, piet.id)
    at(8)
    expect(await fileStatus(piet, resident.id)).toBe(200)
  })

  it('gives a resident who is registered after the absence was planned a stand-in too', async () => {
    at(0)
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Inval')
    await goAway(noor, piet.id)
    const resident = await aResident(house, noor)
    at(8)
    expect(await fileStatus(piet, resident.id)).toBe(200)
  })

  it('ends at once when the colleague is back earlier', async () => {
    at(0)
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Inval')
    const resident = await aResident(house, noor)
    const id = newId()
    await goAway(noor, piet.id, { id })
    at(8)
    expect(await fileStatus(piet, resident.id)).toBe(200)
    const browser = await browserOf(house, noor)
    expect((await browser.post(paths.endAbsence(id))).status).toBe(303)
    expect(await fileStatus(piet, resident.id)).toBe(404)
    const again = await browser.post(paths.endAbsence(id))
    expect(again.status).toBe(404)
  })

  it('passes to the receiver when the stand-in leaves', async () => {
    at(0)
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Inval')
    const receiver = await professional('Roos Overname')
    const resident = await aResident(house, noor)
    await goAway(noor, piet.id)
    const browser = await browserOf(house, administrator)
    expect((await browser.post(paths.leave(piet.id))).status).toBe(422)
    expect((await browser.post(paths.leave(piet.id), { receiver: receiver.id })).status).toBe(303)
    at(8)
    expect(await fileStatus(receiver, resident.id)).toBe(200)
  })

  it('is refused by the database when the stand-in leaves around the rule', async () => {
    at(0)
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Inval')
    await goAway(noor, piet.id)
    const around = asViewer(house.db, house.clock, administrator, (tx) =>
      tx.updateTable('person').set({ left_at: start }).where('id', '=', piet.id).execute(),
    )
    await expect(around).rejects.toThrow('without a stand-in')
  })

  it('says kindly what is missing, keeps the days, and changes nothing', async () => {
    at(0)
    const noor = await professional('Noor Haverkamp')
    const answer = await goAway(noor, '' as PersonId)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Kies wie voor je invalt')
    expect(page).toContain('value="2026-03-09"')
    const rows = house.owner.selectFrom('absence').where('person_id', '=', noor.id)
    expect(await rows.selectAll().execute()).toEqual([])
  })

  it('is one absence when the same form is sent twice', async () => {
    at(0)
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Inval')
    const id = newId()
    const answers = [await goAway(noor, piet.id, { id }), await goAway(noor, piet.id, { id })]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const rows = house.owner.selectFrom('absence').where('person_id', '=', noor.id)
    expect(await rows.selectAll().execute()).toHaveLength(1)
  })

  it('cannot be written down for somebody else', async () => {
    at(0)
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Inval')
    const absence = { id: newId(), ...week, standIn: piet.id }
    const forAnother = asViewer(house.db, house.clock, piet, (tx) =>
      insertAbsence(tx, { ...piet, id: noor.id }, absence),
    )
    await expect(forAnother).rejects.toThrow('row-level security')
  })

  it('is a page for professionals only', async () => {
    at(0)
    const noor = await professional('Noor Haverkamp')
    const resident = await aResident(house, noor)
    for (const viewer of [administrator, resident]) {
      expect((await (await browserOf(house, viewer)).get(paths.absence)).status).toBe(404)
    }
    expect((await (await browserOf(house, noor)).get(paths.absence)).status).toBe(200)
  })
})
