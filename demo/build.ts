import { doHouseWork } from '../app/foundation/access/enter.ts'
import { minutes, later } from '../app/foundation/clock.ts'
import type { Database } from '../app/foundation/database/transaction.ts'
import type { Viewer } from '../app/foundation/viewer.ts'
import type { House } from '../app/foundation/house.ts'
import { newId, type PersonId } from '../app/foundation/ids.ts'
import { makePillarSet } from '../app/instruments/bridge/pillar-set.ts'
import { defaultPillars, pillarNames } from '../app/instruments/bridge/pillars.ts'
import { currentPillars, insertPillarSet } from '../app/instruments/bridge/store.ts'
import { bridgeWords } from '../app/instruments/bridge/words/words.ts'
import { foundMunicipality } from '../app/people/municipality/public.ts'
import { insertOrganisation, insertPerson, noteSetUp } from '../app/people/staff/store.ts'
import { giveSecret } from './secrets.ts'
import {
  administrator,
  organisationKeys,
  organisations,
  staff,
  type StaffKey,
  staffKeys,
  staffMember,
} from './staff.ts'
import { stories } from './stories/all.ts'
import type { When } from './stories/story.ts'
import { isAway } from './telling/absence.ts'
import { type Happening, type Scene, tell } from './telling/happening.ts'
import { momentBefore } from './telling/moments.ts'
import { storyHappens } from './telling/residents.ts'
import { allowed } from './telling/said.ts'
import { schemesHappen } from './telling/schemes.ts'

export const demoName = 'Gemeente Merwoude'

const founded: When = { daysAgo: 975, at: '09:00' }
/** Merwoude began without the pillar of savings; its residents asked for it. */
const savingsAdded: When = { daysAgo: 760, at: '13:30' }

/**
 * Builds the demo municipality through the rules of the rooms, as its people would have done.
 *
 * Until the very end nobody can reach it: it becomes the default municipality when all of it is there.
 */
export async function buildDemo(house: House, owner: Database): Promise<void> {
  const now = house.clock()
  const start = momentBefore(now, founded)
  const { id, administrator: bram } = await foundMunicipality(
    owner,
    {
      name: demoName,
      host: undefined,
      isDefault: false,
      isDemo: true,
      theme: 'voorop',
      administrator,
    },
    defaultPillars.filter(({ name }) => name !== 'savings'),
    start,
  )
  const people = staffKeys.map((key) => [key, newId<'person'>()] as const)
  const scene: Scene = {
    municipality: id,
    staff: Object.fromEntries(people) as Record<StaffKey, PersonId>,
    now,
  }
  const admin: Viewer = { kind: 'staff', municipality: id, id: bram, roles: ['administrator'] }
  await tell(house, [
    { at: start, run: (then) => giveSecret(then, id, bram, 'staff', administrator.email) },
    { at: later(start, minutes(15)), run: (then) => setUp(then, admin, scene) },
    addSavings(scene, admin),
    isAway(scene, 'kwame', 'wies', 9),
    ...schemesHappen(scene, admin),
    ...stories.flatMap((story) => storyHappens(scene, story)),
  ])
  await owner.updateTable('municipality').set({ is_default: true }).where('id', '=', id).execute()
}

/** The administrator adds the organisations and everybody who works there. */
async function setUp(house: House, admin: Viewer, scene: Scene): Promise<void> {
  const ids = { sluis: newId<'organisation'>(), rietveen: newId<'organisation'>() }
  await doHouseWork(house, admin, 'set-up-municipality', async (tx, at) => {
    for (const key of organisationKeys) {
      added(await insertOrganisation(tx, admin, { id: ids[key], ...organisations[key] }))
      await noteSetUp(tx, admin, ids[key], at)
    }
    for (const key of staffKeys) {
      const { toSee: _, organisation, ...member } = staffMember(key)
      const place = organisation === undefined ? undefined : ids[organisation]
      const person = { ...member, id: scene.staff[key], organisation: place }
      added(await insertPerson(tx, admin, person))
      await noteSetUp(tx, admin, person.id, at)
    }
  })
  for (const key of staffKeys) {
    await giveSecret(house, scene.municipality, scene.staff[key], 'staff', staff[key].email)
  }
}

function added(outcome: string): void {
  if (outcome !== 'added') throw new Error(`The demo could not be set up: ${outcome}.`)
}

function addSavings(scene: Scene, admin: Viewer): Happening {
  const list = pillarNames.map((name) => ({ name, shown: true, label: '', translations: {} }))
  return {
    at: momentBefore(scene.now, savingsAdded),
    run: (house) =>
      doHouseWork(house, admin, 'set-up-municipality', async (tx, at) => {
        const { version } = await currentPillars(tx)
        const pillars = allowed(
          makePillarSet(list, (name, language) => bridgeWords[language].pillars[name]),
        )
        await insertPillarSet(tx, admin, { version: version + 1, pillars }, at)
      }),
  }
}
