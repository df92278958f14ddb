import { describe, expect, it } from 'vitest'
import { staffPaths } from '../../../people/staff/public.ts'
import { openTestHouse } from '../../../../tests/house.ts'
import { type KeepingBrowser, keepingBrowser } from '../../../../tests/keeping-browser.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  type StaffViewer,
} from '../../../../tests/people.ts'
import { minutes } from '../../clock.ts'
import type { Viewer } from '../../viewer.ts'
import { newId } from '../../ids.ts'
import { paths } from '../paths.ts'

describe('before a grave act', { timeout: 30_000 }, async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const officer = await aStaffMember(house, administrator, ['privacy-officer'])
  const noor = await aStaffMember(house, administrator)
  const ilse = await aStaffMember(house, administrator)
  const samira = await aResident(house, noor)

  const browse = (viewer: Viewer, token?: string) => keepingBrowser(house, viewer, token)
  const later = async (viewer: Viewer) => {
    const browser = await browse(viewer)
    house.passTime(minutes(10) + 1)
    return browser
  }
  const someone = (roles: StaffViewer['roles'] = ['privacy-officer']) => ({
    id: newId(),
    name: 'Iemand Nieuw',
    does: 'kijkt mee',
    organisation: '',
    portrait: 'duin',
    phone: '',
    email: `${newId()}@toets.example`,
    roles: roles[0] ?? '',
  })

  const [sluis, brug] = [newId<'organisation'>(), newId<'organisation'>()]
  const organisation = (id: string, tasks: readonly string[]) => ({
    id,
    name: `Partner ${id}`,
    does: 'helpt',
    version: '1',
    ...(tasks.length === 0 ? {} : { tasks: tasks[0] ?? '' }),
  })
  for (const [id, tasks] of [
    [sluis, []],
    [brug, ['money']],
  ] as const) {
    await house.owner
      .insertInto('organisation')
      .values({
        municipality_id: noor.municipality,
        id,
        name: id,
        does: 'helpt',
        tasks: [...tasks],
        closed_at: null,
      })
      .execute()
  }
  const { name, theme } = await house.owner
    .updateTable('municipality')
    .set({ tasks: [] })
    .returning(['name', 'theme'])
    .executeTakeFirstOrThrow()
  const ilseAt = (where: string) => ({
    ...someone(['professional']),
    organisation: where,
    version: '1',
  })

  const acts: [string, Viewer, (b: KeepingBrowser) => Promise<Response>][] = [
    ['searching all looks', officer, (b) => b.get('/inzagen?wie=&vanaf=2026-03-01&tot=')],
    ['going further back in all looks', officer, (b) => b.get('/inzagen?voor=12')],
    ['looking for refusals', officer, (b) => b.get('/inzagen?geweigerd=')],
    ['a new privacy officer', administrator, (b) => b.post('/beheer/mensen/nieuw', someone())],
    [
      'a new administrator',
      administrator,
      (b) => b.post('/beheer/mensen/nieuw', someone(['administrator'])),
    ],
    ['a letter for a colleague', administrator, (b) => b.post(`/beheer/mensen/${noor.id}/brief`)],
    [
      'a new organisation that has a task',
      administrator,
      (b) => b.post(staffPaths.newOrganisation, organisation(newId(), ['money'])),
    ],
    [
      'giving an organisation a task',
      administrator,
      (b) => b.post(staffPaths.organisation(sluis), organisation(sluis, ['money'])),
    ],
    [
      'giving the municipality itself a task',
      administrator,
      (b) => b.post('/beheer/gemeente', { name, theme, tasks: 'money', version: '1' }),
    ],
    [
      'a colleague who goes to an organisation with a task',
      administrator,
      (b) => b.post(staffPaths.person(ilse.id), ilseAt(brug)),
    ],
    ['letting somebody go', administrator, (b) => b.post(staffPaths.leave(ilse.id))],
    ['the page for a new passkey', samira, (b) => b.get(paths.newPasskey)],
    ['asking for a new passkey', samira, (b) => b.post(paths.askToMakePasskey)],
    ['making a passkey', noor, (b) => b.post(paths.newPasskey, { naam: 'x', antwoord: '{}' })],
    ['withdrawing a passkey', samira, (b) => b.post(paths.withdrawPasskey(newId()))],
    ['the page for another code', samira, (b) => b.get(paths.ownSecret)],
    ['another password', ilse, (b) => b.post(paths.ownSecret, { code: 'een heel nieuwe zin' })],
  ]

  it.each(acts)('%s asks who somebody is when that was long ago', async (_, viewer, act) => {
    const answer = await act(await later(viewer))
    const page = await answer.text()
    const asks = answer.status === 303 && answer.headers.get('location')?.startsWith(paths.prove)
    expect(
      asks === true || (answer.status === 401 && page.includes(`action="${paths.prove}"`)),
    ).toBe(true)
    expect(page).not.toContain('een heel nieuwe zin')
  })

  it.each(acts)('%s goes on at once just after signing in', async (_, viewer, act) => {
    const answer = await act(await browse(viewer))
    expect(answer.status).not.toBe(401)
    expect(answer.headers.get('location') ?? '').not.toContain(paths.prove)
    await house.owner.updateTable('account').set({ totp_step: 1, closed_at: null }).execute()
    await house.owner.updateTable('person').set({ left_at: null }).execute()
    await house.owner.deleteFrom('invitation').execute()
  })

  it.each([
    ['the plain list of looks', officer, '/inzagen'],
    ['a colleague’s page', administrator, `/beheer/mensen/${noor.id}`],
    ['where one is signed in', samira, '/aangemeld'],
  ] as const)('%s is no grave act', async (_, viewer, path) => {
    expect((await (await later(viewer)).get(path)).status).toBe(200)
  })

  it.each<[string, () => [string, Record<string, string>]]>([
    ['a colleague who stays where they are', () => [staffPaths.person(ilse.id), ilseAt('')]],
    [
      'another name of an organisation',
      () => [staffPaths.organisation(brug), organisation(brug, ['money'])],
    ],
    [
      'taking a task away',
      () => [staffPaths.organisation(brug), { ...organisation(brug, []), version: '2' }],
    ],
    [
      'a new organisation without one',
      () => [staffPaths.newOrganisation, organisation(newId(), [])],
    ],
  ])('%s is no grave act', async (_, act) => {
    await house.owner.updateTable('person').set({ version: 1, organisation_id: null }).execute()
    const [path, form] = act()
    const answer = await (await later(administrator)).post(path, form)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/beheer'])
  })

  it('a colleague without a strong role is added without it', async () => {
    const browser = await later(administrator)
    const answer = await browser.post('/beheer/mensen/nieuw', someone(['professional']))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).not.toContain(paths.prove)
  })
})
