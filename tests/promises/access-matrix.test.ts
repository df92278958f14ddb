import { describe, expect, it } from 'vitest'
import { decide } from '../../app/foundation/access/decide.ts'
import {
  type Action,
  actions,
  type Part,
  parts,
  type Standing,
  type Task,
} from '../../app/foundation/policy.ts'
import { asViewer } from '../../app/foundation/database/transaction.ts'
import type { Viewer } from '../../app/foundation/viewer.ts'
import { openTestHouse } from '../house.ts'
import { browserOf } from '../people.ts'
import { attempts, gotThrough } from './access-attempts.ts'
import { fillTheMatrix } from './access-cast.ts'
import {
  buildWorld,
  type Consent,
  consents,
  leaveSomethingToFind,
  people,
  setConsent,
  yeses,
} from './access-world.ts'
import { pagesOf, routesWithoutPage } from './file-pages.ts'
import { routesOf } from './routes.ts'
import { found, sized } from './size.ts'

/** Somebody who asks for pages, and what the story says they are to Samira. */
interface Asker {
  readonly viewer: Viewer
  readonly standing: Standing
  readonly tasks: readonly Task[]
  readonly host: string
  readonly hasLeft: boolean
}

/**
 * Promise 1: nobody sees what is not theirs. Three witnesses side by side, for everybody in the world
 * and every way a resident's yes can stand: the policy, the database as the app's role around all pages,
 * and the pages. The fourth, sentences, stands in access-sentences.test.ts.
 */
describe('who may see what', async () => {
  const house = await openTestHouse()
  const world = await buildWorld(house)
  const { samira, looking } = world
  const pages = pagesOf(world)
  await leaveSomethingToFind(house, world)
  const everybody = await fillTheMatrix(house, world)
  // Eleven, one less than there are relations, meets every set of roles here and elsewhere and every relation,
  // though not all of them together.
  const members = everybody.filter(
    (_, place) => place % sized({ small: 11, middle: 1, full: 1 }) === 0,
  )

  const isAllowed = (
    part: Part,
    action: Action | 'never',
    { standing, tasks }: Pick<Asker, 'standing' | 'tasks'>,
    consent: Consent,
  ) => {
    const shared = standing === 'self' ? [] : yeses[consent]
    return action !== 'never' && decide(action, part, { standing, shared, tasks }).ok
  }

  /** What the policy says should get through to the database. */
  function expected(asker: Omit<Asker, 'host' | 'hasLeft'>, consent: Consent): string[] {
    const { viewer } = asker
    const isStaff = viewer.kind === 'staff'
    const isHere = viewer.municipality === samira.municipality
    const seesAllLooks = isStaff && isHere && viewer.roles.includes('privacy-officer')
    const allowed = attempts.filter(({ what, part, action, byStaffOnly }) => {
      if (seesAllLooks && what === 'select from journal') return true
      return isAllowed(part, action, asker, consent) && (isStaff || !byStaffOnly)
    })
    return allowed.map(({ what }) => what)
  }

  const reached = (viewer: Viewer) =>
    asViewer(house.db, house.clock, viewer, (tx) => gotThrough(tx, world, viewer))

  /** Asks for every page as somebody, and gives those that did not answer as the policy says. */
  async function pagesThatDiffer(asker: Asker, consent: Consent): Promise<string[]> {
    const { viewer, host, hasLeft } = asker
    const browser = await browserOf(house, viewer, host)
    // Who has left is nobody: asked to sign in, and what they sent waits for them untaken.
    const refusals = hasLeft ? [303, 401] : [404]
    const differing: string[] = []
    for (const { what, part, action, byStaffOnly, ask, undo } of pages) {
      const isStaff = viewer.kind === 'staff'
      const mayEnter =
        isAllowed(part, action, asker, consent) && (isStaff || byStaffOnly === undefined)
      const { status } = await ask(browser)
      if (refusals.includes(status) === mayEnter || status >= 500) {
        differing.push(`${what}: ${status}`)
      }
      if (mayEnter) await undo?.(house.owner)
    }
    found('pages asked', pages.length)
    return differing
  }

  const cases = people.flatMap((who) => consents.map((consent) => ({ who, consent })))

  it.each(cases)(
    'is the same for all witnesses: $who, the yes of the resident $consent',
    async ({ who, consent }) => {
      const { viewer, standing, tasks, host } = looking[who]
      const another = looking['professional without a seat'].viewer.id
      const canReceive = viewer.kind === 'staff' && viewer.municipality === samira.municipality
      const receiver = canReceive && consent !== 'given to another' ? viewer.id : another
      await setConsent(house, samira, [receiver], consent)
      expect(await reached(viewer)).toEqual(expected({ viewer, standing, tasks }, consent))
      found('cells around the pages', attempts.length)

      if (consent !== 'never' && standing !== 'joined' && standing !== 'buddy') return
      const hasLeft = who === 'professional who left'
      expect(await pagesThatDiffer({ viewer, standing, tasks, host, hasLeft }, consent)).toEqual([])
    },
  )

  it.each(consents)(
    'is the same around all pages for every set of roles in every relation, the yes %s',
    async (consent) => {
      const receivers = members.filter(({ isHere }) => isHere).map(({ viewer }) => viewer.id)
      const another = looking['professional without a seat'].viewer.id
      await setConsent(
        house,
        samira,
        consent === 'given to another' ? [another] : receivers,
        consent,
      )
      const differing: unknown[] = []
      await fourAtATime(members, async ({ who, ...member }) => {
        const through = await reached(member.viewer)
        const allowed = expected(member, consent)
        if (through.join() !== allowed.join()) differing.push({ who, through, allowed })
      })
      expect(differing).toEqual([])
      found('cells around the pages', members.length * attempts.length)
    },
  )

  /** In small the pages are asked by the people above alone; at size by everybody of the matrix in turn. */
  const asked = sized<readonly Consent[]>({
    small: ['given for contact only'],
    middle: ['never', 'given', 'given for contact only'],
    full: consents,
  })
  const turns = sized({ small: 4, middle: asked.length, full: 1 })
  it.each(asked)(
    'is the same on all pages for the sets of roles in the relations, the yes %s',
    async (consent) => {
      const turn = asked.indexOf(consent) % turns
      const some = members.filter((_, place) => place % turns === turn)
      const receivers = members.filter(({ isHere }) => isHere).map(({ viewer }) => viewer.id)
      const another = looking['professional without a seat'].viewer.id
      await setConsent(
        house,
        samira,
        consent === 'given to another' ? [another] : receivers,
        consent,
      )
      const differing: unknown[] = []
      for (const member of some) {
        const wrong = await pagesThatDiffer(member, consent)
        if (wrong.length > 0) differing.push({ who: member.who, wrong })
      }
      expect(differing).toEqual([])
    },
  )

  it('has a page for every route about a resident', () => {
    expect(routesWithoutPage(routesOf(house), pages)).toEqual([])
  })

  it('covers every part and action of the policy', () => {
    const covered = new Set([...attempts, ...pages].map(({ part, action }) => `${part} ${action}`))
    const open = parts.flatMap((part) => actions.map((action) => `${part} ${action}`))
    expect(open.filter((cell) => !covered.has(cell))).toEqual(['looks change'])
  })
})

async function fourAtATime<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const lines = Array.from({ length: 4 }, async (_, line) => {
    for (let place = line; place < all.length; place += 4) {
      const one = all[place]
      if (one !== undefined) await work(one)
    }
  })
  await Promise.all(lines)
}
