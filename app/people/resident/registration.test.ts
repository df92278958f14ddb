import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../../../tests/people.ts'
import { paths } from './paths.ts'

describe('registering a resident', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)

  const jamal = {
    id: '7a0c3f4e-2b5d-4c6f-8a9b-0c1d2e3f4a5b',
    called: 'Jamal',
    phone: '06 11 22 33 44',
    liked: 'phone',
    language: 'nl',
    reads: 'short',
    portrait: 'riet',
    form: 'tandem',
  }

  it('gives the resident a first fixed face who can open the file', async () => {
    const resident = await aResident(house, noor)
    const browser = await browserOf(house, noor)
    const answer = await browser.get(paths.file(resident.id))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Samira')
  })

  it('keeps what was typed and says kindly what is missing', async () => {
    const browser = await browserOf(house, noor)
    const answer = await browser.post(paths.register, { ...jamal, phone: '' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('value="Jamal"')
    expect(page).toContain('hoort een telefoonnummer')
  })

  it('opens one file when the same form is sent twice', async () => {
    const browser = await browserOf(house, noor)
    const answers = [
      await browser.post(paths.register, jamal),
      await browser.post(paths.register, jamal),
    ]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const rows = await house.owner
      .selectFrom('resident')
      .where('called', '=', 'Jamal')
      .selectAll()
      .execute()
    expect(rows).toHaveLength(1)
  })
})
