import { doHouseWork, enter } from '../../app/foundation/access/enter.ts'
import { later, minutes } from '../../app/foundation/clock.ts'
import { invite } from '../../app/foundation/identity/invitations.ts'
import type { House } from '../../app/foundation/house.ts'
import { accountOf, newId } from '../../app/foundation/ids.ts'
import { findReadings, insertRemark } from '../../app/instruments/bridge/store.ts'
import { mayJoin } from '../../app/people/care-team/care-team.ts'
import { findTeam, takeSeat } from '../../app/people/care-team/public.ts'
import { registerResident } from '../../app/people/resident/registration.ts'
import { giveSecret } from '../secrets.ts'
import type { Event, Story } from '../stories/story.ts'
import { type Character, type Happening, type Scene, staffViewer } from './happening.ts'
import { momentBefore } from './moments.ts'
import { allowed } from './said.ts'
import { checks, takesStep } from './money.ts'
import { asks, shares } from './sharing.ts'
import { talkHappens } from './talks.ts'

type EventOf<Kind extends Event['kind']> = Extract<Event, { kind: Kind }>

/** One resident's story as happenings: registered, invited, and all that came after. */
export function storyHappens(scene: Scene, story: Story): Happening[] {
  const character: Character = {
    id: newId<'resident'>(),
    login: story.login,
    lastReading: undefined,
    provisions: {},
  }
  const registered = momentBefore(scene.now, story.registered)
  return [
    { at: registered, run: registers(scene, character, story) },
    { at: later(registered, minutes(2)), run: isInvited(scene, character, story) },
    ...story.events.flatMap((event) => eventHappens(scene, character, event)),
  ]
}

function eventHappens(scene: Scene, character: Character, event: Event): Happening[] {
  if (event.kind === 'talk') return talkHappens(scene, character, event)
  return [{ at: momentBefore(scene.now, event.when), run: deedOf(scene, character, event) }]
}

function deedOf(scene: Scene, character: Character, event: Exclude<Event, { kind: 'talk' }>) {
  if (event.kind === 'joins') return joins(scene, character, event)
  if (event.kind === 'shares') return shares(scene, character, event)
  if (event.kind === 'asks') return asks(scene, character, event)
  if (event.kind === 'remark') return remarks(scene, character, event)
  if (event.kind === 'checks') return checks(scene, character, event)
  if (event.kind === 'money') return takesStep(scene, character, event)
  return looks(scene, character, event)
}

function registers(scene: Scene, { id }: Character, story: Story) {
  const viewer = staffViewer(scene, story.by)
  const { called, portrait, ways, language, reads, spokenTo, form } = story
  const second = story.second === undefined ? undefined : scene.staff[story.second]
  const resident = { id, called, portrait, ways, language, reads, spokenTo }
  return (house: House) =>
    doHouseWork(house, viewer, 'register-resident', (tx, at) =>
      registerResident(tx, viewer, { resident, form, second }, at),
    )
}

/** The letter is made; whoever used it has a code of their own by now. */
function isInvited(scene: Scene, { id }: Character, story: Story) {
  const viewer = staffViewer(scene, story.by)
  const { login } = story
  return async (house: House) => {
    const door = { resident: id, part: 'contact', action: 'change' } as const
    await enter(house, viewer, { ...door, purpose: 'resident.invite' }, () => Promise.resolve())
    if (story.letter === 'waiting') {
      const account = accountOf(id)
      await invite(house, scene.municipality, { account, kind: 'resident', login })
    } else {
      await giveSecret(house, scene.municipality, id, 'resident', login)
    }
  }
}

function joins(scene: Scene, { id }: Character, event: EventOf<'joins'>) {
  const viewer = staffViewer(scene, event.by)
  const person = scene.staff[event.who]
  const door = { resident: id, part: 'team', action: 'change', purpose: 'team.join' } as const
  return (house: House) =>
    enter(house, viewer, { ...door, thing: person }, async ({ tx, at }) => {
      const kind = allowed(mayJoin(await findTeam(tx, id, at), person, event.as))
      await takeSeat(tx, viewer, { resident: id, person, kind }, at)
    })
}

function remarks(scene: Scene, character: Character, event: EventOf<'remark'>) {
  const viewer = staffViewer(scene, event.by)
  const { pillar, remark } = event
  return (house: House) => {
    const { id: resident, lastReading: reading } = character
    if (reading === undefined) throw new Error('There is no reading to remark on.')
    const door = { resident, part: 'bridge', action: 'change', purpose: 'bridge.remark' } as const
    return enter(house, viewer, { ...door, thing: reading }, ({ tx, at }) =>
      insertRemark(tx, viewer, { resident, reading, pillar, remark }, at),
    )
  }
}

function looks(scene: Scene, { id: resident }: Character, event: EventOf<'looks'>) {
  const door = { resident, part: 'bridge', action: 'read' } as const
  return (house: House) =>
    enter(
      house,
      staffViewer(scene, event.who),
      { ...door, purpose: 'bridge.read-readings' },
      async ({ tx }) => {
        await findReadings(tx, resident)
      },
    )
}
