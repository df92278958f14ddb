import { beforeAll, describe, expect, it } from 'vitest'
import { days } from '../../foundation/clock.ts'
import { newId, type PersonId, type ReadingId } from '../../foundation/ids.ts'
import { bridgePaths } from '../../instruments/bridge/public.ts'
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
import { careTeamPaths } from '../care-team/public.ts'
import { residentPaths } from '../resident/public.ts'
import { sharingPaths as paths } from './paths.ts'

const house = await openTestHouse()
let administrator: StaffViewer
let noor: StaffViewer
let joost: StaffViewer
let mina: StaffViewer
let samira: ResidentViewer
let reading: ReadingId
let hers: Browser

/** A session rests after a while: whoever comes back later signs in anew. */
const as = (viewer: StaffViewer | ResidentViewer): Promise<Browser> => browserOf(house, viewer)

async function statusFor(viewer: StaffViewer, path: string): Promise<number> {
  return (await (await as(viewer)).get(path)).status
}

beforeAll(async () => {
  administrator = await aMunicipality(house)
  noor = await aStaffMember(house, administrator)
  joost = await aStaffMember(house, administrator, ['professional'], 'Joost Akkerman')
  mina = await aStaffMember(house, administrator, ['expert'], 'Mina Oudaen')
  samira = await aResident(house, noor)
  hers = await as(samira)
  const hisOrHers = await as(noor)
  await hisOrHers.post(careTeamPaths.team(samira.id), { person: joost.id, kind: 'joined' })
  await hisOrHers.post(careTeamPaths.team(samira.id), { person: mina.id, kind: 'buddy' })
  const talk = newId<'talk'>()
  await hisOrHers.post(bridgePaths.prepare(samira.id), { id: talk, moment: 'start', held: 'table' })
  await hisOrHers.post(bridgePaths.pillar(talk, 'housing'), { now: '2', wanted: '4' })
  const recorded = await hisOrHers.post(bridgePaths.record(talk))
  reading = (recorded.headers.get('location') ?? '').slice(9, 45) as ReadingId
})

const give = (person: PersonId, part = 'bridge', term = 'month') =>
  hers.post(paths.give(person), { part, term })
const takeBack = (person: PersonId, part = 'bridge') => hers.post(paths.takeBack(person), { part })

describe('what a resident shares', () => {
  it('opens the bridge to who joined, and the file shows it', async () => {
    expect(await statusFor(joost, bridgePaths.overTime(samira.id))).toBe(404)
    expect(await (await (await as(joost)).get(residentPaths.file(samira.id))).text()).not.toContain(
      'De brug</h2>',
    )
    expect((await give(joost.id)).status).toBe(303)
    expect(await statusFor(joost, bridgePaths.overTime(samira.id))).toBe(200)
    expect(await statusFor(joost, bridgePaths.reading(reading))).toBe(200)
    const file = await (await (await as(joost)).get(residentPaths.file(samira.id))).text()
    expect(file).toContain('De brug</h2>')
    expect(file).not.toContain('Bruggesprek voorbereiden')
  })

  it('is gone for the very next request of the other after taking back', async () => {
    const his = await as(joost)
    expect((await his.get(bridgePaths.reading(reading))).status).toBe(200)
    expect((await takeBack(joost.id)).status).toBe(303)
    expect((await his.get(bridgePaths.reading(reading))).status).toBe(404)
    expect((await his.get(bridgePaths.overTime(samira.id))).status).toBe(404)
    expect((await his.get(bridgePaths.sheet(reading))).status).toBe(404)
  })

  it('given twice is given once: taken back once it is gone', async () => {
    await Promise.all([give(mina.id), give(mina.id)])
    await give(mina.id, 'bridge', 'half-year')
    expect(await statusFor(mina, bridgePaths.overTime(samira.id))).toBe(200)
    await takeBack(mina.id)
    expect(await statusFor(mina, bridgePaths.overTime(samira.id))).toBe(404)
    expect((await takeBack(mina.id)).status).toBe(303)
  })

  it('shows a buddy the file only while how to be reached is shared', async () => {
    expect(await statusFor(mina, residentPaths.file(samira.id))).toBe(404)
    const before = await (await (await as(mina)).get('/gedeeld')).text()
    expect(before).toContain('Een inwoner')
    expect(before).not.toContain('Samira')
    await give(mina.id, 'contact')
    expect(await statusFor(mina, residentPaths.file(samira.id))).toBe(200)
    expect(await (await (await as(mina)).get('/gedeeld')).text()).toContain('Samira')
    await takeBack(mina.id, 'contact')
    expect(await statusFor(mina, residentPaths.file(samira.id))).toBe(404)
  })

  it.each([
    ['a part that a fixed face sees for the work', () => noor.id, 'bridge', 'month'],
    ['anything to somebody outside the team', () => newId<'person'>(), 'bridge', 'month'],
    ['a part that is not shared by anybody', () => joost.id, 'looks', 'month'],
    ['without an end', () => joost.id, 'bridge', 'always'],
  ])('is refused with a kind sentence: %s', async (_what, person, part, term) => {
    const answer = await hers.post(paths.give(person()), { part, term })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Er is niets veranderd.')
  })

  it('cannot be given or taken back by anybody else', async () => {
    for (const viewer of [noor, joost, mina]) {
      const browser = await as(viewer)
      const form = { part: 'bridge', term: 'month' }
      expect((await browser.post(paths.give(joost.id), form)).status).toBe(404)
      expect((await browser.get(paths.sharing)).status).toBe(404)
    }
  })
})

describe('asking', () => {
  it('changes nothing until the resident says yes, and a no lets it rest', async () => {
    const his = await as(joost)
    const ask = () => his.post(paths.ask(samira.id), { part: 'bridge', why: 'Dan denk ik mee.' })
    expect((await ask()).status).toBe(303)
    expect((await his.get(bridgePaths.overTime(samira.id))).status).toBe(404)
    expect(await (await hers.get(paths.sharing)).text()).toContain('Dan denk ik mee.')
    expect((await ask()).status).toBe(422)
    expect((await hers.post(paths.sayNo(joost.id), { part: 'bridge' })).status).toBe(303)
    const again = await ask()
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Dan denk ik mee.')
    expect(await (await hers.get(paths.sharing)).text()).not.toContain('Dan denk ik mee.')
  })

  it('is answered by a yes that gives', async () => {
    const hersToo = await as(mina)
    await hersToo.post(paths.ask(samira.id), { part: 'contact', why: 'Dan bel ik je.' })
    await give(mina.id, 'contact', 'quarter')
    expect(await (await hers.get(paths.sharing)).text()).not.toContain('Dan bel ik je.')
    expect((await hersToo.get(residentPaths.file(samira.id))).status).toBe(200)
    await takeBack(mina.id, 'contact')
  })

  it('is not for somebody outside the team', async () => {
    const stranger = await aStaffMember(house, administrator)
    expect(await statusFor(stranger, paths.ask(samira.id))).toBe(404)
  })
})

describe('who looked', () => {
  it('tells the resident in plain words who looked, and who tried without success', async () => {
    const page = await (await hers.get(paths.looks)).text()
    expect(page).toContain('Noor Haverkamp schreef je in, voor het werk.')
    expect(page).toContain('Joost Akkerman keek naar een van je bruggen, omdat jij het deelt.')
    expect(page).toContain('Joost Akkerman probeerde iets te openen: je brug. Dat lukte niet.')
    expect(page).toContain('Dat deel je nu niet met Joost Akkerman.')
    expect(page).not.toContain('Samira keek')
  })

  it('tells about a stranger who knew the address of a reading', async () => {
    const sef = await aStaffMember(house, administrator, ['professional'], 'Sef Verlaat')
    expect(await statusFor(sef, bridgePaths.reading(reading))).toBe(404)
    const page = await (await hers.get(paths.looks)).text()
    expect(page).toContain('Sef Verlaat probeerde iets te openen: je brug. Dat lukte niet.')
    expect(page).toContain('Sef Verlaat hoort niet bij je mensen.')
  })

  it('reads in Arabic as well', async () => {
    const zahra = await aResident(house, noor, { language: 'ar', called: 'زهرة' })
    const page = await (await (await as(zahra)).get(paths.looks)).text()
    expect(page).toContain('dir="rtl"')
    expect(page).toContain('Noor Haverkamp سجّلك، من أجل العمل.')
  })

  it('is nobody else’s page', async () => {
    expect(await statusFor(noor, paths.looks)).toBe(404)
  })
})

describe('the end of a sharing', () => {
  it('comes by itself when its day is there', async () => {
    await give(joost.id, 'bridge', 'month')
    house.passTime(days(30))
    expect(await statusFor(joost, bridgePaths.overTime(samira.id))).toBe(200)
    house.passTime(days(2))
    expect(await statusFor(joost, bridgePaths.overTime(samira.id))).toBe(404)
  })

  it('comes with leaving the team, and coming back does not bring it back', async () => {
    hers = await as(samira)
    await give(joost.id, 'bridge', 'half-year')
    const holder = await as(noor)
    expect((await holder.post(careTeamPaths.leave(samira.id, joost.id))).status).toBe(303)
    expect(await statusFor(joost, bridgePaths.overTime(samira.id))).toBe(404)
    house.passTime(1000)
    await holder.post(careTeamPaths.team(samira.id), { person: joost.id, kind: 'joined' })
    expect(await statusFor(joost, residentPaths.file(samira.id))).toBe(200)
    expect(await statusFor(joost, bridgePaths.overTime(samira.id))).toBe(404)
    expect(await (await hers.get(paths.sharing)).text()).toContain('Joost Akkerman ziet dit niet.')
  })
})
