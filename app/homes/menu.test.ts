import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../../tests/people.ts'
import type { StaffRole, Viewer } from '../foundation/viewer.ts'
import { newId } from '../foundation/ids.ts'
import { menuFor, staffHome } from './menu.ts'

const staff = (...roles: StaffRole[]): Viewer => ({
  kind: 'staff',
  municipality: newId(),
  id: newId(),
  roles,
})

describe('the menu', async () => {
  const house = await openTestHouse()

  it.each([
    ['a professional', ['professional'], ['Mijn inwoners', 'Afwezig', 'Werkwijze', 'Aangemeld']],
    ['an administrator', ['administrator'], ['Beheer', 'Aangemeld']],
    ['a privacy officer', ['privacy-officer'], ['Inzagen', 'Aangemeld']],
    ['an insight reader', ['insight-reader'], ['Cijfers', 'Aangemeld']],
    ['an expert by experience', ['expert'], ['Gedeeld met mij', 'Aangemeld']],
    [
      'somebody with two roles',
      ['administrator', 'professional'],
      ['Mijn inwoners', 'Beheer', 'Afwezig', 'Werkwijze', 'Aangemeld'],
    ],
    ['somebody without a role', [], ['Aangemeld']],
  ] as const)('of %s holds only their own work', (_who, roles, labels) => {
    expect(menuFor(staff(...roles)).map(({ label }) => label)).toEqual(labels)
  })

  it('is empty for a resident and for who is not signed in', () => {
    expect(menuFor({ kind: 'resident', municipality: newId(), id: newId() })).toEqual([])
    expect(menuFor(undefined)).toEqual([])
  })

  it('begins with where somebody’s work is', () => {
    expect(staffHome(staff('privacy-officer', 'administrator'))).toBe('/beheer')
    expect(staffHome(staff('insight-reader'))).toBe('/geldrust/cijfers')
    expect(staffHome(staff())).toBe('/aangemeld')
  })

  it('leads everybody home from the start page', async () => {
    const administrator = await aMunicipality(house)
    const noor = await aStaffMember(house, administrator)
    const resident = await aResident(house, noor)
    const first = async (viewer: Viewer) => (await browserOf(house, viewer)).get('/')
    expect((await first(administrator)).headers.get('location')).toBe('/beheer')
    expect((await first(noor)).headers.get('location')).toBe('/inwoners')
    expect((await first(resident)).status).toBe(200)
    const page = await (await (await browserOf(house, administrator)).get('/beheer')).text()
    expect(page).toContain('aria-current="page">Beheer</a>')
  })
})
