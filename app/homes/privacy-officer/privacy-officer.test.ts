import { beforeAll, describe, expect, it } from 'vitest'
import { days } from '../../foundation/clock.ts'
import { residentPaths } from '../../people/resident/public.ts'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  type Browser,
  browserOf,
  type ResidentViewer,
  type StaffViewer,
} from '../../../tests/people.ts'
import { privacyPaths as paths } from './paths.ts'

const lines = (page: string): number => page.split('<tr>').length - 2

describe('the home of the privacy officer', async () => {
  const house = await openTestHouse()
  let noor: StaffViewer
  let joost: StaffViewer
  let samira: ResidentViewer
  let officer: StaffViewer
  let browser: Browser

  beforeAll(async () => {
    const administrator = await aMunicipality(house)
    noor = await aStaffMember(house, administrator)
    joost = await aStaffMember(house, administrator, ['professional'], 'Joost Akkerman')
    officer = await aStaffMember(house, administrator, ['privacy-officer'], 'Fenna Gaarde')
    samira = await aResident(house, noor, { called: 'Samira El Amrani' })
    const elsewhere = await aMunicipality(house, { host: 'elders.test' })
    const stranger = await aStaffMember(house, elsewhere, ['professional'], 'Ver Weg')
    await aResident(house, stranger)
    await (await browserOf(house, noor)).get(residentPaths.file(samira.id))
    await (await browserOf(house, joost)).get(residentPaths.file(samira.id))
    browser = await browserOf(house, officer)
  })

  it('lists who looked at what, on which ground, and who was refused, of this municipality', async () => {
    const page = await (await browser.get(paths.looks)).text()
    expect(page).toContain('Noor Haverkamp (professional)')
    expect(page).toContain('gegevens bekeken')
    expect(page).toContain('taak')
    expect(page).toContain('geweigerd')
    expect(page).not.toContain('Ver Weg')
  })

  it('names no resident: a short sign stands for each', async () => {
    await (await browserOf(house, samira)).get('/')
    const page = await (await browser.get(paths.looks)).text()
    expect(page).not.toContain('Samira')
    expect(page).not.toContain(samira.id)
    expect(page).toContain(samira.id.slice(0, 8))
    expect(page).toContain('de inwoner zelf')
  })

  it('writes down that it was opened itself', async () => {
    await browser.get(paths.looks)
    const page = await (await browser.get(`${paths.looks}?wie=${officer.id}`)).text()
    expect(page).toContain('inzagen bekeken')
    expect(page).not.toContain('gegevens bekeken')
  })

  it('finds by person, by day and refused only', async () => {
    const byJoost = await (await browser.get(`${paths.looks}?wie=${joost.id}`)).text()
    expect(byJoost).toContain('<td data-label="Wie">Joost Akkerman')
    expect(byJoost).not.toContain('<td data-label="Wie">Noor Haverkamp')
    const refused = await (await browser.get(`${paths.looks}?geweigerd=ja`)).text()
    expect(refused).not.toContain('toegestaan')
    const today = await (await browser.get(`${paths.looks}?vanaf=2026-03-02&tot=2026-03-02`)).text()
    expect(today).toContain('gegevens bekeken')
    const before = await (await browser.get(`${paths.looks}?tot=2026-03-01`)).text()
    expect(before).toContain('Niets gevonden')
  })

  it('keeps what was typed and says kindly what cannot be looked for', async () => {
    const answer = await browser.get(`${paths.looks}?vanaf=gisteren`)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('value="gisteren"')
    expect(page).toContain('Dit is geen dag die we kennen')
  })

  it('goes on from page to page without leaving out or repeating a line', async () => {
    const his = await browserOf(house, noor)
    for (let count = 0; count < 30; count += 1) await his.get(residentPaths.file(samira.id))
    const { count } = await house.owner
      .selectFrom('journal')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('actor_id', '=', noor.id)
      .executeTakeFirstOrThrow()
    const first = await (await browser.get(`${paths.looks}?wie=${noor.id}`)).text()
    const next = /href="([^"]+)">Verder terug/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    await his.get(residentPaths.file(samira.id))
    const second = await (await browser.get(next)).text()
    expect(lines(first)).toBe(50)
    expect(lines(first) + lines(second)).toBe(count)
  })

  it('is nobody else’s', async () => {
    house.passTime(days(1))
    for (const viewer of [noor, samira]) {
      expect((await (await browserOf(house, viewer)).get(paths.looks)).status).toBe(404)
    }
  })
})
