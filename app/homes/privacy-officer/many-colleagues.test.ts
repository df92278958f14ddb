import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  browserOf,
  manyColleagues,
} from '../../../tests/people.ts'
import { privacyPaths as paths } from './paths.ts'

describe('the home of the privacy officer, where many work', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const officer = await aStaffMember(house, administrator, ['privacy-officer'], 'Fenna Gaarde')
  const samira = await aResident(house, noor)
  const names = Array.from({ length: 40 }, (_, nth) => `Piet Smit ${nth}`)
  await manyColleagues(house, administrator, names)
  const [gone] = await manyColleagues(house, administrator, ['Anna Vertrokken'])
  await house.owner
    .updateTable('person')
    .set({ left_at: house.clock() })
    .where('id', '=', String(gone))
    .execute()
  const browser = await browserOf(house, officer)
  const ask = async (query: string) => {
    const answer = await browser.get(`${paths.looks}?${query}`)
    return { status: answer.status, page: await answer.text() }
  }
  const row = '<td data-label="Wie">'

  it('begins with the looks of all, and no list of names', async () => {
    const { page } = await ask('')
    expect(page).toContain(`${row}Noor Haverkamp`)
    expect(page).not.toContain('Piet Smit')
  })

  it('asks whom is meant first, keeps the days, and finds who left too', async () => {
    const days = 'vanaf=2026-03-01&tot=2026-03-02&geweigerd=ja'
    const { page, status } = await ask(`wie=&naam=haverk&gezocht=&${days}`)
    expect(status).toBe(200)
    expect(page).toContain(`<option value="${noor.id}" selected`)
    expect(page).toContain('Kies hierboven eerst wie je bedoelt')
    expect(page).not.toContain(row)
    for (const kept of ['2026-03-01', '2026-03-02']) expect(page).toContain(`value="${kept}"`)
    expect(page).toMatch(/value="ja" checked/)
    expect((await ask('naam=vertrokken&doe=zoek')).page).toContain(
      `<option value="${gone}" selected`,
    )
    expect((await ask('naam=xyz&doe=zoek')).page).toContain('We vonden niemand met deze naam')
    expect((await ask('naam=smit&doe=zoek')).page).toContain('Er zijn meer dan 20 namen')
    expect((await ask('naam=%00&doe=zoek')).status).toBe(200)
  })

  it('then shows the looks of who was chosen, who stays chosen', async () => {
    const { page } = await ask(`wie=${noor.id}&naam=haverk&gezocht=haverk`)
    expect(page).toContain(`${row}Noor Haverkamp`)
    expect(page).not.toContain(`${row}Fenna`)
    expect(page).toContain(`<option value="${noor.id}" selected`)
    expect((await ask(`wie=${noor.id}`)).page).toContain(`<option value="${noor.id}" selected`)
  })

  it('refuses whom nobody was offered: a resident’s own looks are found by nobody', async () => {
    await (await browserOf(house, samira)).get('/')
    for (const wie of [samira.id, 'Noor']) {
      const { page, status } = await ask(`wie=${wie}`)
      expect(status).toBe(422)
      expect(page).toContain('Kies iemand uit de lijst')
      expect(page).not.toContain(row)
    }
  })
})
