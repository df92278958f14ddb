import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  type Browser,
  browserOf,
  manyColleagues,
  type ResidentViewer,
  type StaffViewer,
} from '../../../tests/people.ts'
import type { PersonId } from '../../foundation/ids.ts'
import { careTeamPaths as paths } from './paths.ts'

describe('the people around a resident, where many work', async () => {
  const house = await openTestHouse()
  let noor: StaffViewer
  let samira: ResidentViewer
  let browser: Browser
  let anna: PersonId | undefined
  let mina: PersonId | undefined

  beforeAll(async () => {
    const administrator = await aMunicipality(house)
    noor = await aStaffMember(house, administrator)
    samira = await aResident(house, noor)
    const names = Array.from({ length: 40 }, (_, nth) => `Piet Smit ${nth}`)
    await manyColleagues(house, administrator, names)
    await manyColleagues(house, administrator, names, 'expert')
    ;[anna] = await manyColleagues(house, administrator, ['Anna Akkerman'])
    ;[mina] = await manyColleagues(house, administrator, ['Mina Akkerman'], 'expert')
    browser = await browserOf(house, noor)
  })

  const send = (form: Record<string, string>) => browser.post(paths.team(samira.id), form)
  const lines = async (): Promise<string[]> => {
    const query = house.owner.selectFrom('journal').select('action').orderBy('id')
    return (await query.where('resident_id', '=', samira.id).execute()).map(({ action }) => action)
  }

  it('are asked by a part of the name, a colleague and a buddy each in a form of its own', async () => {
    const page = await (await browser.get(paths.team(samira.id))).text()
    expect(page.split('name="naam"')).toHaveLength(3)
    expect(page).toContain('Als vast gezicht')
    expect(page).not.toContain('Piet Smit')
  })

  it('are found in the form that asked, and looking is no change in the journal', async () => {
    const before = await lines()
    const colleague = await send({ kind: 'fixed', naam: 'akkerman', gezocht: '', doe: 'zoek' })
    const found = await colleague.text()
    expect(colleague.status).toBe(200)
    expect(found).toContain(`<option value="${anna}" selected`)
    expect(found).not.toContain(String(mina))
    expect(found).toMatch(/value="fixed" checked/)
    const buddy = await send({ kind: 'buddy', naam: 'akkerman', gezocht: '', doe: 'zoek' })
    const experts = await buddy.text()
    expect(experts).toContain(`<option value="${mina}" selected`)
    expect(experts).not.toContain(String(anna))
    expect(experts).toMatch(/value="joined" checked/)
    expect(await lines()).toEqual([...before, 'team.open', 'team.open'])
  })

  it('do not include whom nobody was offered, and include who was found', async () => {
    const form = { kind: 'fixed', naam: 'akkerman', gezocht: 'akkerman' }
    const refused = await send({ ...form, person: String(mina) })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Kies wie erbij komt')
    expect((await send({ ...form, person: String(anna) })).status).toBe(303)
    const page = await (await browser.get(paths.team(samira.id))).text()
    expect(page).toContain('Anna Akkerman')
    expect(page).not.toContain('Als vast gezicht')
  })

  it('find nobody who is there already in every way there is', async () => {
    const form = { kind: 'buddy', person: String(mina), naam: '', gezocht: '' }
    expect((await send(form)).status).toBe(303)
    const again = await send({ kind: 'buddy', naam: 'mina', gezocht: '', doe: 'zoek' })
    expect(await again.text()).toContain('We vonden niemand met deze naam')
  })
})
