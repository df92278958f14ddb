import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  browserOf,
  type StaffViewer,
} from '../../../tests/people.ts'
import { asViewer } from '../../foundation/database/transaction.ts'
import type { PersonId, ResidentId } from '../../foundation/ids.ts'
import { paths } from './paths.ts'
import { leaveService } from './store.ts'

describe('leaving', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const professional = (name: string): Promise<StaffViewer> =>
    aStaffMember(house, administrator, ['professional'], name)

  const fixedFaces = async (resident: ResidentId): Promise<string[]> => {
    const rows = await house.owner
      .selectFrom('seat')
      .select('person_id')
      .where('resident_id', '=', resident)
      .where('kind', '=', 'fixed')
      .where('ended_at', 'is', null)
      .where('until', 'is', null)
      .execute()
    return rows.map((row) => row.person_id)
  }

  it('tells the administrator how many residents, and never who', async () => {
    const noor = await professional('Noor Haverkamp')
    await aResident(house, noor, { called: 'Geheimnaam' })
    await aResident(house, noor, { called: 'Geheimnaam' })
    const browser = await browserOf(house, administrator)
    const page = await (await browser.get(paths.leave(noor.id))).text()
    expect(page).toContain('vast gezicht van 2 inwoners')
    expect(page).not.toContain('Geheimnaam')
  })

  it('asks who takes over when residents count on the one who leaves', async () => {
    const noor = await professional('Noor Haverkamp')
    const resident = await aResident(house, noor)
    const browser = await browserOf(house, administrator)
    const answer = await browser.post(paths.leave(noor.id), { receiver: '' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Kies wie het overneemt')
    expect(await fixedFaces(resident.id)).toEqual([noor.id])
  })

  it('gives every resident to the receiver and closes the leaver’s screens at once', async () => {
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Overname')
    const resident = await aResident(house, noor)
    const both = await aResident(house, noor, { second: piet.id })
    const open = await browserOf(house, noor)
    expect((await open.get('/inwoners')).status).toBe(200)
    const browser = await browserOf(house, administrator)
    const answer = await browser.post(paths.leave(noor.id), { receiver: piet.id })
    expect(answer.status).toBe(303)
    expect(await fixedFaces(resident.id)).toEqual([piet.id])
    expect(await fixedFaces(both.id)).toEqual([piet.id])
    expect((await open.get('/inwoners')).status).not.toBe(200)
    const account = await house.owner
      .selectFrom('account')
      .select('closed_at')
      .where('id', '=', noor.id)
      .executeTakeFirstOrThrow()
    expect(account.closed_at).not.toBeNull()
    const sessions = house.owner.selectFrom('session').where('account_id', '=', noor.id)
    expect(await sessions.selectAll().execute()).toEqual([])
    const receiver = await browserOf(house, piet)
    expect((await receiver.get(`/inwoners/${resident.id}`)).status).toBe(200)
  })

  it('writes in each resident’s journal that somebody left, whatever seat they had', async () => {
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Blijft')
    const joined = await aResident(house, piet)
    const held = await aResident(house, noor)
    const browser = await browserOf(house, piet)
    await browser.post(`/inwoners/${joined.id}/mensen`, { person: noor.id, kind: 'joined' })
    const office = await browserOf(house, administrator)
    expect((await office.post(paths.leave(noor.id), { receiver: piet.id })).status).toBe(303)
    for (const resident of [joined, held]) {
      const lines = await house.owner
        .selectFrom('journal')
        .select(['actor_id', 'part', 'ground', 'thing_id'])
        .where('resident_id', '=', resident.id)
        .where('action', '=', 'team.leave')
        .execute()
      expect(lines).toEqual([
        { actor_id: administrator.id, part: 'team', ground: 'task', thing_id: noor.id },
      ])
    }
  })

  it('writes the handing over in each resident’s journal', async () => {
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Overname')
    const resident = await aResident(house, noor)
    await (await browserOf(house, administrator)).post(paths.leave(noor.id), { receiver: piet.id })
    const line = await house.owner
      .selectFrom('journal')
      .selectAll()
      .where('resident_id', '=', resident.id)
      .where('actor_id', '=', administrator.id)
      .where('action', '=', 'team.join')
      .executeTakeFirstOrThrow()
    expect(line).toMatchObject({ action: 'team.join', allowed: true })
  })

  it('is refused to the last administrator', async () => {
    const browser = await browserOf(house, administrator)
    const answer = await browser.post(paths.leave(administrator.id))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('de enige beheerder')
  })

  it('is refused by the database when somebody goes around the rule', async () => {
    const noor = await professional('Noor Haverkamp')
    const resident = await aResident(house, noor)
    const at = house.clock()
    const around = asViewer(house.db, house.clock, administrator, (tx) =>
      tx.updateTable('person').set({ left_at: at }).where('id', '=', noor.id).execute(),
    )
    await expect(around).rejects.toThrow('without a fixed face')
    const withoutReceiver = asViewer(house.db, house.clock, administrator, (tx) =>
      leaveService(tx, noor.id, undefined, at),
    )
    await expect(withoutReceiver).rejects.toThrow('without a fixed face')
    const withoutRole = asViewer(house.db, house.clock, administrator, (tx) =>
      tx
        .updateTable('person')
        .set({ roles: ['expert'] })
        .where('id', '=', noor.id)
        .execute(),
    )
    await expect(withoutRole).rejects.toThrow('without a fixed face')
    expect(await fixedFaces(resident.id)).toEqual([noor.id])
  })

  it('keeps a fixed face when both fixed faces are let go at the same moment', async () => {
    const noor = await professional('Noor Haverkamp')
    const piet = await professional('Piet Overname')
    const resident = await aResident(house, noor, { second: piet.id })
    const leave = (person: PersonId): Promise<unknown> =>
      asViewer(house.db, house.clock, administrator, (tx) =>
        leaveService(tx, person, undefined, house.clock()),
      )
    const outcomes = await Promise.allSettled([leave(noor.id), leave(piet.id)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await fixedFaces(resident.id)).toHaveLength(1)
  })

  it('does not exist for anybody but an administrator', async () => {
    const noor = await professional('Noor Haverkamp')
    const resident = await aResident(house, noor)
    for (const viewer of [noor, resident]) {
      const browser = await browserOf(house, viewer)
      expect((await browser.get(paths.leave(noor.id))).status).toBe(404)
      expect((await browser.post(paths.leave(noor.id))).status).toBe(404)
    }
  })
})
