import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember } from '../../../../tests/people.ts'
import { asViewer } from '../../../foundation/database/transaction.ts'
import type { Viewer } from '../../../foundation/viewer.ts'
import { newId, type ProvisionId } from '../../../foundation/ids.ts'
import type { Cents } from '../engine/money.ts'
import { aCheckThatIsDone } from '../../../../tests/finished-check.ts'
import { asking, grant, refusal } from './provision-for-tests.ts'
import type { Step } from './provisions.ts'
import { standingOf } from './provisions.ts'
import {
  findProvision,
  findProvisions,
  holdProvision,
  insertProvisions,
  insertStep,
  residentOfProvision,
} from './store.ts'

describe('provisions and their steps in the database', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const stranger = await aStaffMember(house, administrator)
  const samira = await aResident(house, noor)
  const check = await aCheckThatIsDone(house, samira, noor)
  const found = [
    { kind: 'national', name: 'rent-benefit', called: '', aboutAYear: 240_000 as Cents<'year'> },
    { kind: 'scheme', name: 'stadspas', called: 'Stadspas', aboutAYear: undefined },
  ] as const
  const as = <T>(viewer: Viewer, work: Parameters<typeof asViewer<T>>[3]) =>
    asViewer(house.db, house.clock, viewer, work)
  const ids = await as(noor, (tx) =>
    insertProvisions(tx, noor, { resident: samira.id, check }, found, house.clock()),
  )
  const at = house.clock()
  const [rent, pass] = ids as [ProvisionId, ProvisionId]

  async function take(viewer: Viewer, provision: ProvisionId, step: Step, id = newId<'step'>()) {
    await as(viewer, async (tx) => {
      const held = await holdProvision(tx, provision)
      if (held === undefined) throw new Error('There is no such provision to see.')
      await insertStep(tx, viewer, { id, provision: held, step }, house.clock())
    })
  }

  it('are kept as found, what may come to most first', async () => {
    const kept = await as(samira, (tx) => findProvisions(tx, samira.id))
    expect(kept.map(({ id }) => id)).toEqual([rent, pass])
    expect(kept[0]).toMatchObject({ ...found[0], check, checkHelper: noor.id, steps: [] })
    expect(kept[1]).toMatchObject({ ...found[1] })
    expect(await as(samira, (tx) => residentOfProvision(tx, rent))).toBe(samira.id)
  })

  it('come back as they were taken, with amounts only where something was granted', async () => {
    await take(samira, rent, asking)
    await take(noor, rent, grant)
    await take(noor, rent, refusal)
    const rows = await house.owner
      .selectFrom('provision_step')
      .select(['kind', 'a_year', 'back_pay', 'made_by'])
      .orderBy('seq')
      .execute()
    expect(rows).toEqual([
      { kind: 'asked', a_year: 0, back_pay: 0, made_by: samira.id },
      { kind: 'decided', a_year: grant.aYear, back_pay: grant.backPay, made_by: noor.id },
      { kind: 'decided', a_year: 0, back_pay: 0, made_by: noor.id },
    ])
    const kept = await as(noor, (tx) => findProvision(tx, rent))
    expect(kept?.steps.map(({ step }) => step)).toEqual([asking, grant, refusal])
    expect(kept && standingOf(kept).stage).toBe('refused')
  })

  it('are taken one after the other: who comes second sees what the first did', async () => {
    const id = await firstFound()
    let second: Promise<readonly Step[]> | undefined
    await as(samira, async (tx) => {
      const held = await holdProvision(tx, id)
      if (held === undefined) throw new Error('The provision is gone.')
      const progress = { isDone: false }
      second = as(noor, (other) => holdProvision(other, id)).then((provision) => {
        progress.isDone = true
        return provision?.steps.map(({ step }) => step) ?? []
      })
      while (!progress.isDone && !(await somebodyWaits())) {}
      await insertStep(tx, samira, { id: newId<'step'>(), provision: held, step: asking }, at)
    })
    expect(await second).toEqual([asking])
  })

  async function firstFound(): Promise<ProvisionId> {
    const about = { resident: samira.id, check }
    const made = await as(noor, (tx) => insertProvisions(tx, noor, about, [found[0]], at))
    return made[0] as ProvisionId
  }

  async function somebodyWaits(): Promise<boolean> {
    const { rows } = await sql`select from pg_locks where not granted`.execute(house.owner)
    return rows.length > 0
  }

  it('are one step when the same form comes twice', async () => {
    const id = newId<'step'>()
    await take(samira, pass, asking, id)
    await take(samira, pass, asking, id)
    const kept = await as(samira, (tx) => findProvision(tx, pass))
    expect(kept?.steps).toHaveLength(1)
  })

  it('are not there for who has no seat, who can add nothing either', async () => {
    expect(await as(stranger, (tx) => findProvisions(tx, samira.id))).toEqual([])
    expect(await as(stranger, (tx) => findProvision(tx, rent))).toBeUndefined()
    const kept = await as(samira, (tx) => findProvision(tx, rent))
    if (kept === undefined) throw new Error('The provision is gone.')
    const step = { id: newId<'step'>(), provision: kept, step: asking }
    await expect(
      as(stranger, (tx) => insertStep(tx, stranger, step, house.clock())),
    ).rejects.toThrow('row-level security')
  })

  it('cannot be changed or taken away by anybody', async () => {
    for (const table of ['provision', 'provision_step'] as const) {
      await expect(
        as(samira, (tx) => tx.updateTable(table).set({ resident_id: samira.id }).execute()),
      ).rejects.toThrow('permission denied')
      await expect(as(samira, (tx) => tx.deleteFrom(table).execute())).rejects.toThrow(
        'permission denied',
      )
    }
  })
})
