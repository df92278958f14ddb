import { newId } from '../../app/foundation/ids.ts'
import { bridgePaths } from '../../app/instruments/bridge/public.ts'
import type { TestHouse } from '../house.ts'
import { aResident, browserOf, type ResidentViewer, type StaffViewer } from '../people.ts'

/** Strings that stand in secret fields and nowhere else in the world, by the part of the file they are in. */
interface Canaries {
  readonly contact: string[]
  readonly bridge: string[]
  readonly asked: string[]
}

/** A resident's file full of canaries, with an ended talk, an open one and a reading. */
export interface HidingPlace {
  readonly resident: ResidentViewer
  readonly talks: readonly string[]
  readonly canaries: Canaries
}

/** Registers a resident and fills every secret field of the file, through the pages as far as they go. */
export async function hideCanaries(
  house: TestHouse,
  professional: StaffViewer,
  nth: number,
): Promise<HidingPlace> {
  const canaries: Canaries = { contact: [], bridge: [], asked: [] }
  const hide = (where: keyof Canaries) => {
    const canary = `kanarie${nth}x${where}${canaries[where].length}${newId().slice(0, 8)}`
    canaries[where].push(canary)
    return canary
  }
  const number = `06${10_000_000 + ((nth * 7_654_321) % 90_000_000)}`
  canaries.contact.push(number)
  const resident = await aResident(house, professional, {
    called: hide('contact'),
    spokenTo: hide('contact'),
    ways: [
      { kind: 'email', value: `${hide('contact')}@toets.example` },
      { kind: 'phone', value: number },
    ],
  })
  const browser = await browserOf(house, professional)
  const talk = newId<'talk'>()
  await browser.post(bridgePaths.prepare(resident.id), {
    id: talk,
    moment: 'start',
    held: 'table',
  })
  for (const domain of ['home', 'wellbeing', 'money', 'learning'] as const) {
    await browser.post(bridgePaths.domain(talk, domain), {
      stress: '4',
      coping: '2',
      words: hide('bridge'),
    })
  }
  for (const to of ['family', 'debts', 'work']) {
    await browser.post(bridgePaths.lines(talk), { from: 'housing', to, why: hide('bridge') })
  }
  await browser.post(bridgePaths.beginning(talk), {
    longGoal: hide('bridge'),
    shortGoal: hide('bridge'),
  })
  const recorded = await browser.post(bridgePaths.record(talk))
  const reading = /\/bruggen\/([^?]+)/.exec(recorded.headers.get('location') ?? '')?.[1] ?? ''
  for (const pillar of ['housing', 'debts', 'work']) {
    await browser.post(`/bruggen/${reading}/opmerking`, { pillar, remark: hide('bridge') })
  }
  const open = newId<'talk'>()
  await browser.post(bridgePaths.prepare(resident.id), {
    id: open,
    moment: 'halfway',
    held: 'table',
  })
  await browser.post(bridgePaths.domain(open, 'home'), { words: hide('bridge') })
  await house.owner
    .insertInto('sharing_request')
    .values({
      municipality_id: professional.municipality,
      id: newId(),
      resident_id: resident.id,
      person_id: professional.id,
      part: 'bridge',
      why: hide('asked'),
      asked_at: house.clock(),
      answered_at: null,
    })
    .execute()
  return { resident, talks: [talk, open, reading], canaries }
}
