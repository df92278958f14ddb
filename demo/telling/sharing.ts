import { asTasks } from '../../app/foundation/policy.ts'
import { enter } from '../../app/foundation/access/enter.ts'
import type { House } from '../../app/foundation/house.ts'
import { findTeam } from '../../app/people/care-team/public.ts'
import { endOf, give, mayAsk } from '../../app/people/sharing/sharing.ts'
import {
  answerRequests,
  findRequests,
  findSharings,
  insertRequest,
  insertSharing,
} from '../../app/people/sharing/store.ts'
import type { Event } from '../stories/story.ts'
import { type Character, residentViewer, type Scene, staffViewer } from './happening.ts'
import { allowed } from './said.ts'

/** The resident gives a part of the file to somebody in the team, until a day. */
export function shares(
  scene: Scene,
  character: Character,
  event: Extract<Event, { kind: 'shares' }>,
) {
  const viewer = residentViewer(scene, character)
  const person = scene.staff[event.with]
  const door = {
    resident: character.id,
    part: 'sharing',
    action: 'change',
    purpose: 'sharing.give',
    thing: person,
  } as const
  return (house: House) =>
    enter(house, viewer, door, async ({ tx, at }) => {
      const team = await findTeam(tx, character.id, at)
      const receiver = team.find((member) => member.person === person)
      const given = allowed(give(receiver, event.part, endOf(event.term, at), at))
      await insertSharing(tx, viewer, character.id, given, at)
      await answerRequests(tx, character.id, given, at)
    })
}

/** Somebody in the team asks for a part; the resident has not answered yet. */
export function asks(
  scene: Scene,
  { id: resident }: Character,
  event: Extract<Event, { kind: 'asks' }>,
) {
  const viewer = staffViewer(scene, event.who)
  const person = scene.staff[event.who]
  const { part, why } = event
  const door = { resident, part: 'team', action: 'read', purpose: 'sharing.ask' } as const
  return (house: House) =>
    enter(house, viewer, door, async ({ tx, at, standing, tasks }) => {
      if (standing === 'self' || standing === 'none') throw new Error('Only the team asks.')
      const receiver = { person, kind: standing, tasks: asTasks(tasks) }
      const sharings = await findSharings(tx, resident, at)
      allowed(mayAsk(receiver, sharings, await findRequests(tx, resident), part, at))
      await insertRequest(tx, viewer, { resident, part, why }, at)
    })
}
