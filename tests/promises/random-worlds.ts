import fc from 'fast-check'
import type { Facts } from '../../app/foundation/access/decide.ts'
import { sharable, type Standing } from '../../app/foundation/policy.ts'
import { staffRoles } from '../../app/foundation/viewer.ts'
import { seed, sized } from './size.ts'

/** A moment in a world: minutes before or after now. */
const moment = fc.constantFrom(-30, -20, -10, -1, 0, 1, 10)
/** Mostly not: a world in which everything has ended is still. */
const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })

const seat = fc.record({
  kind: fc.constantFrom('fixed', 'joined', 'buddy'),
  since: moment,
  until: rarely(moment),
  ended: rarely(moment),
  isStandIn: fc.boolean(),
})
const sharing = fc.record({
  part: fc.constantFrom(...sharable),
  given: moment,
  until: moment,
  takenBack: rarely(moment),
})
/** What lies between one looker and one resident. */
const world = fc.record({
  seats: fc.array(seat, { maxLength: 3 }),
  sharings: fc.array(sharing, { maxLength: 4 }),
})
/** Somebody who looks, with fifty residents. Sometimes it is the first of those residents. */
const looker = fc.record({
  isResident: rarely(fc.constant(true)),
  works: fc.constantFrom('for the municipality', 'with the task', 'without the task'),
  roles: fc.oneof(fc.constant([...staffRoles]), fc.subarray([...staffRoles])),
  left: rarely(moment),
  worlds: fc.array(world, { minLength: 50, maxLength: 50 }),
})
export type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never
/** Two thousand worlds at a time: forty lookers with fifty residents each. */
export const lookersPerRound = 40
export const rounds = sized({ small: 1, middle: 50, full: 500 })
export const lookersOf = (round: number): Looker[] => {
  const [first, ...others] = fc.sample(looker, { numRuns: lookersPerRound, seed: seed + round })
  if (first === undefined) throw new Error('Somebody looks in every round.')
  const [, ...worlds] = first.worlds
  const known = { works: 'without the task', roles: [...staffRoles], left: undefined } as const
  return [{ ...known, isResident: undefined, worlds: [twoSeats, ...worlds] }, ...others]
}
export type Looker = typeof looker extends fc.Arbitrary<infer Value> ? Value : never

/** Rare among random ones, and once found: a buddy who stands in for a fixed face, with a yes from before. */
const twoSeats: World = {
  seats: [
    { kind: 'fixed', since: -1, until: 10, ended: undefined, isStandIn: true },
    { kind: 'buddy', since: -20, until: undefined, ended: undefined, isStandIn: false },
  ],
  sharings: [{ part: 'money', given: -20, until: 1, takenBack: undefined }],
}

/**
 * What is known about a looker and a resident, told from the story alone: what the SQL must come to by
 * its own road. Stand-ins sit for their days only; one open seat of one's own is all there can be.
 */
export function factsFrom({ roles, left, works }: Looker, { seats, sharings }: World): Facts {
  const hasLeft = left !== undefined && left <= 0
  const mayUse = (kind: string) => roles.includes(kind === 'buddy' ? 'expert' : 'professional')
  const open = openSeats(seats).filter(
    ({ since, until }) => until === undefined || (since <= 0 && until > 0),
  )
  const active = hasLeft ? [] : open.filter(({ kind }) => mayUse(kind))
  const standing: Standing =
    (['fixed', 'joined', 'buddy'] as const).find((kind) =>
      active.some((candidate) => candidate.kind === kind),
    ) ?? 'none'
  const running = sharings.filter(
    ({ given, until, takenBack }) =>
      until > 0 && takenBack === undefined && active.some(({ since }) => since <= given),
  )
  const tasks = works === 'without the task' ? [] : ['money']
  return { standing, shared: running.map(({ part }) => part), tasks }
}

/** A stand-in is a fixed face for a time; of one's own, somebody has one open seat at the most. */
export function openSeats(seats: World['seats']): World['seats'] {
  const open = seats.filter(({ ended }) => ended === undefined)
  const own = open.find(({ isStandIn }) => !isStandIn)
  const standsIn = open.find(({ isStandIn }) => isStandIn)
  return [
    ...(own === undefined ? [] : [own]),
    ...(standsIn === undefined
      ? []
      : [{ ...standsIn, kind: 'fixed' as const, until: standsIn.until ?? 10 }]),
  ]
}
