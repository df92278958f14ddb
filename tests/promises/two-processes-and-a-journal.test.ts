import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { isLockFree, locks } from '../../app/foundation/database/locks.ts'
import { findTamper } from '../../app/foundation/journal/seal.ts'
import { keptHeads, searchAll, sealOnce } from '../../app/foundation/journal/sealing-job.ts'
import { openBeside, openTestHouse } from '../house.ts'
import { aMunicipality } from '../people.ts'

describe('the journal of two processes', async () => {
  const one = await openTestHouse()
  const other = await openBeside(one)
  const { municipality } = await aMunicipality(one)
  const write = (count: number) =>
    sql`insert into journal (municipality_id, at, actor_kind, action, allowed)
      select ${municipality}, ${one.clock()}, 'house', 'looks.open', true
      from generate_series(1, ${count}) n`.execute(one.owner)
  const tamperSeenBy = async (house: typeof one) => {
    const head = (await keptHeads(house)).get(municipality)
    return house.owner.transaction().execute((tx) => findTamper(tx, municipality, head))
  }

  it('is one chain without a gap, however they seal together', async () => {
    for (let round = 0; round < 12; round += 1) {
      await Promise.all([
        ...[one, other, one, other].map((house) => sealOnce(house)),
        ...Array.from({ length: 5 }, () => write(30)),
        searchAll(round % 2 === 0 ? one : other),
      ])
    }
    for (const house of [one, other]) expect(await sealOnce(house)).toEqual([])
    const { rows } = await sql<{ lines: number; seals: number; last: number }>`select
      (select count(*) from journal) as lines, (select count(*) from journal_seal) as seals,
      (select max(seq) from journal_seal) as last`.execute(one.owner)
    const lines = rows[0]?.lines ?? 0
    expect(lines).toBeGreaterThanOrEqual(12 * 150)
    expect(rows[0]).toEqual({ lines, seals: lines, last: lines })
    for (const house of [one, other]) {
      expect((await keptHeads(house)).get(municipality)?.count).toBe(lines)
      expect(await tamperSeenBy(house)).toBeUndefined()
    }
  })

  it('has two witnesses: one that never seals keeps how far the other came', async () => {
    await write(10)
    await sealOnce(one)
    await one.owner.transaction().execute(async (tx) => {
      expect(await isLockFree(tx, locks.sealing)).toBe(true)
      expect(await sealOnce(other)).toEqual([])
    })
    expect(await keptHeads(other)).toEqual(await keptHeads(one))
  })

  it('that lost its end is seen by each, and neither gives up its proof', async () => {
    const proof = await keptHeads(one)
    await one.owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`delete from journal where id in (select journal_id from journal_seal where seq > 100)`.execute(
        tx,
      )
      await sql`delete from journal_seal where seq > 100`.execute(tx)
    })
    await write(400)
    expect(await sealOnce(one)).toEqual([municipality])
    expect(await sealOnce(other)).toEqual([municipality])
    for (const house of [one, other]) {
      expect(await keptHeads(house)).toEqual(proof)
      expect(await tamperSeenBy(house)).toBeDefined()
    }
  })
})
