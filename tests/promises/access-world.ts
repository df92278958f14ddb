import {
  sharable,
  type SharablePart,
  type Standing,
  type Task,
} from '../../app/foundation/policy.ts'
import type { Viewer } from '../../app/foundation/viewer.ts'
import { days, later } from '../../app/foundation/clock.ts'
import {
  type CheckId,
  newId,
  type ProvisionId,
  type ReadingId,
  type ResidentId,
  type TalkId,
} from '../../app/foundation/ids.ts'
import { bridgePaths } from '../../app/instruments/bridge/public.ts'
import { type TestHouse, testStart } from '../house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  browserOf,
  type ResidentViewer,
  type StaffViewer,
} from '../people.ts'
import { aFinishedCheck } from './access-money.ts'

/** A world with two municipalities in which everybody has a namesake in the other one. */
export interface World {
  readonly samira: ResidentViewer
  readonly talk: TalkId
  readonly reading: ReadingId
  /** A check that is done, and something that was found with it. */
  readonly check: CheckId
  readonly provision: ProvisionId
  readonly looking: Readonly<Record<Who, Looking>>
}

export const people = [
  'resident',
  'another resident',
  'fixed professional',
  'second fixed professional',
  'stand-in',
  'joined professional',
  'buddy',
  'professional without a seat',
  'expert without a seat',
  'professional whose seat ended',
  'stand-in whose time is over',
  'joined person who is no professional any more',
  'professional who left',
  'administrator',
  'privacy officer',
  'insight reader',
  'nobody with roles',
  'namesake of the resident elsewhere',
  'namesake of the professional elsewhere',
  'administrator elsewhere',
] as const
export type Who = (typeof people)[number]

/** Somebody who looks: who they are, what the story says they are to Samira, and at which address. */
export interface Looking {
  readonly viewer: Viewer
  readonly standing: Standing
  /** The tasks of the organisation they work for. */
  readonly tasks: readonly Task[]
  readonly host: string
}

const here = 'voorop.test'
const elsewhere = 'elders.test'
/** Of the municipality itself, whose task money is. */
const tasks = ['money'] as const

/** Builds the world through the rules, and bends by hand only what rules would take weeks to reach. */
export async function buildWorld(house: TestHouse): Promise<World> {
  const administrator = await aMunicipality(house, { name: 'Gemeente Gelijk' })
  const staff = (name: string, roles: StaffViewer['roles'] = ['professional']) =>
    aStaffMember(house, administrator, roles, name)
  const noor = await staff('Noor Haverkamp')
  const second = await staff('Ilse Bos')
  const samira = await aResident(house, noor, { second: second.id })
  const other = await aResident(house, noor, { called: 'Rosa' })
  const seated = async (name: string, seat: Seat, roles?: StaffViewer['roles']) => {
    const viewer = await staff(name, roles)
    await sit(house, samira.id, viewer, seat)
    return viewer
  }
  const past = later(testStart, -days(1))
  const standIn = await seated('Inval', { kind: 'fixed', until: later(testStart, days(5)) })
  const joined = await seated('Partner', { kind: 'joined' })
  const buddy = await seated('Maatje', { kind: 'buddy' }, ['expert'])
  const ended = await seated('Weg', { kind: 'joined', ended_at: past })
  const over = await seated('Voorbij', { kind: 'fixed', until: past })
  const changed = await seated('Anders', { kind: 'joined' }, ['administrator'])
  const left = await seated('Vertrokken', { kind: 'joined' })
  await house.owner.updateTable('person').set({ left_at: past }).where('id', '=', left.id).execute()

  const administratorThere = await aMunicipality(house, {
    name: 'Gemeente Gelijk',
    host: elsewhere,
  })
  const noorThere = await aStaffMember(house, administratorThere, ['professional'])
  const samiraThere = await aResident(house, noorThere)

  await moveToOther(house, second)
  const none = { standing: 'none', tasks, host: here } as const
  const looking: World['looking'] = {
    resident: { viewer: samira, standing: 'self', tasks: [], host: here },
    'another resident': { viewer: other, ...none },
    'fixed professional': { viewer: noor, standing: 'fixed', tasks, host: here },
    'second fixed professional': { viewer: second, standing: 'fixed', tasks: [], host: here },
    'stand-in': { viewer: standIn, standing: 'fixed', tasks, host: here },
    'joined professional': { viewer: joined, standing: 'joined', tasks, host: here },
    buddy: { viewer: buddy, standing: 'buddy', tasks, host: here },
    'professional without a seat': { viewer: await staff('Los'), ...none },
    'expert without a seat': { viewer: await staff('Ook los', ['expert']), ...none },
    'professional whose seat ended': { viewer: ended, ...none },
    'stand-in whose time is over': { viewer: over, ...none },
    'joined person who is no professional any more': { viewer: changed, ...none },
    'professional who left': { viewer: left, ...none },
    administrator: { viewer: administrator, ...none },
    'privacy officer': { viewer: await staff('Frida', ['privacy-officer']), ...none },
    'insight reader': { viewer: await staff('Ruben', ['insight-reader']), ...none },
    'nobody with roles': { viewer: await staff('Leeg', []), ...none },
    'namesake of the resident elsewhere': { viewer: samiraThere, ...none, host: elsewhere },
    'namesake of the professional elsewhere': { viewer: noorThere, ...none, host: elsewhere },
    'administrator elsewhere': { viewer: administratorThere, ...none, host: elsewhere },
  }
  const reading = await aReading(house, noor, samira.id)
  const money = await aFinishedCheck(house, samira, noor)
  return { samira, looking, reading, talk: await anOpenTalk(house, noor, samira.id), ...money }
}

/** Lets a fixed face of long standing work for an organisation that does not have the task of money. */
async function moveToOther(house: TestHouse, { id, municipality }: StaffViewer): Promise<void> {
  const organisation = newId<'organisation'>()
  const about = { name: 'Wijkteam', does: 'denkt mee', tasks: [], closed_at: null }
  await house.owner
    .insertInto('organisation')
    .values({ municipality_id: municipality, id: organisation, ...about })
    .execute()
  await house.owner
    .updateTable('person')
    .set({ organisation_id: organisation })
    .where('id', '=', id)
    .execute()
  await house.owner
    .updateTable('seat')
    .set({ since: later(testStart, -days(90)) })
    .where('person_id', '=', id)
    .execute()
}

interface Seat {
  readonly kind: 'fixed' | 'joined' | 'buddy'
  readonly until?: Date
  readonly ended_at?: Date
}

async function sit(
  house: TestHouse,
  resident: ResidentId,
  { id, municipality }: StaffViewer,
  { kind, until, ended_at }: Seat,
): Promise<void> {
  const whose = { municipality_id: municipality, id: newId<'seat'>(), resident_id: resident }
  const lasting = { since: later(testStart, -days(90)), until: until ?? null }
  await house.owner
    .insertInto('seat')
    .values({ ...whose, ...lasting, person_id: id, kind, ended_at: ended_at ?? null })
    .execute()
}

/** Prepares a bridge talk through the pages, as a professional does. */
export async function anOpenTalk(
  house: TestHouse,
  professional: StaffViewer,
  resident: ResidentId,
): Promise<TalkId> {
  const id = newId<'talk'>()
  const browser = await browserOf(house, professional)
  await browser.post(bridgePaths.prepare(resident), { id, moment: 'start', held: 'table' })
  return id
}

/** Holds a small bridge talk and records it. */
export async function aReading(
  house: TestHouse,
  professional: StaffViewer,
  resident: ResidentId,
): Promise<ReadingId> {
  const talk = await anOpenTalk(house, professional, resident)
  const browser = await browserOf(house, professional)
  await browser.post(bridgePaths.pillar(talk, 'housing'), { now: '2', wanted: '4' })
  const answer = await browser.post(bridgePaths.record(talk))
  const reading = /\/bruggen\/([^?]+)/.exec(answer.headers.get('location') ?? '')?.[1]
  if (reading === undefined) throw new Error(`The talk was not recorded: ${answer.status}.`)
  return reading as ReadingId
}

/** How a resident's yes can stand, and what somebody with a seat then gets from it. */
export const yeses = {
  never: [],
  given: sharable,
  'given for contact only': ['contact'],
  'given for the bridge only': ['bridge'],
  'given for money only': ['money'],
  'taken back': [],
  expired: [],
  'given before the seat': [],
  'given to another': [],
} as const satisfies Record<string, readonly SharablePart[]>
export type Consent = keyof typeof yeses
export const consents = Object.keys(yeses) as Consent[]

/** Brings the yes of a resident to these people into a state, for every part that can be shared. */
export async function setConsent(
  house: TestHouse,
  resident: ResidentViewer,
  receivers: readonly string[],
  consent: Consent,
): Promise<void> {
  await house.owner
    .deleteFrom('sharing')
    .where('resident_id', '=', resident.id)
    .where('part', 'in', sharable)
    .execute()
  if (consent === 'never') return
  const given = yeses[consent].length > 0 ? yeses[consent] : sharable
  const rows = receivers.flatMap((person) =>
    given.map((part) => ({
      municipality_id: resident.municipality,
      id: newId<'sharing'>(),
      resident_id: resident.id,
      person_id: person,
      part,
      given_at: later(testStart, -days(consent === 'given before the seat' ? 120 : 60)),
      until: consent === 'expired' ? testStart : later(testStart, days(30)),
      taken_back_at: consent === 'taken back' ? testStart : null,
    })),
  )
  await house.owner.insertInto('sharing').values(rows).execute()
}

/** A row of each kind in Samira's file, so that seeing nothing means not being allowed to. */
export async function leaveSomethingToFind(
  house: TestHouse,
  { samira, looking, reading }: World,
): Promise<void> {
  const fixed = looking['fixed professional'].viewer
  const of = { municipality_id: samira.municipality, resident_id: samira.id }
  const at = house.clock()
  const requests = [looking['joined professional'].viewer, fixed].map(({ id }) => ({
    ...of,
    id: newId(),
    person_id: id,
    part: 'bridge',
    why: '',
    asked_at: at,
    answered_at: null,
  }))
  await house.owner.insertInto('sharing_request').values(requests).execute()
  await house.owner
    .insertInto('sharing')
    .values({
      ...of,
      id: newId(),
      person_id: looking['professional who left'].viewer.id,
      part: 'team',
      given_at: at,
      until: at,
      taken_back_at: null,
    })
    .execute()
  await house.owner
    .insertInto('double_question')
    .values({
      municipality_id: samira.municipality,
      older_resident_id: samira.id,
      newer_resident_id: looking['another resident'].viewer.id,
      asked_at: at,
      answer: null,
      answered_at: null,
      answered_by: null,
    })
    .execute()
  const browser = await browserOf(house, fixed)
  const remark = { pillar: 'housing', remark: 'Ik zie het anders' }
  const { status } = await browser.post(bridgePaths.remark(reading), remark)
  if (status !== 303) throw new Error(`The remark was not kept: ${status}.`)
}
