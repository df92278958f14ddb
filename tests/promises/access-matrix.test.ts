import { describe, expect, it } from 'vitest'
import { decide } from '../../app/foundation/access/decide.ts'
import {
  type Action,
  actions,
  type Part,
  parts,
  sharable,
} from '../../app/foundation/access/policy.ts'
import { asViewer } from '../../app/foundation/database/transaction.ts'
import { newId } from '../../app/foundation/ids.ts'
import { openTestHouse } from '../house.ts'
import { browserOf } from '../people.ts'
import { attempts, gotThrough, pagesOf } from './access-attempts.ts'
import { buildWorld, consents, people, setConsent } from './access-world.ts'

/**
 * Promise 1, small: nobody sees what is not theirs. Three witnesses side by side, for everybody in the
 * world and every way a resident's yes can stand: the policy, the database as the app's role around
 * all pages, and the pages. The fourth, sentences, stands in access-sentences.test.ts.
 */
describe('who may see what', async () => {
  const house = await openTestHouse()
  const world = await buildWorld(house)
  const { samira, looking, reading } = world
  const pages = pagesOf(world)
  await leaveSomethingToFind()

  /** A row of each kind, so that seeing nothing means not being allowed to. */
  async function leaveSomethingToFind(): Promise<void> {
    const fixed = looking['fixed professional'].viewer
    const joined = looking['joined professional'].viewer
    const rosa = looking['another resident'].viewer
    const { municipality } = samira
    const at = house.clock()
    await house.owner
      .insertInto('sharing_request')
      .values(
        [joined, fixed].map(({ id }) => ({
          municipality_id: municipality,
          id: newId(),
          resident_id: samira.id,
          person_id: id,
          part: 'bridge',
          why: '',
          asked_at: at,
          answered_at: null,
        })),
      )
      .execute()
    await house.owner
      .insertInto('sharing')
      .values({
        municipality_id: municipality,
        id: newId(),
        resident_id: samira.id,
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
        municipality_id: municipality,
        older_resident_id: samira.id,
        newer_resident_id: rosa.id,
        asked_at: at,
        answer: null,
        answered_at: null,
        answered_by: null,
      })
      .execute()
    const browser = await browserOf(house, fixed)
    const remark = { pillar: 'housing', remark: 'Ik zie het anders' }
    expect((await browser.post(`/bruggen/${reading}/opmerking`, remark)).status).toBe(303)
  }

  const cases = people.flatMap((who) => consents.map((consent) => ({ who, consent })))

  it.each(cases)(
    'is the same for all witnesses: $who, the yes of the resident $consent',
    async ({ who, consent }) => {
      const { viewer, standing, host } = looking[who]
      const isStaff = viewer.kind === 'staff'
      const another = looking['professional without a seat'].viewer.id
      const canReceive = isStaff && viewer.municipality === samira.municipality
      const receiver = canReceive && consent !== 'given to another' ? viewer.id : another
      await setConsent(house, samira, receiver, consent)
      const shared = consent === 'given' && standing !== 'self' ? sharable : []
      const isAllowed = (part: Part, action: Action) =>
        decide(action, part, { standing, shared }).ok

      const through = await asViewer(house.db, house.clock, viewer, (tx) =>
        gotThrough(tx, world, viewer),
      )
      const allowed = attempts.filter(({ part, action, byStaffOnly }) => {
        const seesAllLooks = part === 'looks' && who === 'privacy officer'
        return seesAllLooks || (isAllowed(part, action) && (isStaff || !byStaffOnly))
      })
      expect(through).toEqual(allowed.map(({ what }) => what))

      if (consent !== 'never' && standing !== 'joined' && standing !== 'buddy') return
      const browser = await browserOf(house, viewer, host)
      for (const { what, part, action, byStaffOnly, ask } of pages) {
        const mayEnter = isAllowed(part, action) && (isStaff || !byStaffOnly)
        const { status } = await ask(browser)
        // Who has left is nobody: asked to sign in, and what they sent waits for them untaken.
        const refused = who === 'professional who left' ? [303, 401] : [404]
        expect({ what, refused: refused.includes(status) }).toEqual({ what, refused: !mayEnter })
        expect(status).toBeLessThan(500)
      }
    },
  )

  it('covers every part and action of the policy', () => {
    const covered = new Set([...attempts, ...pages].map(({ part, action }) => `${part} ${action}`))
    const open = parts.flatMap((part) => actions.map((action) => `${part} ${action}`))
    expect(open.filter((cell) => !covered.has(cell))).toEqual(['looks change'])
  })
})
