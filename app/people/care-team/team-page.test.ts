import { beforeAll, describe, expect, it } from 'vitest'
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
import { sharingPaths } from '../sharing/public.ts'
import { careTeamPaths as paths } from './paths.ts'

describe('the people around a resident', async () => {
  const house = await openTestHouse()
  let noor: StaffViewer
  let joost: StaffViewer
  let mina: StaffViewer
  let sef: StaffViewer
  let samira: ResidentViewer
  let hisOrHers: Browser

  beforeAll(async () => {
    const administrator = await aMunicipality(house)
    noor = await aStaffMember(house, administrator)
    joost = await aStaffMember(house, administrator, ['professional'], 'Joost Akkerman')
    mina = await aStaffMember(house, administrator, ['expert'], 'Mina Oudaen')
    sef = await aStaffMember(house, administrator, ['professional'], 'Sef Verlaat')
    samira = await aResident(house, noor)
    hisOrHers = await browserOf(house, noor)
  })

  const join = (person: StaffViewer, kind: string) =>
    hisOrHers.post(paths.team(samira.id), { person: person.id, kind })
  const leave = (person: StaffViewer) => hisOrHers.post(paths.leave(samira.id, person.id))

  it('come in as a second fixed face, by invitation and as a buddy, and the resident sees them', async () => {
    expect((await join(joost, 'fixed')).status).toBe(303)
    expect((await join(sef, 'joined')).status).toBe(303)
    expect((await join(mina, 'buddy')).status).toBe(303)
    const home = await (await (await browserOf(house, samira)).get('/')).text()
    for (const name of ['Noor Haverkamp', 'Joost Akkerman', 'Sef Verlaat', 'Mina Oudaen']) {
      expect(home).toContain(name)
    }
  })

  it.each([
    ['a third fixed face', () => sef, 'fixed', 'al twee vaste gezichten'],
    ['who is there already', () => joost, 'fixed', 'al op deze manier'],
    ['an expert by experience as a fixed face', () => mina, 'fixed', 'Kies wie erbij komt'],
    ['a professional as a buddy', () => sef, 'buddy', 'Kies wie erbij komt'],
    ['a kind of seat that does not exist', () => sef, 'boss', 'Kies wie erbij komt'],
  ])('do not include %s, said kindly', async (_who, person, kind, sentence) => {
    const answer = await join(person(), kind)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  })

  it('leave, and see nothing any more; the last fixed face stays', async () => {
    expect((await leave(sef)).status).toBe(303)
    expect((await (await browserOf(house, sef)).get(`/inwoners/${samira.id}`)).status).toBe(404)
    expect((await leave(joost)).status).toBe(303)
    const answer = await leave(noor)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Niemand staat zonder')
    const demoted = await join(noor, 'joined')
    expect(demoted.status).toBe(422)
  })

  it('never all leave, also when two fixed faces go at the same moment', async () => {
    await join(joost, 'fixed')
    const his = await browserOf(house, joost)
    const answers = await Promise.all([
      hisOrHers.post(paths.leave(samira.id, noor.id)),
      his.post(paths.leave(samira.id, joost.id)),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
    const stays = answers[0]?.status === 303 ? his : hisOrHers
    expect((await stays.get(paths.team(samira.id))).status).toBe(200)
    const [gone, kept] = answers[0]?.status === 303 ? [noor, joost] : [joost, noor]
    await stays.post(paths.team(samira.id), { person: gone.id, kind: 'fixed' })
    expect(kept.id).not.toBe(gone.id)
  })

  it('are changed by fixed faces only, and every change stands in the journal', async () => {
    for (const viewer of [sef, mina, samira]) {
      const browser = await browserOf(house, viewer)
      expect((await browser.get(paths.team(samira.id))).status).toBe(404)
      const answer = await browser.post(paths.team(samira.id), { person: sef.id, kind: 'joined' })
      expect(answer.status).toBe(404)
    }
    const looks = await (await (await browserOf(house, samira)).get(sharingPaths.looks)).text()
    expect(looks).toContain('Noor Haverkamp vroeg iemand bij je mensen, voor het werk.')
    expect(looks).toContain('haalde iemand weg bij je mensen')
    expect(looks).toContain('Sef Verlaat probeerde iets te openen: je mensen.')
  })
})
