import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { doHouseWork } from '../app/foundation/access/enter.ts'
import { throughDoor } from '../app/foundation/database/transaction.ts'
import { invite } from '../app/foundation/identity/invitations.ts'
import { type AccountId, newId } from '../app/foundation/ids.ts'
import { paths as residentPaths } from '../app/people/resident/paths.ts'
import { insertResident } from '../app/people/resident/store.ts'
import { paths as staffPaths } from '../app/people/staff/paths.ts'
import { openTestHouse } from './house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from './people.ts'

/**
 * Forms carry the number of what they make, so that sent twice is made once. Whoever writes somebody else's
 * number there must not come to share an account with them.
 */
describe('a form that carries the number of somebody else', async () => {
  const house = await openTestHouse()
  const bea = await aMunicipality(house)
  const noor = await aStaffMember(house, bea)
  const joost = await aStaffMember(house, bea, ['professional', 'privacy-officer'], 'Joost Veld')
  const samira = await aResident(house, noor)
  const elsewhere = await aMunicipality(house, { name: 'Elders', host: 'elders.test' })

  const registration = (id: string) => ({
    id,
    called: 'Niemand',
    phone: '06 11 22 33 44',
    liked: 'phone',
    language: 'nl',
    reads: 'short',
    portrait: 'riet',
    form: 'tandem',
  })
  const colleague = (id: string) => ({
    id,
    name: 'Niemand',
    does: 'niets',
    organisation: '',
    portrait: 'duin',
    phone: '',
    email: `${newId()}@toets.example`,
    roles: 'professional',
  })
  const invitations = () => house.owner.selectFrom('invitation').selectAll().execute()
  const residents = (id: string) =>
    house.owner.selectFrom('resident').select('called').where('id', '=', id).execute()
  const people = (id: string) =>
    house.owner.selectFrom('person').select('name').where('id', '=', id).execute()

  it('opens no file with the number of a colleague, and so no letter to be that colleague', async () => {
    const browser = await browserOf(house, noor)
    for (const id of [joost.id, bea.id, noor.id]) {
      expect((await browser.post(residentPaths.register, registration(id))).status).toBe(303)
      expect(await residents(id)).toEqual([])
      expect((await browser.get(residentPaths.file(id as never))).status).toBe(404)
      expect((await browser.post(residentPaths.letter(id as never))).status).toBe(404)
    }
    expect(await invitations()).toEqual([])
  })

  it('makes no colleague with the number of a resident, and so no letter to be that resident', async () => {
    const browser = await browserOf(house, bea)
    const answer = await browser.post(staffPaths.newPerson, colleague(samira.id))
    expect(answer.status).toBe(422)
    expect(await people(samira.id)).toEqual([])
    expect((await browser.post(staffPaths.letter(samira.id as never))).status).toBe(404)
    expect(await invitations()).toEqual([])
  })

  it('is refused by the database too, whatever asks it, and both at once make one of them', async () => {
    const resident = (id: string) =>
      doHouseWork(house, noor, 'register-resident', (tx, at) =>
        insertResident(
          tx,
          noor,
          {
            id: id as never,
            called: 'Niemand',
            portrait: 'riet',
            ways: [],
            language: 'nl',
            reads: 'short',
            spokenTo: '',
          },
          at,
        ),
      )
    const other = newId<'person'>()
    const { id: third } = await aStaffMember(house, bea)
    const moved = await sql`update person set id = ${samira.id} where id = ${third}
      and municipality_id = ${bea.municipality}`.execute(house.owner)
    expect(moved.numAffectedRows).toBe(0n)
    const values = {
      municipality_id: bea.municipality,
      name: 'Niemand',
      does: 'niets',
      portrait: 'duin',
      phone: '',
      email: '',
      roles: ['professional'],
      organisation_id: null,
      left_at: null,
    }
    const person = (id: string) =>
      house.owner
        .insertInto('person')
        .values({ ...values, id })
        .executeTakeFirst()
    expect((await person(samira.id)).numInsertedOrUpdatedRows).toBe(0n)
    await person(other)
    expect(await resident(other)).toBe('was-there')
    expect(await people(samira.id)).toEqual([])
  })

  it('is nothing to another municipality, where numbers are its own', async () => {
    const browser = await browserOf(house, elsewhere, 'elders.test')
    const answer = await browser.post(staffPaths.newPerson, colleague(samira.id))
    expect(answer.status).toBe(303)
    expect(await invitations()).toEqual([])
  })

  it('makes no letter of one kind for an account of the other kind', async () => {
    const asked = (account: string, kind: 'staff' | 'resident') =>
      invite(house, bea.municipality, { account: account as AccountId, kind, login: 'a@b.example' })
    await expect(asked(samira.id, 'staff')).rejects.toThrow('another kind')
    await expect(asked(joost.id, 'resident')).rejects.toThrow('another kind')
    const left = await throughDoor(house.db, house.clock, 'identity', (tx) =>
      tx.selectFrom('invitation').selectAll().execute(),
    )
    expect(left).toEqual([])
  })
})
