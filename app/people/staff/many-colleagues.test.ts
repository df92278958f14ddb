import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  type Browser,
  browserOf,
  manyColleagues,
  type StaffViewer,
} from '../../../tests/people.ts'
import { newId, type PersonId } from '../../foundation/ids.ts'
import { paths } from './paths.ts'

describe('where many work', async () => {
  const house = await openTestHouse()
  let administrator: StaffViewer
  let noor: StaffViewer
  let anna: PersonId | undefined
  let mina: PersonId | undefined
  let hers: Browser
  const days = { from: '2026-03-09', until: '2026-03-13' }

  beforeAll(async () => {
    administrator = await aMunicipality(house)
    noor = await aStaffMember(house, administrator)
    await manyColleagues(
      house,
      administrator,
      Array.from({ length: 40 }, (_, nth) => `Piet Smit ${nth}`),
    )
    ;[anna] = await manyColleagues(house, administrator, ['Anna de Vries'])
    ;[mina] = await manyColleagues(house, administrator, ['Mina Oudaen'], 'expert')
    hers = await browserOf(house, noor)
  })

  const options = (page: string, name: string): number =>
    page.split(`name="${name}"`)[1]?.split('</select>')[0]?.split('<option').length ?? 1

  it('an absence asks a part of the name, and not one colleague stands on the page', async () => {
    const page = await (await hers.get(paths.absence)).text()
    expect(page).toContain('name="naam"')
    expect(page).not.toContain('Piet Smit')
    expect(page).not.toContain('name="standIn"')
  })

  it('looking for a name keeps the rest, writes nothing down, and says what came of it', async () => {
    const id = newId()
    const search = { id, ...days, gezocht: '', doe: 'zoek' }
    const said: readonly [string, string, number][] = [
      ['', 'Typ eerst een deel van de naam', 0],
      ['niemand zo', 'We vonden niemand met deze naam', 0],
      ['vries', 'We vonden 1 naam.', 2],
      ['smit 1', 'We vonden 13 namen.', 14],
      ['smit', 'Er zijn meer dan 20 namen', 21],
    ]
    for (const [naam, sentence, count] of said) {
      const answer = await hers.post(paths.absence, { ...search, naam })
      const page = await answer.text()
      expect(answer.status).toBe(200)
      expect(page).toContain(sentence)
      expect(options(page, 'standIn') - 1).toBe(count)
      for (const kept of [naam || id, id, ...Object.values(days)])
        expect(page).toContain(`value="${kept}"`)
    }
    expect(await house.owner.selectFrom('absence').select('id').execute()).toEqual([])
  })

  it('a name that was typed and not looked for is looked for, whichever button was pressed', async () => {
    const form = { id: newId(), ...days, naam: 'vries', gezocht: 'smit', standIn: noor.id }
    const answer = await hers.post(paths.absence, form)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(`<option value="${anna}" selected`)
  })

  it('whom was chosen stays when something else is not right', async () => {
    const found = { naam: 'vries', gezocht: 'vries', standIn: String(anna) }
    const answer = await hers.post(paths.absence, { id: newId(), ...days, until: '', ...found })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`<option value="${anna}" selected`)
  })

  it('an absence is refused with somebody who cannot stand in, and taken with who can', async () => {
    const form = { id: newId(), ...days, naam: 'vries', gezocht: 'vries' }
    const refused = await hers.post(paths.absence, { ...form, standIn: String(mina) })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Kies een professional die hier nu werkt')
    expect((await hers.post(paths.absence, { ...form, standIn: String(anna) })).status).toBe(303)
  })

  it('leaving looks for who takes over without letting anybody go', async () => {
    const joost = await aStaffMember(house, administrator, ['professional'], 'Joost Akkerman')
    await aResident(house, joost)
    const browser = await browserOf(house, administrator)
    const leave = paths.leave(joost.id)
    expect(await (await browser.get(leave)).text()).not.toContain('Piet Smit')
    const search = await browser.post(leave, { naam: 'vries', gezocht: '', doe: 'zoek' })
    expect(search.status).toBe(200)
    expect(await search.text()).toContain(`<option value="${anna}" selected`)
    const himself = await browser.post(leave, { naam: 'akkerman', gezocht: '' })
    expect(await himself.text()).toContain('We vonden niemand')
    const wrong = await browser.post(leave, { receiver: String(mina) })
    expect(wrong.status).toBe(422)
    const { left_at } = await house.owner
      .selectFrom('person')
      .select('left_at')
      .where('id', '=', joost.id)
      .executeTakeFirstOrThrow()
    expect(left_at).toBeNull()
    const sent = { naam: 'vries', gezocht: 'vries', receiver: String(anna) }
    expect((await browser.post(leave, sent)).status).toBe(303)
  })
})
