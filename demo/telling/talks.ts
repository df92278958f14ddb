import { enter } from '../../app/foundation/access/enter.ts'
import { days, later, minutes } from '../../app/foundation/clock.ts'
import type { Viewer } from '../../app/foundation/viewer.ts'
import type { House } from '../../app/foundation/house.ts'
import { newId, type TalkId } from '../../app/foundation/ids.ts'
import type { FileAction } from '../../app/foundation/journal/actions.ts'
import { dayOf } from '../../app/foundation/language/dates.ts'
import { nothingSaid } from '../../app/instruments/bridge/bridge.ts'
import { recordTalk } from '../../app/instruments/bridge/recording.ts'
import {
  currentPillars,
  findReadings,
  holdTalk,
  insertTalk,
  saveSaid,
  setTalkAside,
} from '../../app/instruments/bridge/store.ts'
import type { TalkTold } from '../stories/story.ts'
import {
  type Character,
  type Happening,
  residentViewer,
  type Scene,
  staffViewer,
} from './happening.ts'
import { momentBefore } from './moments.ts'
import { allowed, type Turn, turnsOf } from './said.ts'

/** How long one turn of a talk takes, and how long before it a talk is prepared. */
const perTurn = minutes(4)
const preparedBefore = minutes(25)

/** A bridge talk, from preparing it to recording it, each step at its own minute. */
export function talkHappens(scene: Scene, character: Character, talk: TalkTold): Happening[] {
  const id = newId<'talk'>()
  const begins = momentBefore(scene.now, talk.when)
  const preparer = staffViewer(scene, talk.by)
  const writer = talk.held === 'alone' ? residentViewer(scene, character) : preparer
  const turns = turnsOf(talk.said)
  const ends = later(begins, turns.length * perTurn)
  const happenings: Happening[] = [
    {
      at: later(begins, -preparedBefore),
      run: talk.corrects
        ? beginsCorrection(character, writer, id)
        : prepares(character, preparer, id, talk),
    },
    ...turns.map((turn, index) => ({
      at: later(begins, index * perTurn),
      run: fillsIn(character, writer, id, turn),
    })),
  ]
  if (talk.ends === 'recorded') happenings.push({ at: ends, run: records(character, writer, id) })
  if (talk.ends === 'set-aside')
    happenings.push({ at: ends, run: setsAside(character, writer, id) })
  return happenings
}

function changing(character: Character, purpose: FileAction, thing?: string) {
  return {
    resident: character.id,
    part: 'bridge',
    action: 'change',
    purpose,
    ...(thing === undefined ? {} : { thing }),
  } as const
}

function prepares(character: Character, viewer: Viewer, id: TalkId, talk: TalkTold) {
  return (house: House) =>
    enter(house, viewer, changing(character, 'bridge.prepare'), async ({ tx, at }) => {
      const { version } = await currentPillars(tx)
      const paper = { heldOn: talk.held === 'paper' ? dayOf(later(at, -days(3))) : undefined }
      const { moment, held } = talk
      const rest = { corrects: undefined, pillarSet: version, said: nothingSaid, ...paper }
      await insertTalk(tx, viewer, { id, resident: character.id, moment, held, ...rest }, at)
    })
}

function beginsCorrection(character: Character, viewer: Viewer, id: TalkId) {
  return (house: House) =>
    enter(
      house,
      viewer,
      changing(character, 'bridge.correct', character.lastReading),
      async ({ tx, at }) => {
        const wrong = (await findReadings(tx, character.id)).find(
          (reading) => reading.id === character.lastReading,
        )
        if (wrong === undefined) throw new Error('There is no reading to put right.')
        const { moment, held, heldOn, said } = wrong
        const { version } = await currentPillars(tx)
        const copied = { moment, held, heldOn, said, corrects: wrong.id, pillarSet: version }
        await insertTalk(tx, viewer, { id, resident: character.id, ...copied }, at)
      },
    )
}

function fillsIn(character: Character, viewer: Viewer, id: TalkId, turn: Turn) {
  return (house: House) =>
    enter(house, viewer, changing(character, 'bridge.fill-in', id), async ({ tx, at }) => {
      const talk = await holdTalk(tx, id)
      if (talk?.stage !== 'open') throw new Error('There is no open talk to fill in.')
      await saveSaid(tx, id, turn(talk.said, talk.pillars), at)
    })
}

function records(character: Character, viewer: Viewer, id: TalkId) {
  return (house: House) =>
    enter(house, viewer, changing(character, 'bridge.record', id), async ({ tx, at }) => {
      const talk = await holdTalk(tx, id)
      if (talk === undefined) throw new Error('There is no talk to record.')
      character.lastReading = allowed(await recordTalk(tx, viewer, talk, at))
    })
}

function setsAside(character: Character, viewer: Viewer, id: TalkId) {
  return (house: House) =>
    enter(house, viewer, changing(character, 'bridge.set-aside', id), ({ tx, at }) =>
      setTalkAside(tx, id, at),
    )
}
