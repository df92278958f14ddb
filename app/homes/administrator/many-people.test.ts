import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aStaffMember,
  type Browser,
  browserOf,
  manyColleagues,
} from '../../../tests/people.ts'
import { newId } from '../../foundation/ids.ts'
import { municipalityPaths } from '../../people/municipality/public.ts'
import { staffPaths } from '../../people/staff/public.ts'

describe('the home of the administrator', async () => {
  const house = await openTestHouse()
  const few = await aMunicipality(house, { host: 'klein.test' })
  const many = await aMunicipality(house)
  const noor = await aStaffMember(house, many)
  const anna = await aStaffMember(house, many, ['expert'], 'Anna de Vries')
  const sluis = newId<'organisation'>()
  let hers: Browser

  const leave = (id: string) =>
    house.owner.updateTable('person').set({ left_at: house.clock() }).where('id', '=', id).execute()
  const ask = async (query: string): Promise<string> =>
    (await hers.get(`${municipalityPaths.setUp}${query}`)).text()
  const portraits = (page: string): number => page.split('class="person-badge"').length - 1

  beforeAll(async () => {
    await manyColleagues(house, few, ['Piet Klein', 'Anna Klein'])
    const names = Array.from({ length: 40 }, (_, nth) => `Piet Smit ${nth}`)
    await manyColleagues(house, many, names)
    const [gone] = await manyColleagues(house, many, ['Joost Vertrokken'])
    await leave(String(gone))
    await house.owner
      .insertInto('organisation')
      .values({
        municipality_id: many.municipality,
        id: sluis,
        name: 'De Sluis',
        does: 'denkt mee',
        closed_at: null,
      })
      .execute()
    await house.owner
      .updateTable('person')
      .set({ organisation_id: sluis })
      .where('id', '=', anna.id)
      .execute()
    hers = await browserOf(house, many)
  })

  it('shows everybody and asks nothing where few work', async () => {
    const browser = await browserOf(house, few, 'klein.test')
    const page = await (await browser.get(`${municipalityPaths.setUp}?naam=xyz&doe=zoek`)).text()
    expect(portraits(page)).toBe(3)
    for (const name of ['Anna Klein', 'Bea Heer', 'Piet Klein']) expect(page).toContain(name)
    expect(page).not.toContain('name="naam"')
    expect(page).not.toContain('collega’s')
  })

  it('asks a part of the name where many work, and says how many there are', async () => {
    const page = await ask('')
    expect(portraits(page)).toBe(0)
    expect(page).toContain('name="naam"')
    expect(page).toContain('In totaal 43 collega’s')
    expect(page).toMatch(/De gemeente zelf<br\/><span class="soft">42 collega’s/)
    expect(page).toMatch(/De Sluis<\/a>.*?<span class="soft">1 collega</)
    expect(page).not.toContain('autofocus')
  })

  it('shows who was found with all there is to do, under their organisation', async () => {
    const page = await ask('?naam=VRIES&doe=zoek')
    expect(page).toContain('We vonden 1 naam.')
    expect(page).toContain('value="VRIES"')
    expect(portraits(page)).toBe(1)
    expect(page).toContain('<h3>De Sluis</h3>')
    expect(page).toContain(staffPaths.person(anna.id))
    expect(page).toContain('ervaringsdeskundige')
    expect(page).not.toContain('Noor Haverkamp')
    expect(await ask('?naam=haverk')).toContain('<h3>De gemeente zelf</h3>')
  })

  it('finds who left, and since when', async () => {
    const page = await ask('?naam=vertrokken&doe=zoek')
    expect(page).toContain('Hier niet meer')
    expect(page).toMatch(/Joost Vertrokken<span class="soft">, sinds/)
    expect(portraits(page)).toBe(0)
  })

  it.each([
    ['nothing was typed', '?naam=&doe=zoek', 'Typ eerst een deel van de naam', 0],
    ['nobody is called so', '?naam=xyz&doe=zoek', 'We vonden niemand met deze naam', 0],
    ['too many are called so', '?naam=smit&doe=zoek', 'Er zijn meer dan 20 namen', 20],
    ['no name can be so', '?naam=%00&doe=zoek', 'Typ eerst een deel van de naam', 0],
  ])('says kindly that %s', async (_what, query, sentence, count) => {
    const page = await ask(query)
    expect(page).toContain(sentence)
    expect(portraits(page)).toBe(count)
  })

  it('is not there for somebody else, whatever they look for', async () => {
    const answer = await (await browserOf(house, noor)).get(`${municipalityPaths.setUp}?naam=smit`)
    expect(answer.status).toBe(404)
  })
})
