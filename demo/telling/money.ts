import { enter } from '../../app/foundation/access/enter.ts'
import type { House } from '../../app/foundation/house.ts'
import { type CheckId, newId } from '../../app/foundation/ids.ts'
import { dayOf } from '../../app/foundation/language/dates.ts'
import { findTeam } from '../../app/people/care-team/public.ts'
import type { Day } from '../../app/process/money-rest/engine/calendar.ts'
import { check } from '../../app/process/money-rest/engine/check.ts'
import { once, perYear } from '../../app/process/money-rest/engine/money.ts'
import { finish, foundIn } from '../../app/process/money-rest/kept/kept-check.ts'
import { finishCheck, holdCheck, insertCheck } from '../../app/process/money-rest/kept/store.ts'
import type { Said, Step } from '../../app/process/money-rest/received/provisions.ts'
import {
  holdProvision,
  insertProvisions,
  insertStep,
} from '../../app/process/money-rest/received/store.ts'
import { readyPapers, takeStep } from '../../app/process/money-rest/received/taking.ts'
import type { Event, StepTold } from '../stories/story.ts'
import { type Character, residentViewer, type Scene, staffViewer } from './happening.ts'
import { allowed } from './said.ts'

type EventOf<Kind extends Event['kind']> = Extract<Event, { kind: Kind }>

/**
 * A check at the table, and what is to be asked for. In a year whose laws are not known here no amounts are
 * found: then it is still worth asking.
 */
export function checks(scene: Scene, character: Character, event: EventOf<'checks'>) {
  const { id: resident } = character
  const viewer = staffViewer(scene, event.by)
  const helper = scene.staff[event.by]
  const id: CheckId = newId<'check'>()
  const door = { resident, part: 'money', action: 'change', thing: id } as const
  return async (house: House) => {
    const today = dayOf(house.clock()) as Day
    const told = event.told(today)
    await enter(house, viewer, { ...door, purpose: 'money.begin-check' }, ({ tx, at }) =>
      insertCheck(tx, viewer, { id, resident, held: 'table', told }, at),
    )
    await enter(house, viewer, { ...door, purpose: 'money.finish-check' }, async ({ tx, at }) => {
      const open = await holdCheck(tx, id, today)
      if (open === undefined) throw new Error('There is no check to finish.')
      const found = foundIn(check(told, today), [])
      const done = allowed(finish(open, found, [], { person: helper, seesMoney: true }))
      await finishCheck(tx, id, done, at)
      const toAskFor = event.toAskFor.map((name) => ({
        kind: 'national' as const,
        name,
        called: '',
        aboutAYear: found.finds.find((find) => find.name === name)?.aboutAYear,
      }))
      const ids = await insertProvisions(tx, viewer, { resident, check: id }, toAskFor, at)
      const pairs = event.toAskFor.map((name, index) => [name, ids[index]] as const)
      character.provisions = { ...character.provisions, ...Object.fromEntries(pairs) }
    })
  }
}

/** One step on the way of what was found, through its rule. */
export function takesStep(scene: Scene, character: Character, event: EventOf<'money'>) {
  const isOwn = event.by === 'resident'
  const viewer =
    event.by === 'resident' ? residentViewer(scene, character) : staffViewer(scene, event.by)
  return (house: House) => {
    const thing = character.provisions[event.about]
    if (thing === undefined) throw new Error(`${event.about} was not found in this story.`)
    const door = { resident: character.id, part: 'money', action: 'change', thing } as const
    return enter(house, viewer, { ...door, purpose: 'money.take-step' }, async ({ tx, at }) => {
      const provision = await holdProvision(tx, thing)
      if (provision === undefined) throw new Error('The provision is not there.')
      const today = dayOf(at)
      const said = isOwn ? 'self' : 'at-table'
      const step = stepOf(scene, event.step, { today, said, papers: readyPapers(provision) })
      const team = await findTeam(tx, character.id, at)
      allowed(takeStep(provision, step, { is: isOwn ? 'resident' : 'staff', team }, today))
      await insertStep(tx, viewer, { id: newId<'step'>(), provision, step }, at)
    })
  }
}

interface Around {
  readonly today: string
  readonly said: Said
  readonly papers: readonly string[]
}

function stepOf(scene: Scene, told: StepTold, { today, said, papers }: Around): Step {
  if (told.is === 'paper') return { kind: 'paper', paper: told.paper, isReady: true }
  if (told.is === 'asked') {
    const by = told.by === 'resident' ? told.by : scene.staff[told.by]
    return { kind: 'asked', on: today, by, papers }
  }
  if (told.is === 'came') return { kind: 'came', what: 'all', words: told.words, said }
  if (told.is === 'refused') return { kind: 'decided', on: today, outcome: 'refused' }
  const amounts = { aYear: perYear(told.aYear), backPay: once(told.backPay) }
  return { kind: 'decided', on: today, outcome: 'granted', ...amounts }
}
