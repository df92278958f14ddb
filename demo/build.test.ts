import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse, testStart } from '../tests/house.ts'
import { enter } from '../app/foundation/access/enter.ts'
import type { Viewer } from '../app/foundation/viewer.ts'
import { asId, type MunicipalityId, type ResidentId } from '../app/foundation/ids.ts'
import {
  compareReadings,
  type Reading,
  standingReadings,
} from '../app/instruments/bridge/readings.ts'
import { findReadings, findRemarks } from '../app/instruments/bridge/store.ts'
import type { Day } from '../app/process/money-rest/engine/calendar.ts'
import { kindsWithout, schemesOn } from '../app/process/money-rest/engine/schemes/scheme.ts'
import { findSchemes } from '../app/process/money-rest/schemes/store.ts'
import { dayOf } from '../app/foundation/language/dates.ts'
import { prepareDemo } from './prepare.ts'
import { stories } from './stories/all.ts'

let house: TestHouse
let municipality: MunicipalityId
const residents = new Map<string, ResidentId>()

beforeAll(async () => {
  house = await openTestHouse()
  await prepareDemo(house, house.owner)
  const founded = await house.owner
    .selectFrom('municipality')
    .select('id')
    .where('is_default', '=', true)
    .executeTakeFirstOrThrow()
  municipality = founded.id as MunicipalityId
  const accounts = await house.owner
    .selectFrom('account')
    .select(['id', 'login'])
    .where('kind', '=', 'resident')
    .execute()
  for (const { id, login } of accounts) residents.set(login, id as ResidentId)
}, 30_000)

function viewerOf(login: string): Extract<Viewer, { kind: 'resident' }> {
  const id = residents.get(login)
  if (id === undefined) throw new Error(`Nobody signs in as ${login}.`)
  return { kind: 'resident', municipality, id }
}

/** The readings of a resident, as that resident finds them. */
function readingsOf(login: string): Promise<Reading[]> {
  const viewer = viewerOf(login)
  const door = { part: 'bridge', action: 'read', purpose: 'bridge.read-readings' } as const
  return enter(house, viewer, { ...door, resident: viewer.id }, ({ tx }) =>
    findReadings(tx, viewer.id),
  )
}

async function standingOf(login: string): Promise<Reading[]> {
  return standingReadings(await readingsOf(login))
}

test('Twelve residents live in the demo municipality, and eleven people work there', async () => {
  expect([...residents.keys()].toSorted()).toEqual(stories.map(({ login }) => login).toSorted())
  const people = await house.owner.selectFrom('person').select('roles').execute()
  const having = (role: string) => people.filter(({ roles }) => roles.includes(role)).length
  expect(people).toHaveLength(11)
  expect(having('professional')).toBe(6)
  expect([having('expert'), having('administrator'), having('privacy-officer')]).toEqual([1, 2, 1])
  expect(having('insight-reader')).toBe(1)
})

test('Rosa has five bridges over two and a half years, and they grow', async () => {
  const readings = await standingOf('rosa')
  expect(readings.map(({ moment }) => moment)).toEqual([
    'start',
    'life-change',
    'halfway',
    'life-change',
    'end',
  ])
  const change = compareReadings(readings)
  expect(change?.grown.map(({ pillar, up }) => [pillar, up])).toEqual([
    ['debts', 4],
    ['housing', 3],
    ['family', 3],
    ['health', 2],
    ['network', 2],
    ['income', 2],
    ['education', 2],
    ['work', 2],
  ])
  expect(change?.harder).toEqual([])
  expect(change?.calmer.map(({ domain }) => domain)).toEqual([
    'home',
    'wellbeing',
    'money',
    'learning',
  ])
})

test('Her fourth bridge holds a setback, with a remark of a professional beside it', async () => {
  const readings = await standingOf('rosa')
  const debts = readings.map(({ said }) => said.pillars.debts?.now)
  expect(debts).toEqual([1, 3, 4, 3, 5])
  const viewer = viewerOf('rosa')
  const door = { part: 'bridge', action: 'read', purpose: 'bridge.read-reading' } as const
  const remarks = await enter(house, viewer, { ...door, resident: viewer.id }, ({ tx }) => {
    const fourth = asId<'reading'>(readings[3]?.id)
    return fourth === undefined ? Promise.resolve([]) : findRemarks(tx, fourth)
  })
  expect(remarks.map(({ name, pillar }) => [name, pillar])).toEqual([['Jelle Brandwijk', 'debts']])
})

test('The pillar of savings came later, and the comparison says so', async () => {
  const readings = await standingOf('rosa')
  const withSavings = readings.map(({ pillars }) => pillars.some(({ name }) => name === 'savings'))
  expect(withSavings).toEqual([false, true, true, true, true])
  expect(compareReadings(readings)?.setChanged).toBe(true)
})

test('A correcting reading stands beside the one it puts right', async () => {
  const all = await readingsOf('gerda')
  expect(all).toHaveLength(3)
  expect(standingReadings(all).map(({ said }) => said.pillars.income?.now)).toEqual([2, 4])
})

test('Residents are in different places: readings, open talks and a talk laid away', async () => {
  const counted = await Promise.all(
    stories.map(async ({ login }) => [login, (await standingOf(login)).length] as const),
  )
  expect(Object.fromEntries(counted)).toEqual({
    rosa: 5,
    gerda: 2,
    bo: 3,
    ama: 1,
    tomasz: 1,
    danique: 0,
    priya: 0,
    joost: 1,
    henk: 0,
    samir: 0,
    yusra: 0,
    elin: 0,
  })
  const open = await house.owner
    .selectFrom('bridge_talk')
    .select(['resident_id', 'held'])
    .where('recorded_at', 'is', null)
    .where('set_aside_at', 'is', null)
    .execute()
  const held = open.map((talk) => [
    [...residents].find(([, id]) => id === talk.resident_id)?.[0],
    talk.held,
  ])
  expect(held.map((one) => one.join(' ')).toSorted()).toEqual([
    'danique alone',
    'elin table',
    'priya table',
    'yusra alone',
  ])
})

test('Nothing was written around the rules: every reading, file and gift has its journal line', async () => {
  const { rows } = await sql<{ missing: string }>`
    select 'reading ' || b.id as missing from bridge_reading b where not exists (
      select from journal j where j.municipality_id = b.municipality_id and j.allowed
        and j.action = 'bridge.record' and j.thing_id = b.talk_id and j.at = b.recorded_at
        and j.actor_id = b.recorded_by)
    union all
    select 'talk ' || t.id from bridge_talk t where not exists (
      select from journal j where j.municipality_id = t.municipality_id and j.allowed
        and j.action in ('bridge.prepare', 'bridge.correct') and j.at = t.prepared_at
        and j.actor_id = t.prepared_by and j.resident_id = t.resident_id)
    union all
    select 'resident ' || r.id from resident r where not exists (
      select from journal j where j.municipality_id = r.municipality_id
        and j.action = 'resident.register' and j.resident_id = r.id and j.at = r.registered_at)
    union all
    select 'sharing ' || s.id from sharing s where not exists (
      select from journal j where j.municipality_id = s.municipality_id and j.allowed
        and j.action = 'sharing.give' and j.resident_id = s.resident_id and j.at = s.given_at)
    union all
    select 'question ' || q.person_id from sharing_request q where not exists (
      select from journal j where j.municipality_id = q.municipality_id and j.allowed
        and j.action = 'sharing.ask' and j.resident_id = q.resident_id and j.at = q.asked_at)
    union all
    select 'remark ' || m.id from bridge_remark m where not exists (
      select from journal j where j.municipality_id = m.municipality_id and j.allowed
        and j.action = 'bridge.remark' and j.actor_id = m.person_id and j.at = m.made_at)`.execute(
    house.owner,
  )
  expect(rows).toEqual([])
})

test('Nothing was refused, and all of it lies in the past in the order of time', async () => {
  const lines = await house.owner
    .selectFrom('journal')
    .select(['at', 'allowed'])
    .where('at', '<=', testStart)
    .orderBy('id')
    .execute()
  const all = await house.owner
    .selectFrom('journal')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  expect(Number(all.count)).toBe(lines.length)
  expect(lines.every(({ allowed }) => allowed)).toBe(true)
})

test('Whoever leans on one face only gets a stand-in while that face is away', async () => {
  const { rows } = await sql<{ called: string; name: string }>`
    select r.called, p.name from seat s
    join resident r on r.id = s.resident_id join person p on p.id = s.person_id
    where s.absence_id is not null`.execute(house.owner)
  expect(rows).toEqual([{ called: 'Tomasz', name: 'Wies van Duinen' }])
})

test('A database in use stays as it is', async () => {
  const count = () =>
    house.owner
      .selectFrom('bridge_reading')
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
  const before = await count()
  await prepareDemo(house, house.owner)
  expect(await count()).toEqual(before)
})

test('Merwoude has a scheme of each kind on this day, approved by Sanne, and one that waits', async () => {
  const today = dayOf(house.clock()) as Day
  const approved = await findSchemes(house.db, municipality)
  expect(kindsWithout(approved, today)).toEqual([])
  expect(schemesOn(approved, today).map(({ name }) => name)).toContain('Merwoudepas')
  const versions = await house.owner.selectFrom('scheme_version').select('id').execute()
  const decisions = await house.owner.selectFrom('scheme_decision').selectAll().execute()
  expect(versions).toHaveLength(decisions.length + 1)
  expect(decisions.every((one) => one.is_approved && one.decided_by !== one.proposed_by)).toBe(true)
})
