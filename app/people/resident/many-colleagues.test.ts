import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aStaffMember, browserOf, manyColleagues } from '../../../tests/people.ts'
import { newId } from '../../foundation/ids.ts'
import { paths } from './paths.ts'

describe('registering where many work', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const names = Array.from({ length: 40 }, (_, nth) => `Piet Smit ${nth}`)
  await manyColleagues(house, administrator, names)
  const [anna] = await manyColleagues(house, administrator, ['Anna de Vries'])
  const browser = await browserOf(house, noor)
  const form = {
    id: newId(),
    called: 'Samira',
    liked: 'visit',
    language: 'ar',
    reads: 'pictures',
    spokenTo: 'praat rustig',
    portrait: 'linde',
    form: 'individual',
  }
  const residents = () =>
    house.owner.selectFrom('resident').select('id').where('id', '=', form.id).execute()

  it('asks a part of the name of the second fixed face, or nothing', async () => {
    const page = await (await browser.get(paths.register)).text()
    expect(page).toContain('Laat dit dan leeg')
    expect(page).not.toContain('Piet Smit')
  })

  it('keeps all that was written while a name is looked for, and opens no file', async () => {
    const answer = await browser.post(paths.register, { ...form, naam: 'VRIES', doe: 'zoek' })
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain(`<option value="${anna}" selected`)
    expect(page).toContain('Dat weten we later')
    for (const kept of ['Samira', form.id, 'VRIES']) expect(page).toContain(`value="${kept}"`)
    expect(page).toContain('praat rustig')
    for (const chosen of ['visit', 'pictures', 'linde', 'individual']) {
      expect(page).toMatch(new RegExp(`value="${chosen}"[^>]* checked`))
    }
    expect(await residents()).toEqual([])
  })

  it('refuses a second face nobody was offered, and takes who was found', async () => {
    const sent = { ...form, naam: 'vries', gezocht: 'vries' }
    for (const second of [newId(), noor.id, administrator.id, 'Anna']) {
      const answer = await browser.post(paths.register, { ...sent, second })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Kies hier een antwoord')
    }
    expect(await residents()).toEqual([])
    expect((await browser.post(paths.register, { ...sent, second: anna ?? '' })).status).toBe(303)
    const seats = house.owner.selectFrom('seat').select('person_id')
    const taken = await seats.where('resident_id', '=', form.id).execute()
    expect(new Set(taken.map(({ person_id }) => person_id))).toEqual(new Set([noor.id, anna]))
  })
})
