import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  browserOf,
  type Browser,
  type ResidentViewer,
} from '../../../tests/people.ts'

describe('whose page it is', async () => {
  const house = await openTestHouse()
  let samira: ResidentViewer
  let professional: Browser
  let resident: Browser

  beforeAll(async () => {
    const noor = await aStaffMember(house, await aMunicipality(house))
    samira = await aResident(house, noor, { called: 'Samira <3', language: 'ar' })
    professional = await browserOf(house, noor)
    resident = await browserOf(house, samira)
  })

  const pagesOf = (id: string) => [`/inwoners/${id}/bruggen`, `/inwoners/${id}/geld`]

  it('stands above it and in its title, for who works with several', async () => {
    for (const path of pagesOf(samira.id)) {
      const html = await (await professional.get(path)).text()
      expect(html).toContain('<bdi>Samira &lt;3</bdi>')
      expect(html).toMatch(/<title[^>]*>Samira &lt;3: \S/)
    }
  })

  it('is not said to the resident, who has one file', async () => {
    for (const path of pagesOf(samira.id)) {
      expect(await (await resident.get(path)).text()).not.toContain('Samira')
    }
  })

  it('marks the menu of who works here as Dutch on a page in another language', async () => {
    const html = await (await professional.get(`/inwoners/${samira.id}/geld`)).text()
    expect(html).toContain('<html lang="ar"')
    expect(html).toMatch(/<nav class="page-head__menu"[^>]* lang="nl"/)
  })
})
