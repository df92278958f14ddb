import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  type Browser,
  browserOf,
  type ResidentViewer,
} from '../../../tests/people.ts'
import { paths } from './paths.ts'

describe("a resident's own particulars", async () => {
  const house = await openTestHouse()
  let samira: ResidentViewer
  let own: Browser
  let professional: Browser
  let neighbour: Browser

  beforeAll(async () => {
    const noor = await aStaffMember(house, await aMunicipality(house))
    samira = await aResident(house, noor)
    own = await browserOf(house, samira)
    professional = await browserOf(house, noor)
    neighbour = await browserOf(house, await aResident(house, noor, { called: 'Jamal' }))
  })

  const form = {
    version: '1',
    called: 'Sam',
    phone: '06 99 88 77 66',
    liked: 'whatsapp',
    language: 'nl',
    reads: 'pictures',
    spokenTo: 'liefst in de ochtend',
    portrait: 'riet',
  }

  it('are changed by the resident, and the team reads them at once', async () => {
    const answer = await own.post(paths.change(samira.id), form)
    expect(answer.headers.get('location')).toBe('/')
    const file = await (await professional.get(paths.file(samira.id))).text()
    expect(file).toContain('liefst in de ochtend')
    expect(file).toContain('06 99 88 77 66')
  })

  it('are not lost when something is missing, or when somebody else changed them too', async () => {
    const missing = await own.post(paths.change(samira.id), { ...form, version: '2', phone: '' })
    expect(missing.status).toBe(422)
    expect(await missing.text()).toContain('hoort een telefoonnummer')
    const stale = await own.post(paths.change(samira.id), { ...form, version: '1', called: 'Saar' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('value="Saar"')
  })

  it("are nobody else's to change", async () => {
    expect((await neighbour.get(paths.change(samira.id))).status).toBe(404)
    expect((await neighbour.post(paths.change(samira.id), form)).status).toBe(404)
  })
})
