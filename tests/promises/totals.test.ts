import { describe, expect, it } from 'vitest'
import { asViewer } from '../../app/foundation/database/transaction.ts'
import { newId, type ResidentId } from '../../app/foundation/ids.ts'
import {
  aTeam,
  type FinishedCheck,
  writeChecks,
} from '../../app/process/money-rest/totals/checks-for-tests.ts'
import { findTotals } from '../../app/process/money-rest/totals/store.ts'
import type { Total } from '../../app/process/money-rest/totals/totals.ts'
import { openTestHouse } from '../house.ts'
import { aMunicipality, aStaffMember } from '../people.ts'
import { drawNumbers, found, patience, seed, sized } from './size.ts'
import { attackOn, type Answer, answersOf, type Happened, happenedIn } from './totals-attack.ts'

/** Half-years that people look back on, and when the reader looks after each. */
const halfYears = ['2024-1', '2024-2', '2025-1', '2025-2'] as const
const looks = ['2024-07-05', '2025-01-09', '2025-08-02', '2026-01-20'] as const
const months = { '1': [1, 3, 6], '2': [7, 10, 12] } as const

/**
 * Promise 8: managers never meet a person. In every world somebody keeps all answers that the product ever
 * gives, while people come and are forgotten and teams change between looks, and takes every two of them
 * together: nothing that comes out is of fewer than ten residents, nor an amount mostly of one.
 */
describe('whoever keeps all totals and subtracts them', async () => {
  const house = await openTestHouse()
  const worlds = sized({ small: 20, middle: 200, full: 2_000 })
  const least = sized({ small: 500, middle: 10_000, full: 100_000 })
  let pairs = 0
  const given: Answer[] = []

  it(
    'never finds fewer than ten residents',
    async () => {
      for (let world = 0; world < worlds; world += 1) {
        const answers = await livedThrough(world)
        const { met, taken } = attackOn(answers)
        expect(met, `world ${world}`).toEqual([])
        pairs += taken
        given.push(...answers)
      }
      expect(pairs).toBeGreaterThanOrEqual(least)
      found('worlds', worlds)
      found('pairs of answers subtracted', pairs)
      found('cells under the minimum found', 0)
    },
    patience,
  )

  it('is really given something: teams, small teams together, and amounts', () => {
    const of = (kind: Total['of']) => given.filter(({ row }) => row.of === kind).length
    for (const kind of ['organisation', 'municipality', 'small', 'all'] as const) {
      expect(of(kind), kind).toBeGreaterThan(0)
    }
    expect(given.some(({ what, row }) => what === 'aYear' && row.of === 'organisation')).toBe(true)
    expect(given.some(({ what }) => what === 'backPay')).toBe(true)
  })

  it('would find people in totals that are given plainly: the attack works', () => {
    const [nine, ten] = [9, 10].map((count) =>
      Array.from({ length: count }, () => ({ resident: newId<'resident'>(), amount: 1 })),
    ) as [Happened[], Happened[]]
    const plainly = (of: readonly Happened[], halfYear: string): Answer => ({
      what: 'checks',
      halfYear,
      value: of.length,
      of,
      row: { of: 'all', organisation: undefined, checks: 0, aYear: undefined, backPay: undefined },
    })
    expect(attackOn([plainly(nine, 'a')]).met).toHaveLength(1)
    expect(attackOn([plainly([...ten, ...nine], 'a'), plainly(ten, 'b')]).met).toHaveLength(1)
    expect(attackOn([plainly([...ten, ...nine], 'a'), plainly([...ten], 'a')]).met).toHaveLength(2)
    const rich = [...ten.slice(1), { resident: newId<'resident'>(), amount: 10 }]
    expect(attackOn([{ ...plainly(rich, 'a'), what: 'aYear', value: 19 }]).met).toHaveLength(1)
    expect(attackOn([plainly(ten, 'a')]).met).toEqual([])
  })

  /** One municipality over two years, and every answer its reader was given. */
  async function livedThrough(nth: number): Promise<Answer[]> {
    const draw = drawNumbers(seed * 100_000 + nth)
    const upTo = (most: number) => Math.floor(draw() * most)
    const administrator = await aMunicipality(house, { host: `wereld-${nth}.test` })
    const { municipality } = administrator
    const reader = await aStaffMember(house, administrator, ['insight-reader'])
    const names = Array.from({ length: 1 + upTo(6) }, (_, place) => `Team ${place}`)
    const organisations = await Promise.all(
      names.map((name) => aTeam(house.owner, municipality, name)),
    )
    const nameOf = new Map(organisations.map((id, place) => [id as string, names[place] ?? '']))
    // The municipality itself is a team too. The first teams are large, the last ones small.
    const teams = [undefined, ...organisations]
    const aTeamOf = () => teams[Math.floor(draw() * draw() * teams.length)]
    const everybody = Array.from({ length: 8 + upTo(110) }, () => newId<'resident'>())
    const someone = () => everybody[upTo(everybody.length)] as ResidentId

    const momentIn = (halfYear: string) => {
      const [year = '', half = '1'] = halfYear.split('-')
      const month = months[half as '1' | '2'][upTo(3)] ?? 1
      return new Date(Date.UTC(Number(year), month - 1, 2 + upTo(26), 10))
    }
    /** Mostly some hundreds of euros, now and then as much as all others together. */
    const amount = () => (draw() < 0.02 ? 50_000_00 : upTo(4) === 0 ? 0 : 100_00 + upTo(2_000_00))
    const aCheckIn = (halfYear: (typeof halfYears)[number]): FinishedCheck => {
      const later = halfYears.slice(halfYears.indexOf(halfYear))
      const decisions = () =>
        Array.from({ length: upTo(3) }, () => ({
          at: momentIn(later[upTo(later.length)] ?? halfYear),
          aYear: amount(),
          backPay: upTo(2) * amount(),
        })).toSorted((a, b) => a.at.getTime() - b.at.getTime())
      const decided = Array.from({ length: upTo(3) }, decisions)
      return { resident: someone(), team: aTeamOf(), at: momentIn(halfYear), decided }
    }

    let checks: FinishedCheck[] = []
    const frozen = new Map<string, ReturnType<typeof happenedIn>>()
    const answers: Answer[] = []
    for (const [place, halfYear] of halfYears.entries()) {
      const done = Array.from({ length: 1 + upTo(everybody.length) }, () => aCheckIn(halfYear))
      // Something of long ago that is written down only now.
      if (place > 0 && upTo(3) === 0) done.push(aCheckIn(halfYears[upTo(place)] ?? halfYear))
      await writeChecks(house.owner, municipality, administrator.id, done)
      checks.push(...done)
      if (upTo(4) === 0 && place < halfYears.length - 1) continue
      for (let again = 0; again < 2; again += 1) {
        house.setClock(new Date(`${looks[place]}T09:00:00Z`))
        const seen = await asViewer(house.db, house.clock, reader, findTotals)
        const first = firstHalfYear(checks)
        for (const over of halfYears.slice(0, place + 1)) {
          if (over >= first && !frozen.has(over)) frozen.set(over, happenedIn(checks, over, nameOf))
        }
        answers.push(...answersOf(seen, frozen))
        checks = await changeLives(checks)
      }
    }
    return answers

    /** Between two looks: somebody is forgotten, somebody turns out to be of another team. */
    async function changeLives(before: FinishedCheck[]): Promise<FinishedCheck[]> {
      const [gone, moved, to] = [someone(), someone(), aTeamOf()]
      for (const table of ['provision_step', 'provision', 'money_check'] as const) {
        await house.owner.deleteFrom(table).where('resident_id', '=', gone).execute()
      }
      await house.owner
        .updateTable('money_check')
        .set({ organisation_id: to ?? null })
        .where('resident_id', '=', moved)
        .execute()
      return before
        .filter(({ resident }) => resident !== gone)
        .map((check) => (check.resident === moved ? { ...check, team: to } : check))
    }
  }
})

function firstHalfYear(checks: readonly FinishedCheck[]): string {
  const moments = checks.map(({ at }) => at.toISOString())
  const first = moments.toSorted()[0] ?? '9999-12-31'
  return `${first.slice(0, 4)}-${first.slice(5, 7) < '07' ? 1 : 2}`
}
