import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { doHouseWork, enter } from '../../app/foundation/access/enter.ts'
import type { Tx } from '../../app/foundation/database/transaction.ts'
import { newId } from '../../app/foundation/ids.ts'
import {
  findTamper,
  type Head,
  readHeads,
  sealNewLines,
} from '../../app/foundation/journal/seal.ts'
import { keptHeads, sealOnce, searchAll } from '../../app/foundation/journal/sealing-job.ts'
import { NotFound } from '../../app/foundation/failures.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../people.ts'
import { pagesOf } from './file-pages.ts'
import { buildWorld, leaveSomethingToFind } from './access-world.ts'
import { found, seed, sized } from './size.ts'

/** Promise 7, small: every look is written down, and what is written down stays as it was. */
describe('a look in a file', async () => {
  const house = await openTestHouse()
  const world = await buildWorld(house)
  const { samira, looking } = world
  await leaveSomethingToFind(house, world)
  const noor = looking['fixed professional'].viewer
  const stranger = looking['professional without a seat'].viewer

  const lastLine = () =>
    house.owner
      .selectFrom('journal')
      .selectAll()
      .select(sql<string>`xmin::text`.as('transaction'))
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  const countLines = async () => {
    const { count } = await house.owner
      .selectFrom('journal')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return count
  }
  const door = {
    resident: samira.id,
    part: 'contact',
    action: 'change',
    purpose: 'resident.change',
  } as const

  it.each(pagesOf(world))(
    'has its line, and so has its refusal: $what',
    async ({ ask, part, undo }) => {
      for (const { viewer, allowed } of [
        { viewer: noor, allowed: true },
        { viewer: stranger, allowed: false },
      ]) {
        const before = await lastLine()
        await ask(await browserOf(house, viewer))
        await undo?.(house.owner)
        const lines = await house.owner
          .selectFrom('journal')
          .select(['actor_id', 'resident_id', 'part', 'allowed'])
          .where('id', '>', before?.id ?? 0)
          .execute()
        const line = { actor_id: viewer.id, resident_id: samira.id, part, allowed }
        expect(lines).toContainEqual(line)
        expect(lines.every((each) => each.allowed === allowed)).toBe(true)
      }
    },
  )

  it('is written down in the transaction of the act itself', async () => {
    await enter(house, noor, door, ({ tx }) =>
      tx
        .updateTable('resident')
        .set({ spoken_to: 'met rust' })
        .where('id', '=', samira.id)
        .execute(),
    )
    const { transaction } = await house.owner
      .selectFrom('resident')
      .select(sql<string>`xmin::text`.as('transaction'))
      .where('id', '=', samira.id)
      .executeTakeFirstOrThrow()
    expect(await lastLine()).toMatchObject({ transaction, allowed: true, ground: 'task' })
  })

  it('that did not succeed leaves neither act nor line', async () => {
    const before = await countLines()
    const broken = enter(house, noor, door, async ({ tx }) => {
      await tx.updateTable('resident').set({ called: 'half' }).where('id', '=', samira.id).execute()
      throw new Error('broken halfway')
    })
    await expect(broken).rejects.toThrow('broken halfway')
    expect(await countLines()).toBe(before)
    const row = await house.owner
      .selectFrom('resident')
      .select('called')
      .where('id', '=', samira.id)
      .executeTakeFirst()
    expect(row?.called).toBe('Samira')
  })

  it('at somebody who does not exist is refused and written down too', async () => {
    const nobody = newId<'resident'>()
    const look = enter(house, noor, { ...door, resident: nobody }, () => Promise.resolve(1))
    await expect(look).rejects.toThrow(NotFound)
    expect(await lastLine()).toMatchObject({
      actor_id: noor.id,
      resident_id: nobody,
      allowed: false,
    })
  })

  it('is written down for work of the house as well, done or refused', async () => {
    await doHouseWork(house, noor, 'see-own-residents', () => Promise.resolve(1))
    expect(await lastLine()).toMatchObject({ action: 'house.see-own-residents', allowed: true })
    const refused = doHouseWork(house, samira, 'see-own-residents', () => Promise.resolve(1))
    await expect(refused).rejects.toThrow(NotFound)
    expect(await lastLine()).toMatchObject({ actor_id: samira.id, allowed: false })
  })
})

describe('the sealed journal', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const samira = await aResident(house, noor)
  const { municipality } = noor
  await look(house, 120)
  await sealOnce(house)
  const [kept] = [...(await keptHeads(house)).values()]

  async function look(at: TestHouse, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      at.passTime(1000)
      const door = {
        resident: samira.id,
        part: 'contact',
        action: 'read',
        purpose: 'resident.open-file',
      } as const
      await enter(at, noor, door, () => Promise.resolve(0))
    }
  }

  /** Does something to the journal with all power there is, looks what the checker says, and undoes it. */
  async function afterTamper(tamper: (tx: Tx) => Promise<unknown>, head: Head | undefined = kept) {
    const undo = new Error('undo')
    let said: Awaited<ReturnType<typeof findTamper>>
    const work = house.owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await tamper(tx)
      said = await findTamper(tx, municipality, head)
      throw undo
    })
    await expect(work).rejects.toBe(undo)
    return said
  }

  it('is whole when nobody touched it', async () => {
    expect(kept?.count).toBeGreaterThanOrEqual(120)
    expect(await afterTamper(() => Promise.resolve())).toBeUndefined()
  })

  const other = "'00000000-0000-4000-8000-000000000000'"
  const flips = [
    `at = at + interval '1 second'`,
    `actor_id = ${other}`,
    `actor_kind = 'house'`,
    `resident_id = ${other}`,
    `action = 'looks.open'`,
    `part = 'bridge'`,
    `ground = 'own'`,
    `allowed = not allowed`,
    `thing_id = ${other}`,
  ]
  const place = fc.integer({ min: 1, max: kept?.count ?? 1 })
  const tampers = fc.sample(
    fc.oneof(
      fc.record({ kind: fc.constant('flip' as const), place, flip: fc.constantFrom(...flips) }),
      fc.record({
        kind: fc.constantFrom(
          'drop line',
          'drop seal',
          'drop both',
          'cut tail',
          'rewrite',
          'rewrite and go on',
        ),
        place,
      }),
      fc
        .tuple(place, place)
        .filter(([one, two]) => one !== two)
        .map(([one, two]) => ({ kind: 'swap' as const, place: one, with: two })),
    ),
    { numRuns: sized({ small: 200, middle: 1_000, full: 10_000 }), seed },
  )

  it('shows every tamper: flipped, dropped, swapped, cut and rewritten', async () => {
    for (const tamper of tampers) {
      const seal = sql`municipality_id = ${municipality} and seq = ${tamper.place}`
      const line = sql`id = (select journal_id from journal_seal where ${seal})`
      const tampered = await afterTamper(async (tx) => {
        if (tamper.kind === 'flip') {
          await sql`update journal set ${sql.raw(tamper.flip)} where ${line}`.execute(tx)
        } else if (tamper.kind === 'swap') {
          await sql`update journal_seal set seq = case seq when ${tamper.place} then ${-tamper.with}::bigint else ${-tamper.place}::bigint end
            where seq in (${tamper.place}, ${tamper.with})`.execute(tx)
          await sql`update journal_seal set seq = -seq where seq < 0`.execute(tx)
        } else if (tamper.kind === 'cut tail') {
          await sql`delete from journal where id in (select journal_id from journal_seal where seq >= ${tamper.place})`.execute(
            tx,
          )
          await sql`delete from journal_seal where seq >= ${tamper.place}`.execute(tx)
        } else if (tamper.kind.startsWith('rewrite')) {
          await rewrite(tx, tamper.place, tamper.kind === 'rewrite and go on')
        } else {
          if (tamper.kind !== 'drop seal') await sql`delete from journal where ${line}`.execute(tx)
          if (tamper.kind !== 'drop line')
            await sql`delete from journal_seal where ${seal}`.execute(tx)
        }
      })
      expect(tampered, JSON.stringify(tamper)).toBeDefined()
      found('tampers found', 1)
    }
  })

  /** Somebody who knows how sealing works changes a line and seals everything from there on again. */
  async function rewrite(tx: Tx, from: number, goesOn: boolean): Promise<void> {
    await sql`update journal set action = 'looks.open' where id = (select journal_id from journal_seal where seq = ${from})`.execute(
      tx,
    )
    await sql`delete from journal_seal where seq >= ${from}`.execute(tx)
    if (goesOn) {
      await sql`insert into journal (municipality_id, at, actor_kind, action, allowed)
        values (${municipality}, now(), 'house', 'looks.open', true)`.execute(tx)
    }
    const head = (await readHeads(tx)).get(municipality)
    if (head === undefined) throw new Error('The municipality is gone.')
    await sealNewLines(tx, municipality, head, { after: 0, upTo: Number.MAX_SAFE_INTEGER })
  }

  it('keeps the proof when its tail was cut and sealing goes on', async () => {
    const stolen = house.owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`delete from journal where id in (select journal_id from journal_seal where seq > 100)`.execute(
        tx,
      )
      await sql`delete from journal_seal where seq > 100`.execute(tx)
    })
    await stolen
    await look(house, 40)
    expect(await sealOnce(house)).toEqual([municipality])
    expect((await keptHeads(house)).get(municipality)).toEqual(kept)
    expect(await afterTamper(() => Promise.resolve())).toMatchObject({ kind: 'rewritten' })
    const file = await readFile(join(house.settings.dataFolder, 'journal-heads.json'), 'utf8')
    expect(file).not.toContain(samira.id)
  })
})

describe('sealing', async () => {
  const house = await openTestHouse()
  const { municipality } = await aMunicipality(house)
  const write = (id: number, count: number) =>
    sql`insert into journal (municipality_id, id, at, actor_kind, action, allowed) overriding system value
      select ${municipality}, ${id} + n, now(), 'house', 'looks.open', true
      from generate_series(1, ${count}) n`.execute(house.owner)
  const headNow = async () => (await keptHeads(house)).get(municipality)?.count

  it('seals a line that came late, and goes on where it was', async () => {
    await write(1000, 10)
    await sealOnce(house)
    await write(500, 1)
    await sealOnce(house)
    expect(await headNow()).toBe(11)
  })

  it('catches up in rounds, and finds one that came very late when it searches all', async () => {
    await write(2000, 12_000)
    await sealOnce(house)
    expect(await headNow()).toBe(10_011)
    await sealOnce(house)
    expect(await headNow()).toBe(12_011)
    await write(100, 1)
    await sealOnce(house)
    expect(await headNow()).toBe(12_011)
    await searchAll(house)
    await sealOnce(house)
    expect(await headNow()).toBe(12_012)
    expect(
      await house.owner.transaction().execute((tx) => findTamper(tx, municipality, undefined)),
    ).toBeUndefined()
  })
})
